/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { App } from 'obsidian';
import type { PlayRequest } from '../../src/core/ports';
import type { VideoId } from '../../src/core/video-id';
import type { PlaybackFailure } from '../../src/player/playback-failure';
import { PlayerScreen } from '../../src/player/player-screen';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { LocalMedia } from '../../src/vault/local-media';
import { emptyDurations } from '../vault/empty-durations';
import { deckParts } from './deck-parts';
import { arriveMetadata, breakDown, installFakeMedia, passTime } from './fake-media';
import { FakeYouTube } from './fake-youtube';
import { FILM, OTHER } from './playback-contract';
import { openPlayerApp } from './player-app';

const NOTE = 'A film.md';
const COPY = `A film [${FILM}].webm`;

installFakeMedia();

let app: App;
let containerEl: HTMLElement;
let screen: PlayerScreen;
let notes: CachedNoteReader;
let failures: PlaybackFailure[];
let learnt: readonly (readonly [VideoId, number])[];

const request = (videoId: VideoId, seconds: number): PlayRequest => ({
  moment: { videoId, seconds },
  sourcePath: NOTE,
  title: 'A film',
});
const find = (selector: string): HTMLElement => {
  const found = containerEl.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Nothing is shown for ${selector}.`);
  return found;
};
const frame = (): HTMLIFrameElement => find('iframe') as HTMLIFrameElement;
const video = (): HTMLVideoElement => find('video') as HTMLVideoElement;
const alert = (): string => find('[role=alert] p').textContent ?? '';
const waysOn = (): readonly string[] =>
  [...find('[role=alert]').querySelectorAll('button, a')].map(({ textContent }) => textContent ?? '');
const press = (label: string): void =>
  [...containerEl.querySelectorAll('button')]
    .find(({ textContent }) => textContent?.includes(label))
    ?.click();
const pass = (milliseconds = 1100): void => void jest.advanceTimersByTime(milliseconds);

async function open(files: Readonly<Record<string, string>>): Promise<void> {
  app = await openPlayerApp(files);
  const localMedia = new LocalMedia(app);
  localMedia.load();
  jest.useFakeTimers();
  containerEl = document.body.createDiv();
  const durations = emptyDurations();
  learnt = jest.spyOn(durations, 'learn').mock.calls;
  notes = new CachedNoteReader(app.vault, durations);
  const parts = deckParts();
  failures = [];
  const reel = { ...parts.reel, onFailure: (failure: PlaybackFailure) => void failures.push(failure) };
  screen = new PlayerScreen(containerEl, { app, localMedia, notes, durations, ...parts, reel });
  screen.load();
}

function loadFrame(): FakeYouTube {
  const youtube = new FakeYouTube(frame());
  youtube.load();
  pass();
  return youtube;
}

afterEach(() => {
  screen.unload();
  containerEl.remove();
  jest.useRealTimers();
});

describe('a screen with a copy of the film in the vault', () => {
  beforeEach(() => open({ [NOTE]: '', [COPY]: 'x' }));

  it('shows nothing before something is played', () => {
    expect(find('.video-citations-picture').childElementCount).toBe(0);
    expect(find('.video-citations-controls').style.display).toBe('none');
    expect(find('.video-citations-caption-title').textContent).toBe('');
    expect(find('.video-citations-caption a').style.display).toBe('none');
    expect(screen.shown).toBeNull();
  });

  it('plays the copy, and asks YouTube for nothing', () => {
    void screen.play(request(FILM, 5));
    expect(video().src).toBe(`app://vault/${COPY}`);
    expect(containerEl.querySelector('iframe')).toBeNull();
  });

  it('plays YouTube for a video without a copy, and takes the other away', () => {
    void screen.play(request(FILM, 5));
    void screen.play(request(OTHER, 5));
    expect(frame().src).toContain(`/embed/${OTHER}`);
    expect(containerEl.querySelector('video')).toBeNull();
  });

  it('says under the picture what is shown, and keeps it and the way to the browser in step', () => {
    void screen.play(request(FILM, 574.9));
    arriveMetadata(video(), 740);
    const link = find('.video-citations-caption a') as HTMLAnchorElement;
    expect(find('.video-citations-caption-title').textContent).toBe('A film');
    expect(find('.video-citations-now').textContent).toBe('9:34');
    expect(link.href).toBe(`https://www.youtube.com/watch?v=${FILM}&t=574`);
    passTime(video(), 3000);
    expect(find('.video-citations-now').textContent).toBe('59:34');
    passTime(video(), 60);
    expect(find('.video-citations-now').textContent).toBe('1:00:34');
    expect(link.href).toBe(`https://www.youtube.com/watch?v=${FILM}&t=3634`);
    expect(screen.shown?.moment).toEqual({ videoId: FILM, seconds: 3634.9 });
  });

  it('knows the note that it plays from under its new name', async () => {
    void screen.play(request(FILM, 5));
    const file = app.vault.getFileByPath(NOTE);
    if (file === null) throw new Error('The vault has no note.');
    await app.vault.rename(file, 'Renamed.md');
    expect(screen.shown?.sourcePath).toBe('Renamed.md');
    arriveMetadata(video(), 740);
    passTime(video(), 20);
    expect(screen.viewing?.request).toMatchObject({ sourcePath: 'Renamed.md', moment: { seconds: 25 } });
  });

  it('plays nothing once it is taken away: it would be heard without an end', () => {
    const played = jest.spyOn(HTMLElement.prototype, 'createEl');
    screen.unload();
    void screen.play(request(FILM, 5));
    screen.resume({ request: request(FILM, 5), ownRate: null, mode: 'playing' });
    expect(played.mock.calls.filter(([tag]) => tag === 'video')).toEqual([]);
    played.mockRestore();
  });

  it('names the picture by the title under it', () => {
    void screen.play(request(FILM, 5));
    expect(document.getElementById(video().getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'A film',
    );
  });

  it('tells how long the video is, once it is seen', () => {
    void screen.play(request(FILM, 5));
    expect(learnt).toEqual([]);
    arriveMetadata(video(), 740);
    expect(learnt.at(-1)).toEqual([FILM, 740]);
  });

  it('is done playing once the picture is there', async () => {
    const played = screen.play(request(FILM, 5));
    arriveMetadata(video(), 740);
    await played;
  });

  it('offers YouTube for a copy that does not play, and stays there for this video', () => {
    void screen.play(request(FILM, 5));
    breakDown(video());
    expect(alert()).toContain(`This device cannot play the local copy “${COPY}”`);
    expect(waysOn()).toEqual(['Play from YouTube', 'Try again', 'Open in browser']);
    expect(containerEl.querySelector('video')).toBeNull();

    press('Play from YouTube');
    loadFrame();
    expect(containerEl.querySelector('[role=alert]')).toBeNull();
    void screen.play(request(FILM, 20));
    expect(containerEl.querySelector('video')).toBeNull();
    expect(frame().src).toContain(`/embed/${FILM}`);
  });

  it('offers the copy again where YouTube does not play either', () => {
    void screen.play(request(FILM, 5));
    breakDown(video());
    press('Play from YouTube');
    loadFrame().say({ event: 'onError', info: 150 });
    pass();
    expect(waysOn()).toEqual(['Play the local copy', 'Open in browser']);
    press('Play the local copy');
    expect(video().src).toBe(`app://vault/${COPY}`);
  });
});

