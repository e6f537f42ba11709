import { Component } from 'obsidian';
import type { Deck } from './deck';
import { Timeline } from './timeline';
import { TransportBar } from './transport-bar';

/** What is under the picture: timeline, buttons, and the claim being shown. Hidden while there is nothing to play. */
export class PlayerControls extends Component {
  private readonly rootEl: HTMLElement;
  private readonly claimEl: HTMLElement;

  constructor(
    containerEl: HTMLElement,
    private readonly deck: Deck,
  ) {
    super();
    this.rootEl = containerEl.createDiv('video-citations-controls');
    this.rootEl.hide();
    this.addChild(new Timeline(this.rootEl, deck));
    this.addChild(new TransportBar(this.rootEl, deck));
    this.claimEl = this.rootEl.createDiv({ cls: 'video-citations-claim', attr: { dir: 'auto' } });
  }

  override onload(): void {
    this.register(this.deck.onChange(() => this.draw()));
    this.draw();
  }

  override onunload(): void {
    this.rootEl.remove();
  }

  private draw(): void {
    this.rootEl.toggle(this.deck.state !== null);
    const claim = this.deck.cue?.claim ?? '';
    if (claim !== this.claimEl.textContent) this.claimEl.setText(claim);
    this.claimEl.toggle(this.deck.cues.length > 0);
  }
}
