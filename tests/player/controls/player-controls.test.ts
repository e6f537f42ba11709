/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { App } from 'obsidian';
import type { PlayRequest } from '../../../src/core/ports';
import { PLAYER_ACTIONS } from '../../../src/player/controls/player-actions';
import type { NowPlayingDeck } from '../../../src/player/controls/now-playing-deck';
import type { Deck } from '../../../src/player/controls/deck';
import { PlayerScreen } from '../../../src/player/player-screen';
import { CachedNoteReader } from '../../../src/vault/cached-note-reader';
import type { LearntDurations } from '../../../src/vault/learnt-durations';
import { LocalMedia } from '../../../src/vault/local-media';
import { emptyDurations } from '../../vault/empty-durations';
import { deckParts } from '../deck-parts';
import { arriveMetadata, finish, installFakeMedia, passTime } from '../fake-media';
import { FakeYouTube } from '../fake-youtube';
import { FILM, OTHER } from '../playback-contract';
import { openPlayerApp } from '../player-app';

const NOTE = 'A film.md';

const anchor = (time: string): string => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;
const TEXT = `---\nvideoId: ${FILM}\n---\nThe start ${anchor('0:10')}.\n\nThe middle ${anchor('0:40')}.\n\nThe end ${anchor('3:00')}.`;

installFakeMedia();

let app: App;
let containerEl: HTMLElement;
let screen: PlayerScreen;
let nowPlaying: NowPlayingDeck;
let durations: LearntDurations;