describe('a screen without a copy of the film', () => {
  beforeEach(() => open({ [NOTE]: '' }));

  it('puts a sentence in the place of the picture when YouTube refuses, with the way to that very second', async () => {
    const played = screen.play(request(FILM, 574));
    loadFrame().say({ event: 'onError', info: 100 });
    pass();
    await played;
    expect(containerEl.querySelector('iframe')).toBeNull();
    expect(alert()).toBe('This video was removed from YouTube, or is private (error 100).');
    expect(waysOn()).toEqual(['Open in browser']);
    const link = find('[role=alert] a') as HTMLAnchorElement;
    expect(link.href).toBe(`https://www.youtube.com/watch?v=${FILM}&t=574`);
  });

  it('tells how long the video is, not how long the advertisement before it', () => {
    void screen.play(request(FILM, 5));
    const youtube = loadFrame();
    expect(new Set(learnt.map(String))).toEqual(new Set([`${FILM},740`]));
    const videoData = { video_id: 'adVertismnt' };
    youtube.say({ event: 'infoDelivery', info: { duration: 15, playerState: 1, videoData } });
    pass();
    expect(new Set(learnt.map(String))).toEqual(new Set([`${FILM},740`]));
  });

  it('tries again when asked to, and not by itself', () => {
    void screen.play(request(FILM, 574));
    pass(60_000);
    expect(alert()).toContain('YouTube does not answer');
    pass(600_000);
    expect(containerEl.querySelector('iframe')).toBeNull();
    press('Try again');
    loadFrame();
    expect(containerEl.querySelector('[role=alert]')).toBeNull();
    expect(screen.shown?.moment.seconds).toBe(574);
  });

  it('keeps the picture where the reader must press play in it, and says so below', () => {
    void screen.play(request(FILM, 574));
    const youtube = new FakeYouTube(frame());
    youtube.blocksAutoplay = true;
    youtube.load();
    pass();
    expect(alert()).toContain('press play in the picture');
    expect(frame().isConnected).toBe(true);
    youtube.say({ event: 'onAutoplayBlocked' });
    pass();
    expect(containerEl.findAll('[role=alert]')).toHaveLength(1);
    youtube.play();
    pass();
    expect(containerEl.querySelector('[role=alert]')).toBeNull();
  });

  it('plays by the button under the picture what could not be asked for offline', () => {
    const onLine = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
    void screen.play(request(FILM, 574));
    expect(alert()).toContain('You are offline');
    onLine.mockRestore();
    find('[aria-label="Play"]').click();
    expect(loadFrame()).toMatchObject({ videoId: FILM, seconds: 574, isPlaying: true });
  });

  it('tells the reel why its part cannot be seen', () => {
    void screen.play(request(FILM, 574));
    expect(failures).toEqual([]);
    loadFrame().say({ event: 'onError', info: 100 });
    pass();
    expect(failures).toEqual([{ kind: 'refused', code: 100 }]);
  });

  it('plays the next video after one that failed', () => {
    void screen.play(request(FILM, 574));
    loadFrame().say({ event: 'onError', info: 100 });
    pass();
    void screen.play(request(OTHER, 12));
    expect(loadFrame()).toMatchObject({ videoId: OTHER, seconds: 12, isPlaying: true });
    expect(containerEl.querySelector('[role=alert]')).toBeNull();
  });

  it('is done with a video that gives way to another before it is there', async () => {
    const first = screen.play(request(FILM, 5));
    void screen.play(request(OTHER, 5));
    await first;
  });

  it('is done when it is taken away', async () => {
    const played = screen.play(request(FILM, 5));
    screen.unload();
    await played;
    expect(containerEl.childElementCount).toBe(0);
  });

  it.each([
    ['playing', true],
    ['paused', false],
  ] as const)('goes on %s where another screen was, from its second and at its speed', (mode, isPlaying) => {
    screen.resume({ request: request(FILM, 90.5), ownRate: 1.5, mode });
    expect(loadFrame()).toMatchObject({ videoId: FILM, seconds: 90.5, rate: 1.5, isPlaying });
    expect(screen.viewing).toEqual({ request: request(FILM, 90.5), ownRate: 1.5, mode });
  });

  it('stays at rest where another screen was at rest', () => {
    screen.resume({ request: request(FILM, 90.5), ownRate: 1.5, mode: 'resting' });
    expect(containerEl.querySelector('iframe')).toBeNull();
    expect(screen.viewing).toEqual({ request: request(FILM, 90.5), ownRate: 1.5, mode: 'resting' });
  });

  it('rests where the video could not be shown, for whoever goes on with it', () => {
    void screen.play(request(FILM, 574));
    loadFrame().say({ event: 'onError', info: 100 });
    pass();
    expect(screen.viewing).toMatchObject({ mode: 'resting', request: { moment: { seconds: 574 } } });
  });

  it('at rest shows from where to play, and no frame before that is pressed', () => {
    screen.rest(request(FILM, 574));
    expect(find('.video-citations-picture button').textContent?.trim()).toBe('Play from 9:34');
    pass(60_000);
    expect(containerEl.querySelector('iframe')).toBeNull();
    press('Play from 9:34');
    expect(loadFrame()).toMatchObject({ videoId: FILM, seconds: 574, isPlaying: true });
    expect(containerEl.querySelectorAll('.video-citations-picture > *')).toHaveLength(1);
  });
});

