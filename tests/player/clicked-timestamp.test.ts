/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { App } from 'obsidian';
import type { PlayRequest } from '../../src/core/ports';
import { PlayerScreen } from '../../src/player/player-screen';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import type { LearntDurations } from '../../src/vault/learnt-durations';
import { LocalMedia } from '../../src/vault/local-media';
import { emptyDurations } from '../vault/empty-durations';
import { deckParts } from './deck-parts';
import { arriveMetadata, installFakeMedia } from './fake-media';
import { DURATION, FakeYouTube } from './fake-youtube';
import { FILM } from './playback-contract';
import { openPlayerApp } from './player-app';

const NOTE = 'A film.md';

/** Read as hours while the length of the video is not known; it lasts twelve minutes. */
const OPEN = ['01:05:24', '01:45:51', '02:20:37'];
const AS_HOURS = [3924, 6351, 8437];
const AS_MINUTES = [65, 105, 140];

installFakeMedia();

let app: App;
let containerEl: HTMLElement;
let screen: PlayerScreen;
let durations: LearntDurations;

const text = (written: readonly string[]): string =>
  `---\nvideoId: ${FILM}\n---\n${written.map((t) => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`).join(' ')}`;
const pass = (milliseconds = 1100): void => void jest.advanceTimersByTime(milliseconds);
const shownSecond = (): number | undefined => screen.shown?.moment.seconds;

async function open(written: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<void> {
  app = await openPlayerApp({ [NOTE]: text(written), ...files });
  const localMedia = new LocalMedia(app);
  localMedia.load();
  durations = emptyDurations();
  const notes = new CachedNoteReader(app.vault, durations);
  await notes.read(NOTE);
  jest.useFakeTimers();
  containerEl = document.body.createDiv();
  screen = new PlayerScreen(containerEl, { app, localMedia, notes, durations, ...deckParts() });
  screen.load();
}

function click(seconds: number, written: string): void {
  const request: PlayRequest = {
    moment: { videoId: FILM, seconds },
    sourcePath: NOTE,
    title: 'A film',
    written,
  };
  void screen.play(request);
}

function youtube(): FakeYouTube {
  const frameEl = containerEl.querySelector('iframe');
  if (frameEl === null) throw new Error('There is no frame.');
  return new FakeYouTube(frameEl);
}

const seeksOf = (fake: FakeYouTube): readonly unknown[] =>
  fake.commands.filter(({ func }) => func === 'seekTo').map(({ args }) => args[0]);

afterEach(() => {
  screen.unload();
  containerEl.remove();
  jest.useRealTimers();
});

describe('a timestamp that turns out to mean something else', () => {
  beforeEach(() => open(OPEN));

  it.each(OPEN.map((written, i) => [written, AS_HOURS[i] ?? 0, AS_MINUTES[i] ?? 0] as const))(
    '%s, clicked as %d s, is played from %d s',
    (written, before, after) => {
      click(before, written);
      const fake = youtube();
      fake.load();
      pass();
      expect(durations.durationOf(FILM)).toBe(DURATION);
      expect(fake.seconds).toBe(after);
      expect(fake.isPlaying).toBe(true);
      expect(shownSecond()).toBe(after);
    },
  );

  it('is loaded from the earliest second that may be meant, and YouTube is never sent behind the end', () => {
    click(3924, '01:05:24');
    const fake = youtube();
    expect(new URL(fake.frameEl.src).searchParams.get('start')).toBe('65');
    fake.load();
    pass();
    expect(seeksOf(fake)).toEqual([65]);
  });

  it('is left where the reader has gone', () => {
    click(3924, '01:05:24');
    const fake = youtube();
    fake.load();
    pass();
    fake.pass(300);
    pass();
    durations.learn(FILM, 9000);
    fake.say({ event: 'infoDelivery', info: { duration: 9000 } });
    pass();
    expect(seeksOf(fake)).toEqual([65]);
    expect(shownSecond()).toBe(365);
  });

  it('is corrected also where YouTube has ended the video, having been started behind its end', () => {
    click(3924, '01:05:24');
    const fake = youtube();
    fake.load();
    fake.finish();
    pass();
    expect([fake.seconds, fake.isPlaying]).toEqual([65, true]);
  });

  it('is not asked again where the second is meant as it is', () => {
    void screen.play({ moment: { videoId: FILM, seconds: 500 }, sourcePath: NOTE, title: 'A film' });
    const fake = youtube();
    fake.load();
    pass();
    expect([fake.seconds, shownSecond()]).toEqual([500, 500]);
  });

  it('is not asked again for a player that was resumed elsewhere', () => {
    click(500, '01:05:24');
    const fake = youtube();
    fake.load();
    pass();
    expect(fake.seconds).toBe(500);
  });
});

describe('a timestamp that means what it was clicked for', () => {
  it('is played from there, from a video of which nothing was known', async () => {
    await open(['00:09:34', '00:10:12', '00:11:41']);
    click(574, '00:09:34');
    const fake = youtube();
    fake.load();
    pass();
    expect([fake.seconds, shownSecond()]).toEqual([574, 574]);
  });
});

describe('a copy in the vault', () => {
  it('is played from the second that is meant as soon as it tells its length', async () => {
    await open(OPEN, { [`A film [${FILM}].webm`]: 'x' });
    click(3924, '01:05:24');
    const videoEl = containerEl.querySelector('video');
    if (videoEl === null) throw new Error('There is no video.');
    arriveMetadata(videoEl, 740);
    expect([videoEl.currentTime, videoEl.paused]).toEqual([65, false]);
    expect(shownSecond()).toBe(65);
  });
});
