/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Topic } from '../../src/core/topic';
import { FILM_NOTES } from '../core/film-vault';
import { ReelCinema } from './reel-cinema';

const SPIRITS: Topic = { kind: 'note', path: 'Mountain spirits.md' };

let cinema: ReelCinema;

async function start(topic: Topic = SPIRITS): Promise<void> {
  cinema.reel.playAll(topic);
  await cinema.settle();
}

beforeEach(async () => {
  cinema = await ReelCinema.open(FILM_NOTES);
  jest.useFakeTimers();
});

afterEach(() => {
  cinema.reel.unload();
  jest.useRealTimers();
  jest.restoreAllMocks();
  document.body.empty();
});

describe('a reel', () => {
  test('plays every moment on its topic, one after the other, across notes and videos, and then waits', async () => {
    await start();
    expect(cinema.moments).toEqual(['Sintel.md 120']);
    expect(cinema.reel.position).toEqual({ name: 'Mountain spirits', note: 1, notes: 2 });
    await cinema.playsOut();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
    await cinema.playsOut();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70', 'Spring.md 200']);
    expect(cinema.isHeld).toBe(false);
    await cinema.playsOut();
    expect(cinema.moments).toHaveLength(3);
    expect(cinema.isHeld).toBe(true);
    expect(cinema.reel.position).toBeNull();
    expect(cinema.notices).toContain('That was the last moment on “Mountain spirits”.');
  });

  test('goes on and back when the reader says so, and not behind its beginning', async () => {
    await start();
    await cinema.reel.step(1);
    await cinema.reel.step(1);
    await cinema.reel.step(-1);
    await cinema.reel.step(-1);
    await cinema.reel.step(-1);
    expect(cinema.moments).toEqual([
      'Sintel.md 120',
      'Spring.md 70',
      'Spring.md 200',
      'Spring.md 70',
      'Sintel.md 120',
    ]);
    expect(cinema.reel.position?.note).toBe(1);
  });

  test('stays on while the reader jumps about in the video, and goes on where a part is played to its end', async () => {
    await start();
    cinema.shows('sintelvideo', 120);
    cinema.shows('sintelvideo', 500);
    cinema.shows('sintelvideo', 501);
    await cinema.settle();
    expect(cinema.moments).toHaveLength(1);
    cinema.shows('sintelvideo', 239);
    cinema.shows('sintelvideo', 240);
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });

  test('is over once the reader plays another video, which goes on', async () => {
    await start();
    cinema.shows('sintelvideo', 120);
    cinema.shows('anothervide', 5);
    expect(cinema.reel.position).toBeNull();
    expect(cinema.isHeld).toBe(false);
    cinema.shows('sintelvideo', 239);
    cinema.shows('sintelvideo', 240);
    await cinema.settle();
    expect(cinema.moments).toHaveLength(1);
  });

  test('is not over while the video before is still seen', async () => {
    cinema.shows('anothervide', 5);
    cinema.reel.playAll(SPIRITS);
    cinema.shows('anothervide', 6);
    await cinema.settle();
    expect(cinema.reel.position).not.toBeNull();
  });

  test('stays on while the player moves to another place, where it goes on', async () => {
    await start();
    cinema.shows('sintelvideo', 120);
    cinema.showsNothing();
    expect(cinema.reel.position).not.toBeNull();
    cinema.shows('sintelvideo', 121);
    cinema.shows('sintelvideo', 239);
    cinema.shows('sintelvideo', 240);
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });

  test('that is ended leaves what plays alone', async () => {
    await start();
    cinema.shows('sintelvideo', 120);
    cinema.reel.stop();
    await cinema.playsOut();
    expect(cinema.moments).toHaveLength(1);
    expect(cinema.reel.position).toBeNull();
  });

  test('says so where no note gives a moment', async () => {
    await start({ kind: 'note', path: 'My reading.md' });
    expect(cinema.moments).toEqual([]);
    expect(cinema.notices).toContain('No note gives a moment on “My reading”.');
    expect(cinema.reel.position).toBeNull();
  });

  test('tells its listeners when another part begins, until they stop listening', async () => {
    const heard: unknown[] = [];
    const stop = cinema.reel.onChange(() => heard.push(cinema.reel.position?.note ?? null));
    await start();
    await cinema.reel.step(1);
    cinema.reel.stop();
    stop();
    await start();
    expect(heard).toEqual([1, 2, null]);
  });

  test('goes on where a video ends before its part does, wherever the reader has gone in it', async () => {
    await start();
    cinema.shows('sintelvideo', 120);
    cinema.shows('sintelvideo', 600);
    cinema.shows('sintelvideo', 700, 'ended');
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });

  test('goes on where a moment lies behind the end of its video', async () => {
    await start();
    cinema.shows('sintelvideo', 100, 'ended');
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });

  test('does not take the end of the part before for its own, in the same video', async () => {
    await start();
    await cinema.reel.step(1);
    cinema.shows('springvideo', 71);
    cinema.shows('springvideo', 72, 'ended');
    await cinema.settle();
    cinema.shows('springvideo', 200, 'ended');
    cinema.shows('springvideo', 200);
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70', 'Spring.md 200']);
  });

  test('passes over a video that does not play, says so once, and does not ask for it again', async () => {
    cinema.gone.add('springvideo');
    await start();
    await cinema.playsOut();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
    expect(cinema.notices).toContain(
      'The reel passes over “Spring, a walk with the dog”. This video was removed from YouTube, or is private (error 100).',
    );
    expect(cinema.notices.split('passes over')).toHaveLength(2);
    expect(cinema.notices).toContain('That was the last moment on “Mountain spirits”.');
  });

  test('passes over it on the way back, too', async () => {
    await start();
    await cinema.reel.step(1);
    cinema.gone.add('sintelvideo');
    await cinema.reel.step(-1);
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70', 'Sintel.md 120', 'Spring.md 70']);
  });

  test('waits where no video would play now', async () => {
    await start();
    cinema.fails({ kind: 'offline' });
    await cinema.settle();
    expect(cinema.moments).toHaveLength(1);
    expect(cinema.reel.position?.note).toBe(1);
  });

  test('is over once the reader plays another video in place of one that failed', async () => {
    await start();
    cinema.fails({ kind: 'no-answer' });
    cinema.shows('anothervide', 5);
    expect(cinema.reel.position).toBeNull();
  });

  test('is over where the reader asks for another video while its own is on its way', async () => {
    cinema.isOvertaken = true;
    cinema.shows('anothervide', 5);
    await start();
    expect(cinema.reel.position).toBeNull();
  });

  test('leaves out a note that cannot be read', async () => {
    jest.spyOn(console, 'error').mockReturnValue(undefined);
    cinema.unreadable.add('Sintel.md');
    await start();
    expect(cinema.moments).toEqual(['Spring.md 70']);
    expect(cinema.notices).toContain('could not read “Sintel.md”');
  });

  test('goes on with a note, and a topic, under the names that they have got meanwhile', async () => {
    await start();
    cinema.renames('Mountain spirits.md', 'Spirits of the mountain.md');
    cinema.renames('Spring.md', 'Winter.md');
    cinema.writes(
      'Winter.md',
      FILM_NOTES['Spring.md'].replace('mountain_spirits |', 'Spirits of the mountain |'),
    );
    await cinema.playsOut();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Winter.md 70']);
  });

  test('gives the timestamp as it is written, so that the player goes where it turns out to lead', async () => {
    await start();
    expect(cinema.played[0]).toMatchObject({ written: '2:00', title: 'Sintel and her dragon' });
  });

  test('ends a part with its video once the length of that is known', async () => {
    await start();
    cinema.learns('sintelvideo', 150);
    cinema.shows('sintelvideo', 149);
    cinema.shows('sintelvideo', 150);
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });

  test('goes on where a moment turns out to lie behind the end of its video', async () => {
    await start();
    cinema.learns('sintelvideo', 100);
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
    cinema.learns('springvideo', 60);
    await cinema.settle();
    expect(cinema.reel.position).toBeNull();
  });

  test('brings the player to the front for the reader alone', async () => {
    await start();
    await cinema.reel.step(1);
    expect(cinema.goneOn).toEqual([]);
    await cinema.playsOut();
    expect(cinema.goneOn).toHaveLength(1);
  });

  test('does not open the player again that was closed right before the end of a part', async () => {
    await start();
    cinema.shows('sintelvideo', 239.8);
    cinema.showsNothing();
    jest.advanceTimersByTime(2000);
    await cinema.settle();
    expect(cinema.moments).toHaveLength(1);
  });

  test('goes on from its first part though the reader went back from there as it ended', async () => {
    const steps = [start().then(() => cinema.reel.step(-1))];
    await cinema.settle();
    cinema.shows('sintelvideo', 239);
    steps.push(cinema.reel.step(-1));
    cinema.shows('sintelvideo', 240);
    await Promise.all(steps);
    await cinema.settle();
    expect(cinema.moments).toEqual(['Sintel.md 120', 'Spring.md 70']);
  });
});