it('says how to play something where there is nothing to play', async () => {
  await open({ [NOTE]: '' });
  screen.rest(null);
  expect(find('.video-citations-picture').textContent).toBe('Click a timestamp in a note to play it here.');
  void screen.play(request(FILM, 5));
  expect(loadFrame()).toMatchObject({ videoId: FILM, isPlaying: true });
  expect(containerEl.querySelectorAll('.video-citations-picture > *')).toHaveLength(1);
});

describe('a screen for a note that names a copy which is not there', () => {
  beforeEach(() => open({ [NOTE]: `---\nvideoId: ${FILM}\nmedia: gone.webm\n---\n` }));

  it('says so before it asks YouTube for anything', async () => {
    await screen.play(request(FILM, 5));
    expect(alert()).toBe('The local copy “gone.webm” is not in the vault.');
    expect(containerEl.querySelector('iframe')).toBeNull();
    press('Play from YouTube');
    expect(loadFrame()).toMatchObject({ videoId: FILM, isPlaying: true });
  });
});

describe('a storm of messages from the frame', () => {
  beforeEach(() => open({ [NOTE]: '' }));

  /** How many changes of the DOM so many messages make, that each tell another second. */
  function changesBy(messages: number): number {
    const observer = new MutationObserver(() => undefined);
    observer.observe(containerEl, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let n = 1; n <= messages; n += 1) {
      const data = JSON.stringify({ event: 'infoDelivery', info: { currentTime: 20 + n * 2 } });
      const { contentWindow: source } = frame();
      window.dispatchEvent(
        new MessageEvent('message', { data, source, origin: 'https://www.youtube-nocookie.com' }),
      );
    }
    pass(200);
    const count = observer.takeRecords().length;
    observer.disconnect();
    return count;
  }

  it('has no more drawn than two messages have', () => {
    void screen.play(request(FILM, 5));
    loadFrame().pause();
    pass();
    const byTwo = changesBy(2);
    expect(byTwo).toBeGreaterThan(2);
    expect(changesBy(5_000)).toBeLessThanOrEqual(byTwo * 2);
  });
});