const find = <El extends HTMLElement>(selector: string): El => {
  const found = containerEl.querySelector<El>(selector);
  if (found === null) throw new Error(`Nothing is shown for ${selector}.`);
  return found;
};
const slider = (): HTMLElement => find('[role=slider]');
const video = (): HTMLVideoElement => find('video');
const request = (seconds: number, videoId = FILM): PlayRequest => ({
  moment: { videoId, seconds },
  sourcePath: NOTE,
  title: 'A film',
});
const press = (key: string): void => {
  slider().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const click = (label: string): void => {
  find<HTMLButtonElement>(`.video-citations-transport [aria-label="${label}"]`).click();
};
const point = (type: string, x: number): void => {
  const event = new MouseEvent(type, { clientX: x, button: 0, bubbles: true });
  slider().dispatchEvent(Object.assign(event, { pointerId: 1 }));
};
const deck = (): Deck => {
  if (nowPlaying.deck === null) throw new Error('Nothing is on.');
  return nowPlaying.deck;
};

async function open(data: unknown = null): Promise<void> {
  app = await openPlayerApp({ [NOTE]: TEXT, [`[${FILM}].webm`]: 'x' });
  const localMedia = new LocalMedia(app);
  localMedia.load();
  durations = emptyDurations();
  const notes = new CachedNoteReader(app.vault, durations);
  await notes.read(NOTE);
  containerEl = document.body.createDiv();
  const parts = deckParts(data);
  nowPlaying = parts.nowPlaying;
  await parts.dials.recall();
  jest.useFakeTimers();
  screen = new PlayerScreen(containerEl, { app, localMedia, notes, durations, ...parts });
  screen.load();
  jest
    .spyOn(slider().children[0] as HTMLElement, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(100, 0, 400, 12));
  slider().setPointerCapture = () => undefined;
}

function playAt(seconds: number): void {
  void screen.play(request(seconds));
  arriveMetadata(video(), 400);
}

afterEach(() => {
  screen.unload();
  containerEl.remove();
  jest.useRealTimers();
});

describe('the timeline', () => {
  beforeEach(() => open());

  it('says in words where the video is, how long it is, and the claim', () => {
    playAt(45);
    expect(slider().getAttribute('aria-valuetext')).toBe('45 seconds of 6 minutes 40 seconds: The middle');
    expect(slider().getAttribute('aria-valuemax')).toBe('400');
    expect(slider().getAttribute('aria-valuenow')).toBe('45');
    expect(find('.video-citations-length').textContent).toBe('note covers 68 % · 6:40');
  });

  it('has a tick for each cue, and fills what they cover', () => {
    playAt(45);
    expect(find('.video-citations-ticks path').getAttribute('d')).toBe('M25 0V1M100 0V1M450 0V1');
    expect(find('.video-citations-covered').getAttribute('d')).toBe('M25 0H400V1H25ZM450 0H750V1H450Z');
  });

  it('is disabled and says so while the length is not known, and keys leave it alone', () => {
    void screen.play(request(45));
    expect(slider().getAttribute('aria-disabled')).toBe('true');
    expect(slider().getAttribute('aria-valuetext')).toContain('length not known yet');
    press('ArrowRight');
    expect(screen.shown?.moment.seconds).toBe(45);
    arriveMetadata(video(), 400);
    expect(slider().getAttribute('aria-disabled')).toBeNull();
  });

  it.each([
    ['ArrowRight', 50],
    ['ArrowUp', 50],
    ['ArrowLeft', 40],
    ['ArrowDown', 40],
    ['PageUp', 85],
    ['PageDown', 5],
    ['Home', 0],
    ['End', 399],
  ])('goes with %s from 45 s to %d s', (key, seconds) => {
    playAt(45);
    press(key);
    expect(video().currentTime).toBe(seconds);
  });

  it('does not go beyond the beginning', () => {
    playAt(3);
    press('ArrowLeft');
    expect(video().currentTime).toBe(0);
  });

  it('goes to where it is pressed, and to the very second of a cue that is near', () => {
    playAt(45);
    point('pointerdown', 300);
    point('pointerup', 300);
    expect(video().currentTime).toBe(200);
    point('pointerdown', 282);
    point('pointerup', 282);
    expect(video().currentTime).toBe(180);
  });

  it('drags the picture with it, and says what is there', () => {
    playAt(45);
    point('pointerdown', 110);
    point('pointermove', 140);
    expect(find('.video-citations-timeline-hint').textContent).toBe('0:40 The middle');
    point('pointermove', 350);
    expect(find('.video-citations-now').textContent).toBe('4:10');
    point('pointerup', 350);
    expect(video().currentTime).toBe(250);
    expect(find('.video-citations-timeline-hint').style.display).toBe('none');
  });

  it('plays from where it is pressed when nothing plays yet', () => {
    durations.learn(FILM, 400);
    screen.rest(request(10));
    expect(containerEl.querySelector('video')).toBeNull();
    point('pointerdown', 300);
    point('pointermove', 320);
    expect(containerEl.querySelector('video')).toBeNull();
    point('pointerup', 320);
    arriveMetadata(video(), 400);
    expect(video().currentTime).toBeCloseTo(220);
  });

  it('follows edits of the note', async () => {
    playAt(45);
    const file = app.vault.getFileByPath(NOTE);
    if (file === null) throw new Error('The note is gone.');
    jest.useRealTimers();
    await app.vault.modify(file, TEXT.replace('3:00', '2:00'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(find('.video-citations-ticks path').getAttribute('d')).toBe('M25 0V1M100 0V1M300 0V1');
  });
});

describe('the buttons', () => {
  beforeEach(() => open());

  it('pause and play', () => {
    playAt(45);
    click('Pause');
    expect(video().paused).toBe(true);
    click('Play');
    expect(video().paused).toBe(false);
  });

  it('go back and forth', () => {
    playAt(45);
    click('Forward 5 seconds');
    expect(video().currentTime).toBe(50);
    click('Back 5 seconds');
    click('Back 5 seconds');
    expect(video().currentTime).toBe(40);
  });

  it('go from cue to cue, and say where there is none', () => {
    playAt(45);
    click('Go to next cue');
    expect(video().currentTime).toBe(180);
    expect(find('[aria-label="Go to next cue"]').getAttribute('aria-disabled')).toBe('true');
    click('Go to previous cue');
    expect(video().currentTime).toBe(40);
    expect(find('.video-citations-claim').textContent).toBe('The middle');
  });

  it('play again from a cue when the video has ended', () => {
    playAt(45);
    finish(video());
    click('Go to previous cue');
    expect(video().currentTime).toBe(180);
    expect(video().paused).toBe(false);
  });

  it('mute', () => {
    playAt(45);
    click('Mute');
    expect(video().muted).toBe(true);
    click('Unmute');
    expect(video().muted).toBe(false);
  });
});

describe('a loop', () => {
  beforeEach(() => open());

  it('from A to B is played again and again', () => {
    playAt(45);
    click('Start loop here');
    passTime(video(), 4);
    click('End loop here');
    expect(find('.video-citations-loop-span').style.getPropertyValue('--video-citations-loop-to')).toBe(
      '0.1225',
    );
    video().currentTime = 47;
    passTime(video(), 2.2);
    expect(video().currentTime).toBe(45);
    passTime(video(), 3.8);
    jest.advanceTimersByTime(300);
    expect(video().currentTime).toBe(45);
    click('Clear loop');
    passTime(video(), 6);
    expect(video().currentTime).toBe(51);
  });

  it('lets go of a reader who jumps out of it', () => {
    playAt(45);
    click('Start loop here');
    passTime(video(), 4);
    click('End loop here');
    void screen.play(request(200));
    passTime(video(), 1);
    expect(video().currentTime).toBe(201);
  });

  it('of a cue goes on to the cue that the reader goes to', () => {
    playAt(45);
    click('Loop this cue');
    video().currentTime = 159;
    passTime(video(), 1.1);
    expect(video().currentTime).toBe(40);
    click('Go to next cue');
    video().currentTime = 299;
    passTime(video(), 1.1);
    expect(video().currentTime).toBe(180);
    void screen.play(request(11));
    video().currentTime = 39.5;
    passTime(video(), 0.6);
    expect(video().currentTime).toBe(10);
  });

  it('leaves no timer behind', () => {
    playAt(45);
    // What is learnt of the video is saved a little later.
    jest.advanceTimersByTime(3000);
    click('Start loop here');
    passTime(video(), 4);
    click('End loop here');
    video().currentTime = 48.8;
    expect(jest.getTimerCount()).toBe(1);
    screen.unload();
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('the speed', () => {
  it('is remembered for the next video, and the one set in the picture too', async () => {
    await open();
    playAt(45);
    PLAYER_ACTIONS.faster.run(deck());
    expect(video().playbackRate).toBe(1.05);
    video().playbackRate = 2;
    expect(find('.video-citations-speed').textContent).toBe('2×');
    void screen.play(request(5, OTHER));
    const youtube = new FakeYouTube(find('iframe'));
    youtube.load();
    jest.advanceTimersByTime(1100);
    expect(youtube.rate).toBe(2);
  });

  it('of an earlier session holds, as far as YouTube has it, and says where not', async () => {
    await open({ dials: { version: 1, rate: 3 } });
    playAt(45);
    expect(video().playbackRate).toBe(3);
    void screen.play(request(5, OTHER));
    const youtube = new FakeYouTube(find('iframe'));
    youtube.load();
    jest.advanceTimersByTime(1100);
    expect(youtube.rate).toBe(2);
    expect(find('.video-citations-speed').textContent).toBe('2×');
    expect(find('.video-citations-speed').getAttribute('aria-label')).toBe('Speed: 3× cannot be had here');
    expect(PLAYER_ACTIONS.faster.isPossible(deck())).toBe(false);
    playAt(45);
    expect(video().playbackRate).toBe(3);
  });
});

describe('what is playing now', () => {
  beforeEach(() => open());

  it('is told when another cue is shown, and not in between', () => {
    const told: (number | null)[] = [];
    nowPlaying.onCueChange(() => told.push(nowPlaying.cue?.seconds ?? null));
    playAt(5);
    expect(told).toEqual([]);
    for (let second = 5; second < 200; second++) passTime(video(), 1);
    expect(told).toEqual([10, 40, null, 180]);
    expect(nowPlaying.cue).toEqual({ videoId: FILM, seconds: 180, sourcePath: NOTE, line: 8 });
  });

  it('is nothing at rest, and nothing once the player is gone', () => {
    screen.rest(request(45));
    expect(nowPlaying.cue).toBeNull();
    expect(nowPlaying.deck).not.toBeNull();
    playAt(45);
    expect(nowPlaying.cue).not.toBeNull();
    screen.unload();
    expect([nowPlaying.cue, nowPlaying.deck, nowPlaying.state]).toEqual([null, null, null]);
  });
});