/** A note on a video that mentions the topic at some seconds, and something else at others. */
const noteOn = (video: number, mentions: readonly number[], others: readonly number[]): string => {
  const anchor = (seconds: number): string => `<a class="yt-timestamp" data-t="${String(seconds)}">[x]</a>`;
  return [
    `---\nvideoId: stormvideo${String(video)}\n---`,
    '[[Topic]] is a topic.',
    ...mentions.map((seconds) => `A [[Topic]] is seen ${anchor(seconds)}.`),
    ...others.map((seconds) => `It rains ${anchor(seconds)}.`),
  ].join('\n\n');
};
const second = fc.integer({ min: 0, max: 400 });
const anyNote = fc
  .tuple(fc.nat(3), fc.array(second, { maxLength: 3 }), fc.array(second, { maxLength: 2 }))
  .map(([video, mentions, others]) => noteOn(video, mentions, others));
const deed = fc.record({
  kind: fc.constantFrom(
    ...(['next', 'back', 'play', 'restart', 'stop', 'close', 'elsewhere', 'end', 'fail', 'break'] as const),
    ...(['learn', 'rename', 'rewrite', 'delete', 'wait', 'overtake', 'tick', 'tick', 'tick'] as const),
  ),
  note: fc.nat(5),
  seconds: second,
  text: anyNote,
  isSettled: fc.boolean(),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Something happens to a reel, its notes or its videos. */
function happens(to: ReelCinema, { kind, note, seconds, text }: Deed): void {
  const { reel, shown } = to;
  const videoId = shown?.videoId ?? 'stormvideo0';
  const path = `Note ${String(note)}.md`;
  const isThere = to.vault.readNote(path) !== null;
  if (kind === 'next') void reel.step(1);
  if (kind === 'back') void reel.step(-1);
  if (kind === 'play' || kind === 'restart') reel.playAll({ kind: 'note', path: 'Topic.md' });
  if (kind === 'stop') reel.stop();
  if (kind === 'close') to.showsNothing();
  if (kind === 'elsewhere') to.shows(`stormvideo${String(note)}`, seconds);
  if (kind === 'end' && shown !== null) to.shows(videoId, seconds, 'ended');
  if (kind === 'tick' && shown !== null) to.shows(videoId, shown.seconds + (seconds % 7));
  if (kind === 'fail') to.gone.add(`stormvideo${String(note)}`);
  if (kind === 'break' && shown !== null) to.fails(seconds < 100 ? { kind: 'offline' } : undefined);
  if (kind === 'learn') to.learns(videoId, seconds + 1);
  if (kind === 'rename' && isThere) to.renames(path, `Note ${String(seconds)}.md`);
  if (kind === 'rewrite') to.writes(path, text);
  if (kind === 'delete' && isThere) to.writes(path, null);
  if (kind === 'wait') jest.advanceTimersByTime(seconds * 3);
  to.isOvertaken = kind === 'overtake';
}

describe('a reel in a storm', () => {
  test('fails at nothing, asks for nothing twice that does not play, and comes to its end', async () => {
    const complaints = jest.spyOn(console, 'error').mockReturnValue(undefined);
    jest.useRealTimers();
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyNote, { maxLength: 6 }),
        fc.array(deed, { maxLength: 25 }),
        async (texts, deeds) => {
          const notes = texts.map((text, i) => [`Note ${String(i)}.md`, text]);
          const to = await ReelCinema.open({
            'Topic.md': '',
            ...(Object.fromEntries(notes) as Record<string, string>),
          });
          jest.useFakeTimers();
          to.reel.playAll({ kind: 'note', path: 'Topic.md' });
          for (const each of deeds) {
            happens(to, each);
            if (each.isSettled) await to.settle();
            const { position } = to.reel;
            if (position !== null) expect(position.note).toBeLessThanOrEqual(position.notes);
          }
          to.isOvertaken = false;
          await to.settle();
          const asked = to.played.length;
          for (let i = 0; i < 40 && to.reel.position !== null; i++) await to.playsOut();
          expect(to.reel.position).toBeNull();
          const failed = to.played.slice(asked).map(({ moment }) => moment.videoId);
          for (const videoId of to.gone)
            expect(failed.filter((each) => each === videoId).length).toBeLessThanOrEqual(1);
          to.reel.unload();
          jest.useRealTimers();
        },
      ),
      { numRuns: 100 },
    );
    expect(complaints.mock.calls).toEqual([]);
  });
});
