import { jest } from '@jest/globals';
import type { App } from 'obsidian';
import type { PlayRequest } from '../../../src/core/ports';
import type { Deck } from '../../../src/player/controls/deck';
import type { NowPlayingDeck } from '../../../src/player/controls/now-playing-deck';
import { PlayerScreen } from '../../../src/player/player-screen';
import { CachedNoteReader } from '../../../src/vault/cached-note-reader';
import type { LearntDurations } from '../../../src/vault/learnt-durations';
import { LocalMedia } from '../../../src/vault/local-media';
import { emptyDurations } from '../../vault/empty-durations';
import { deckParts } from '../deck-parts';
import { arriveMetadata } from '../fake-media';
import { FILM } from '../playback-contract';
import { openPlayerApp } from '../player-app';

const anchor = (time: string): string => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

/** Vault path of a note that cites a film at 0:10, 0:40 and 3:00, and its text. */
export const NOTE = 'A film.md';
export const TEXT = `---\nvideoId: ${FILM}\n---\nThe start ${anchor('0:10')}.\n\nThe middle ${anchor('0:40')}.\n\nThe end ${anchor('3:00')}.`;

/** A moment of a film, played from the note. */
export const request = (seconds: number, videoId = FILM): PlayRequest => ({
  moment: { videoId, seconds },
  sourcePath: NOTE,
  title: 'A film',
});

/** Somebody before a screen; the film lies in the vault, and the timeline has 400 pixels from the 100th on. */
export class Viewer {
  private constructor(
    readonly app: App,
    readonly containerEl: HTMLElement,
    readonly screen: PlayerScreen,
    readonly nowPlaying: NowPlayingDeck,
    readonly durations: LearntDurations,
  ) {}

  /** Sits down, in a time that stands still; `data` is what the plugin remembers. */
  static async arrive(data: unknown = null): Promise<Viewer> {
    const app = await openPlayerApp({ [NOTE]: TEXT, [`[${FILM}].webm`]: 'x' });
    const localMedia = new LocalMedia(app);
    localMedia.load();
    const durations = emptyDurations();
    const notes = new CachedNoteReader(app.vault, durations);
    await notes.read(NOTE);
    const parts = deckParts(data);
    await parts.dials.recall();
    jest.useFakeTimers();
    const containerEl = document.body.createDiv();
    const screen = new PlayerScreen(containerEl, { app, localMedia, notes, durations, ...parts });
    screen.load();
    const viewer = new Viewer(app, containerEl, screen, parts.nowPlaying, durations);
    const { slider } = viewer;
    jest
      .spyOn(slider.children[0] as HTMLElement, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(100, 0, 400, 12));
    slider.setPointerCapture = () => undefined;
    return viewer;
  }

  leave(): void {
    this.screen.unload();
    this.containerEl.remove();
    jest.useRealTimers();
  }

  find<El extends HTMLElement>(selector: string): El {
    const found = this.containerEl.querySelector<El>(selector);
    if (found === null) throw new Error(`Nothing is shown for ${selector}.`);
    return found;
  }

  get slider(): HTMLElement {
    return this.find('[role=slider]');
  }

  get video(): HTMLVideoElement {
    return this.find('video');
  }

  get deck(): Deck {
    if (this.nowPlaying.deck === null) throw new Error('Nothing is on.');
    return this.nowPlaying.deck;
  }

  /** Has the film played from a second; it lasts 400 s. */
  plays(seconds: number): void {
    void this.screen.play(request(seconds));
    arriveMetadata(this.video, 400);
  }

  presses(key: string): void {
    this.slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }

  /** Clicks a button under the timeline, by its name. */
  clicks(label: string): void {
    this.find(`.video-citations-transport [aria-label="${label}"]`).click();
  }

  /** Does something with the pointer at a pixel of the timeline. */
  points(type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', x: number): void {
    const event = new MouseEvent(type, { clientX: x, button: 0, bubbles: true });
    this.slider.dispatchEvent(Object.assign(event, { pointerId: 1 }));
  }
}
