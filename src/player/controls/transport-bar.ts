import { Component, setIcon, setTooltip } from 'obsidian';
import { formatSpeed } from '../../core/speed';
import type { Deck } from './deck';
import { PLAYER_ACTIONS, speedTooltip, type PlayerAction } from './player-actions';
import { moreMenu, speedMenu } from './transport-menus';
import { VolumeSlider } from './volume-slider';

const { previousCue, back, play, forward, nextCue } = PLAYER_ACTIONS;
const { startLoop, endLoop, clearLoop, loopCue, mute, captions, follow } = PLAYER_ACTIONS;

const STEPS: readonly PlayerAction[] = [previousCue, back, play, forward, nextCue];
/** On a narrow screen they are in a menu. */
const TOGGLES: readonly PlayerAction[] = [loopCue, captions, follow];

/** Of the bar, where the slider of the volume is seen though there is no room for it in the row. */
const SHOWS_VOLUME = 'shows-volume';

/** The buttons under the timeline. */
export class TransportBar extends Component {
  private readonly buttons = new Map<PlayerAction, HTMLButtonElement>();
  private readonly speedEl: HTMLButtonElement;
  private readonly loopEl: HTMLButtonElement;
  private readonly volume: VolumeSlider;
  private readonly barEl: HTMLElement;

  constructor(
    containerEl: HTMLElement,
    private readonly deck: Deck,
  ) {
    super();
    this.barEl = containerEl.createDiv({
      cls: 'video-citations-transport',
      attr: { role: 'toolbar', 'aria-labelledby': 'video-citations-title' },
    });
    for (const action of STEPS) this.addButton(action);
    this.barEl.createDiv('video-citations-transport-gap');
    this.speedEl = this.createButton('video-citations-speed', (event) =>
      speedMenu(deck).showAtMouseEvent(event),
    );
    this.loopEl = this.createButton('video-citations-loop mod-wide', () => this.turnLoop());
    for (const action of TOGGLES) this.addButton(action).addClass('mod-wide');
    this.addButton(mute).addClass('video-citations-mute');
    this.volume = this.addChild(new VolumeSlider(this.barEl, deck));
    const moreEl = this.createButton('mod-narrow', (event) => this.showMore(event));
    setIcon(moreEl, 'lucide-ellipsis');
    setTooltip(moreEl, 'More');
  }

  override onload(): void {
    this.register(this.deck.onChange(() => this.draw()));
    this.draw();
  }

  override onunload(): void {
    this.barEl.remove();
  }

  private addButton(action: PlayerAction): HTMLButtonElement {
    const buttonEl = this.createButton('', () => action.run(this.deck));
    setIcon(buttonEl, action.icon);
    setTooltip(buttonEl, action.name);
    this.buttons.set(action, buttonEl);
    return buttonEl;
  }

  private createButton(cls: string, onClick: (event: MouseEvent) => void): HTMLButtonElement {
    const buttonEl = this.barEl.createEl('button', {
      cls: `clickable-icon video-citations-transport-button ${cls}`,
      attr: { type: 'button' },
    });
    buttonEl.addEventListener('click', onClick);
    return buttonEl;
  }

  /** A playing video tells its time many times a second, so that only what says something else is touched. */
  private draw(): void {
    const { deck } = this;
    const { state } = deck;
    for (const [action, buttonEl] of this.buttons) {
      const isDisabled = state === null || action.isPossible?.(deck) === false;
      // A button that is disabled while it has the focus would lose it.
      setAttribute(buttonEl, 'aria-disabled', isDisabled ? 'true' : null);
      if (action.isOn !== undefined) setPressed(buttonEl, action.isOn(deck));
    }
    // Captions are rare, and room is too.
    this.buttons.get(captions)?.toggle(deck.captions.isPossible);
    this.barEl.toggleClass('has-captions', deck.captions.isPossible);
    const isPlaying = state?.phase === 'playing' || (state?.phase === 'loading' && deck.isLoaded);
    this.redraw(play, isPlaying ? 'lucide-pause' : 'lucide-play', isPlaying ? 'Pause' : 'Play');
    const isSilent = state?.isMuted === true || state?.volume === 0;
    this.redraw(mute, isSilent ? 'lucide-volume-x' : 'lucide-volume-2', isSilent ? 'Unmute' : 'Mute');
    setText(this.speedEl, formatSpeed(state?.rate ?? 1));
    setLabel(this.speedEl, speedTooltip(deck));
    this.drawLoop();
  }

  private drawLoop(): void {
    const { loop, isOfCue } = this.deck.loops;
    const step = loop === null || isOfCue ? 'start' : loop.to === null ? 'end' : 'clear';
    setText(this.loopEl, { start: 'A–B', end: 'A–…', clear: 'A–B' }[step]);
    setLabel(this.loopEl, { start: startLoop.name, end: endLoop.name, clear: clearLoop.name }[step]);
    setPressed(this.loopEl, step !== 'start');
  }

  private redraw(action: PlayerAction, icon: string, label: string): void {
    const buttonEl = this.buttons.get(action);
    if (buttonEl === undefined || buttonEl.getAttribute('aria-label') === label) return;
    setIcon(buttonEl, icon);
    setTooltip(buttonEl, label);
  }

  private showMore(event: MouseEvent): void {
    const menu = moreMenu(this.deck, [...TOGGLES, mute]);
    const isAsked = this.barEl.hasClass(SHOWS_VOLUME);
    if (isAsked || !this.volume.isShown) {
      menu.addItem((item) =>
        item
          .setTitle('Volume')
          .setIcon('lucide-sliders-horizontal')
          .setChecked(isAsked)
          .onClick(() => this.barEl.toggleClass(SHOWS_VOLUME, !isAsked)),
      );
    }
    menu.showAtMouseEvent(event);
  }

  /** One button for beginning, end and off. */
  private turnLoop(): void {
    const { loop, isOfCue } = this.deck.loops;
    if (loop === null || isOfCue) this.deck.loops.start();
    else if (loop.to === null) this.deck.loops.end();
    else this.deck.loops.clear();
  }
}

function setPressed(el: HTMLElement, isPressed: boolean): void {
  setAttribute(el, 'aria-pressed', String(isPressed));
  el.toggleClass('is-active', isPressed);
}

function setText(el: HTMLElement, text: string): void {
  if (el.textContent !== text) el.setText(text);
}

function setLabel(el: HTMLElement, label: string): void {
  if (el.getAttribute('aria-label') !== label) setTooltip(el, label);
}

function setAttribute(el: HTMLElement, name: string, value: string | null): void {
  if (el.getAttribute(name) !== value) el.setAttr(name, value);
}
