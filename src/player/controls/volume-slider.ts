import { Component } from 'obsidian';
import type { Deck } from './deck';

/** In hundredths: fine enough for an ear, and twenty presses of a key from silence to all. */
const STEP = 5;

/** For so many milliseconds, what a player tells may be older than what the reader has set. */
const ECHO = 1000;

/** How loud it is; what is muted is at its beginning, and moving it ends that. */
export class VolumeSlider extends Component {
  private readonly inputEl: HTMLInputElement;
  private drawn = '';
  private movedAt = -Infinity;

  constructor(
    containerEl: HTMLElement,
    private readonly deck: Deck,
  ) {
    super();
    this.inputEl = containerEl.createEl('input', {
      cls: 'video-citations-volume',
      type: 'range',
      attr: { min: 0, max: 100, step: STEP, 'aria-label': 'Volume' },
    });
  }

  override onload(): void {
    this.registerDomEvent(this.inputEl, 'input', () => this.onInput());
    this.register(this.deck.onChange(() => this.draw()));
    this.draw();
  }

  override onunload(): void {
    this.inputEl.remove();
  }

  /** Whether there is room for it. */
  get isShown(): boolean {
    return this.inputEl.isShown();
  }

  private onInput(): void {
    const volume = Number(this.inputEl.value) / 100;
    this.movedAt = performance.now();
    this.show(volume, false);
    this.deck.board.setVolume(volume);
  }

  private draw(): void {
    const { volume, isMuted } = this.deck.state ?? { volume: 1, isMuted: false };
    // The next press of a key would go on from there.
    const mayBeOld = performance.now() - this.movedAt < ECHO;
    if (isMuted || !mayBeOld) this.show(isMuted ? 0 : volume, isMuted);
  }

  private show(volume: number, isMuted: boolean): void {
    const hundredths = String(Math.round(volume * 100));
    const said = isMuted ? 'muted' : `${hundredths} %`;
    if (this.drawn === said) return;
    this.drawn = said;
    this.inputEl.value = hundredths;
    this.inputEl.setCssProps({ '--video-citations-volume': String(volume) });
    this.inputEl.setAttr('aria-valuetext', said);
  }
}
