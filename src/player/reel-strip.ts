import { Component, setIcon } from 'obsidian';
import { addIconButton } from './icon-button';
import type { Reel } from './reel';

/** The reel, as far as a screen shows it and tells it of what it shows. */
export type ShownReel = Pick<Reel, 'position' | 'onChange' | 'step' | 'stop' | 'onFailure'>;

/** Which of the notes on a topic gives what is played, and the ways on; there only while a reel is on. */
export class ReelStrip extends Component {
  private readonly el: HTMLElement;
  private readonly nameEl: HTMLElement;
  private readonly countEl: HTMLElement;

  constructor(
    containerEl: HTMLElement,
    private readonly reel: ShownReel,
  ) {
    super();
    this.el = containerEl.createDiv({ cls: 'video-citations-reel', attr: { role: 'group' } });
    setIcon(this.el.createSpan('video-citations-reel-icon'), 'lucide-clapperboard');
    this.nameEl = this.el.createSpan('video-citations-reel-name');
    this.countEl = this.el.createSpan('video-citations-reel-count');
    addIconButton(this.el, 'lucide-skip-back', 'Previous moment of the reel', () => void reel.step(-1));
    addIconButton(this.el, 'lucide-skip-forward', 'Next moment of the reel', () => void reel.step(1));
    addIconButton(this.el, 'lucide-x', 'End the reel', () => reel.stop());
  }

  override onload(): void {
    this.register(this.reel.onChange(() => this.draw()));
    this.draw();
  }

  override onunload(): void {
    this.el.remove();
  }

  private draw(): void {
    const { position } = this.reel;
    this.el.toggle(position !== null);
    if (position === null) return;
    const { name, note, notes } = position;
    this.el.setAttribute('aria-label', `All moments on ${name}`);
    this.nameEl.setText(name);
    this.countEl.setText(`note ${note.toLocaleString()} of ${notes.toLocaleString()}`);
  }
}
