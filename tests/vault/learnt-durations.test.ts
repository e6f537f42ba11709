/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Events, type Workspace } from 'obsidian';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { LearntDurations } from '../../src/vault/learnt-durations';
import { PluginData } from '../../src/vault/plugin-data';

function idOf(i: number): VideoId {
  const id = parseVideoId(String(i).padStart(11, '0'));
  if (id === null) throw new Error('An id has 11 characters.');
  return id;
}

const [A, B, C] = [idOf(1), idOf(2), idOf(3)];

/** The data of the plugin on one device, and what is told there. */
class Device {
  json: string | null;
  writes = 0;
  readonly workspace = new Events();
  readonly durations: LearntDurations;
  /** What each call of the listener was told. */
  readonly told: (readonly VideoId[])[] = [];

  constructor(json: string | null = null) {
    this.json = json;
    const file = {
      loadData: () =>
        Promise.resolve(this.json).then((text): unknown => (text === null ? null : JSON.parse(text))),
      saveData: (data: unknown) => {
        this.writes++;
        this.json = JSON.stringify(data);
        return Promise.resolve();
      },
    };
    this.durations = new LearntDurations(this.workspace as Workspace, new PluginData(file));
    this.durations.onLearnt((videoIds) => this.told.push([...videoIds]));
    this.durations.load();
  }

  /** What the file says. */
  get kept(): unknown {
    return (JSON.parse(this.json ?? '{}') as { durations?: { seconds?: unknown } }).durations?.seconds;
  }

  /** Gets another device's file, as a sync brings it. */
  async receives(json: string | null): Promise<void> {
    this.json = json;
    await this.durations.onFileChange();
  }
}

const fileOf = (...seconds: readonly (readonly [VideoId, number])[]) =>
  JSON.stringify({ durations: { version: 1, seconds } });

const saved = () => jest.advanceTimersByTimeAsync(2000);

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  document.body.empty();
});

const messages = () => document.body.findAll('.notice-message').map((el) => el.textContent);

