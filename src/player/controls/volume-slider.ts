import { Component } from 'obsidian';
import type { Deck } from './deck';

/** In hundredths: fine enough for an ear, and twenty presses of a key from silence to all. */
const STEP = 5;

/** How loud it is; what is muted is at its beginning, and moving it ends that. */
export class VolumeSlider extends Component {
  private readonly inputEl: HTMLInputElement;
  private drawn = '';

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
    this.registerDomEvent(this.inputEl, 'input', () => {
      this.deck.board.setVolume(Number(this.inputEl.value) / 100);
    });
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

  private draw(): void {
    const { state } = this.deck;
    const volume = state === null ? 1 : state.isMuted ? 0 : state.volume;
    const hundredths = String(Math.round(volume * 100));
    // While it is held, what a player tells may be older than what the reader wants.
    if (this.drawn === hundredths || (this.inputEl.matches(':active') && this.inputEl.value !== hundredths))
      return;
    this.drawn = hundredths;
    this.inputEl.value = hundredths;
    this.inputEl.setCssProps({ '--video-citations-volume': String(volume) });
    this.inputEl.setAttr('aria-valuetext', state?.isMuted === true ? 'muted' : `${hundredths} %`);
  }
}
