/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { PlaybackState } from '../../src/core/playback-state';
import type { PlayRequest } from '../../src/core/ports';
import type { Topic } from '../../src/core/topic';
import { Reel } from '../../src/player/reel';
import { filmVault } from '../core/film-vault';

const SPIRITS: Topic = { kind: 'note', path: 'Mountain spirits.md' };

/** What plays, as the reel hears of it. */
class FakeDeck {
  state: PlaybackState | null = null;
  isHeld = false;
  private readonly listeners = new Set<() => void>();

  onUpdate(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hold(): boolean {
    this.isHeld = true;
    return true;
  }

  /** A video shows a second. */
  shows(videoId: string, seconds: number, phase: PlaybackState['phase'] = 'playing'): void {
    this.state = { videoId, seconds, phase, rate: 1, duration: null } as PlaybackState;
    this.tell();
  }

  /** The player is on its way. */
  showsNothing(): void {
    this.state = null;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

let deck: FakeDeck;
let reel: Reel;
let played: PlayRequest[];
const moments = () => played.map(({ moment, sourcePath }) => `${sourcePath} ${String(moment.seconds)}`);
const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const seen = (): string => document.body.textContent ?? '';

async function start(topic: Topic = SPIRITS): Promise<void> {
  reel.playAll(topic);
  await settle();
}

/** The part that is played comes to its end. */
async function playsOut(): Promise<void> {
  const { moment } = played.at(-1) ?? { moment: null };
  if (moment === null) throw new Error('Nothing plays.');
  deck.shows(moment.videoId, moment.seconds);
  for (let seconds = moment.seconds; seconds < moment.seconds + 121; seconds++) {
    deck.shows(moment.videoId, seconds);
  }
  await settle();
}

beforeEach(() => {
  jest.useFakeTimers();
  const vault = filmVault();
  deck = new FakeDeck();
  played = [];
  reel = new Reel({
    notes: { read: (path) => Promise.resolve(vault.readNote(path)) },
    vault: { ...vault, onChange: () => () => undefined },
    durations: { durationOf: () => null },
    play: (request) => {
      played.push(request);
      return Promise.resolve();
    },
    nowPlaying: deck,
  });
  reel.load();
});

afterEach(() => {
  reel.unload();
  jest.useRealTimers();
  document.body.empty();
});

describe('a reel', () => {
  test('plays every moment on its topic, one after the other, across notes and videos, and then waits', async () => {
    await start();
    expect(moments()).toEqual(['Sintel.md 120']);
    expect(reel.position).toEqual({ name: 'Mountain spirits', note: 1, notes: 2 });
    await playsOut();
    expect(moments()).toEqual(['Sintel.md 120', 'Spring.md 70']);
    await playsOut();
    expect(moments()).toEqual(['Sintel.md 120', 'Spring.md 70', 'Spring.md 200']);
    expect(deck.isHeld).toBe(false);
    await playsOut();
    expect(moments()).toHaveLength(3);
    expect(deck.isHeld).toBe(true);
    expect(reel.position).toBeNull();
    expect(seen()).toContain('That was the last moment on “Mountain spirits”.');
  });

  test('goes on and back when the reader says so, and not behind its beginning', async () => {
    await start();
    await reel.step(1);
    await reel.step(1);
    await reel.step(-1);
    await reel.step(-1);
    await reel.step(-1);
    expect(moments()).toEqual([
      'Sintel.md 120',
      'Spring.md 70',
      'Spring.md 200',
      'Spring.md 70',
      'Sintel.md 120',
    ]);
    expect(reel.position?.note).toBe(1);
  });

  test('stays on while the reader jumps about in the video, and goes on where a part is played to its end', async () => {
    await start();
    deck.shows('sintelvideo', 120);
    deck.shows('sintelvideo', 500);
    deck.shows('sintelvideo', 501);
    await settle();
    expect(moments()).toHaveLength(1);
    deck.shows('sintelvideo', 239);
    deck.shows('sintelvideo', 240);
    await settle();
    expect(moments()).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });

  test('is over once the reader plays another video, which goes on', async () => {
    await start();
    deck.shows('sintelvideo', 120);
    deck.shows('anothervide', 5);
    expect(reel.position).toBeNull();
    expect(deck.isHeld).toBe(false);
    deck.shows('sintelvideo', 239);
    deck.shows('sintelvideo', 240);
    await settle();
    expect(moments()).toHaveLength(1);
  });

  test('is not over while the video before is still seen', async () => {
    deck.shows('anothervide', 5);
    await start();
    deck.shows('anothervide', 6);
    expect(reel.position).not.toBeNull();
  });

  test('stays on while the player moves to another place, where it goes on', async () => {
    await start();
    deck.shows('sintelvideo', 120);
    deck.showsNothing();
    expect(reel.position).not.toBeNull();
    deck.shows('sintelvideo', 121);
    deck.shows('sintelvideo', 239);
    deck.shows('sintelvideo', 240);
    await settle();
    expect(moments()).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });

  test('that is ended leaves what plays alone', async () => {
    await start();
    deck.shows('sintelvideo', 120);
    reel.stop();
    await playsOut();
    expect(moments()).toHaveLength(1);
    expect(reel.position).toBeNull();
  });

  test('says so where no note gives a moment', async () => {
    await start({ kind: 'note', path: 'My reading.md' });
    expect(moments()).toEqual([]);
    expect(seen()).toContain('No note gives a moment on “My reading”.');
    expect(reel.position).toBeNull();
  });

  test('tells its listeners when another part begins, until they stop listening', async () => {
    const heard: unknown[] = [];
    const stop = reel.onChange(() => heard.push(reel.position?.note ?? null));
    await start();
    await reel.step(1);
    reel.stop();
    stop();
    await start();
    expect(heard).toEqual([1, 2, null]);
  });
});