describe('the length of a video', () => {
  test('is not known before it has played', async () => {
    const { durations } = new Device();
    await durations.recall();
    expect(durations.durationOf(A)).toBeNull();
  });

  test('is known, told and kept once it has played', async () => {
    const device = new Device();
    device.durations.learn(A, 742);
    expect(device.durations.durationOf(A)).toBe(742);
    expect(device.told).toEqual([[A]]);
    await saved();
    expect(device.kept).toEqual([[A, 742]]);
  });

  test('is known in the next session', async () => {
    const device = new Device(fileOf([A, 742]));
    await device.durations.recall();
    expect(device.durations.durationOf(A)).toBe(742);
    expect(device.told).toEqual([[A]]);
  });

  test('that differs by a second at most is the same one', async () => {
    const device = new Device(fileOf([A, 742]));
    await device.durations.recall();
    device.durations.learn(A, 741.2);
    device.durations.learn(A, 743);
    expect(device.durations.durationOf(A)).toBe(742);
    expect(device.told).toHaveLength(1);
    device.durations.learn(A, 743.1);
    expect(device.durations.durationOf(A)).toBe(743.1);
  });

  test.each([0, -1, NaN, Infinity])('is never %d', async (seconds) => {
    const device = new Device();
    device.durations.learn(A, seconds);
    expect(device.durations.durationOf(A)).toBeNull();
    await saved();
    expect([device.told, device.writes]).toEqual([[], 0]);
  });

  test('is told to nobody who has stopped listening', () => {
    const device = new Device();
    const listener = jest.fn();
    device.durations.onLearnt(listener)();
    device.durations.learn(A, 742);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('the file', () => {
  test('is not read before it is asked for, and then once', async () => {
    const device = new Device(fileOf([A, 742]));
    await saved();
    expect(device.told).toEqual([]);
    device.durations.durationOf(B);
    await device.durations.recall();
    await device.durations.recall();
    expect(device.told).toEqual([[A]]);
  });

  test('is written once for many videos', async () => {
    const device = new Device();
    for (let i = 0; i < 50; i++) {
      device.durations.learn(idOf(i), 100 + i);
      await jest.advanceTimersByTimeAsync(10);
    }
    expect(device.writes).toBe(0);
    await saved();
    expect(device.writes).toBe(1);
    expect(device.kept).toHaveLength(50);
  });

  test('is not written where nothing was learnt', async () => {
    const device = new Device(fileOf([A, 742]));
    await device.durations.recall();
    device.durations.learn(A, 742);
    device.durations.unload();
    await saved();
    expect(device.writes).toBe(0);
  });

  test('is written at once when the app quits', async () => {
    const device = new Device();
    device.durations.learn(A, 742);
    const waitedFor: Promise<unknown>[] = [];
    const tasks = { add: (task: () => Promise<unknown>) => void waitedFor.push(task()) };
    device.workspace.trigger('quit', tasks);
    await Promise.all(waitedFor);
    expect(device.kept).toEqual([[A, 742]]);
  });

  test('is written at once when the plugin is disabled', async () => {
    const device = new Device();
    device.durations.learn(A, 742);
    device.durations.unload();
    await jest.advanceTimersByTimeAsync(0);
    expect(device.kept).toEqual([[A, 742]]);
  });

  test.each([
    ['is broken', '{"durations":{"version":1,"seco'],
    ['is empty', ''],
    ['holds a list', '[]'],
    ['holds other types', '{"durations":{"version":"1","seconds":"742"}}'],
    ['holds lengths that are none', `{"durations":{"version":1,"seconds":[["${A}",-4],["x",9],7]}}`],
  ])('that %s says nothing, and is written anew', async (_, json) => {
    const device = new Device(json);
    await device.durations.recall();
    expect(device.durations.durationOf(A)).toBeNull();
    device.durations.learn(A, 742);
    await saved();
    expect(device.kept).toEqual([[A, 742]]);
    expect(messages()).toEqual([]);
  });

  test('of a later version stays as it is, and what is learnt here counts until the end of the session', async () => {
    const later = JSON.stringify({ durations: { version: 2, lengths: { [B]: 60 } }, theirs: 1 });
    const device = new Device(later);
    await device.durations.recall();
    device.durations.learn(A, 742);
    await saved();
    expect(device.durations.durationOf(A)).toBe(742);
    expect(device.json).toBe(later);
  });

  test('that cannot be read is told, and what plays is learnt all the same', async () => {
    const file = { loadData: () => Promise.reject(new Error('EACCES')), saveData: () => Promise.resolve() };
    const durations = new LearntDurations(new Events() as Workspace, new PluginData(file));
    await durations.recall();
    expect(messages()).toEqual(['Video Citations could not recall how long videos are.']);
    durations.learn(A, 742);
    await saved();
    expect(durations.durationOf(A)).toBe(742);
    expect(messages()).toContain('Video Citations could not remember how long videos are.');
  });

  test('of whatever length grows no longer than 2,000 videos; those not used longest are forgotten', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => [idOf(i + 10), i + 1] as const);
    const device = new Device(fileOf([A, 1], ...many));
    await device.durations.recall();
    expect(device.durations.durationOf(A)).toBeNull();
    expect(device.durations.durationOf(idOf(10))).toBeNull();
    expect(device.durations.durationOf(idOf(3010))).toBe(3001);
    device.durations.learn(B, 742);
    await saved();
    const kept = device.kept as [VideoId, number][];
    expect(kept).toHaveLength(2000);
    expect(kept.slice(-2)).toEqual([
      [idOf(3010), 3001],
      [B, 742],
    ]);
    expect(kept).not.toContainEqual([idOf(3011), 3002]);
    expect(device.json?.length).toBeLessThan(80_000);
  });
});

describe('two devices', () => {
  test('learn from one another, and neither loses what the other brings', async () => {
    const desktop = new Device(fileOf([A, 742]));
    const phone = new Device(fileOf([A, 742]));
    await Promise.all([desktop.durations.recall(), phone.durations.recall()]);
    desktop.durations.learn(B, 60);
    phone.durations.learn(C, 30);
    await saved();

    await phone.receives(desktop.json);
    expect(phone.told.at(-1)).toEqual([B]);
    phone.durations.learn(idOf(4), 15);
    await saved();
    await desktop.receives(phone.json);
    for (const { durations } of [desktop, phone]) {
      const known = [A, B, C, idOf(4)].map((id) => durations.durationOf(id));
      expect(known).toEqual([742, 60, 30, 15]);
    }
  });

  test('that disagree each believe what they have played themselves', async () => {
    const device = new Device();
    await device.durations.recall();
    device.durations.learn(A, 742);
    await device.receives(fileOf([A, 900], [B, 60]));
    expect([device.durations.durationOf(A), device.durations.durationOf(B)]).toEqual([742, 60]);
    expect(device.told.at(-1)).toEqual([B]);
  });

  test('take what the file says where they have not played the video', async () => {
    const device = new Device(fileOf([A, 742]));
    await device.durations.recall();
    await device.receives(fileOf([A, 900]));
    expect(device.durations.durationOf(A)).toBe(900);
    expect(device.told).toEqual([[A], [A]]);
  });

  test.each([null, '{"durations":', '{"durations":{"version":2}}'])(
    'keep what they know where a sync brings %s',
    async (json) => {
      const device = new Device(fileOf([A, 742]));
      await device.durations.recall();
      await device.receives(json);
      expect(device.durations.durationOf(A)).toBe(742);
    },
  );

  test('that have not asked for the file yet do not read it for a sync', async () => {
    const device = new Device();
    await device.receives(fileOf([A, 742]));
    expect(device.told).toEqual([]);
    await device.durations.recall();
    expect(device.durations.durationOf(A)).toBe(742);
  });
});
