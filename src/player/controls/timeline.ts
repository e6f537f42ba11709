import { Component } from 'obsidian';
import { coveredSpans, cueAt, cueNear, type CuePart } from '../../core/cue-lookup';
import { spokenDuration } from '../../core/spoken';
import { formatTimestamp } from '../../core/timestamp';
import { coverageText } from './coverage';
import type { Deck } from './deck';
import { DRAWING_WIDTH, spansPath, ticksPath } from './timeline-drawing';

/** What keys do, in seconds; Page keys go a tenth of the video. */
const ARROW = 5;
const PAGES = 10;

/** A pointer this near to a tick, in pixels, is meant for its cue. */
const NEAR = 5;

/** A video that is dragged through is asked for a picture at most every so many milliseconds. */
const SCRUB_PAUSE = 150;

/** The line under the picture: where the video is, the cues of the note, and what of the video the note covers. */
export class Timeline extends Component {
  private readonly sliderEl: HTMLElement;
  private readonly coveredEl: SVGPathElement;
  private readonly ticksEl: SVGPathElement;
  private readonly loopEl: HTMLElement;
  private readonly hintEl: HTMLElement;
  private readonly nowEl: HTMLElement;
  private readonly lengthEl: HTMLElement;
  private drawn: { readonly cues: readonly CuePart[]; readonly duration: number | null } | null = null;
  private said = '';
  private lastScrub = 0;
  /** The second under the pointer that drags; null while none does. */
  private dragged: number | null = null;

  constructor(
    containerEl: HTMLElement,
    private readonly deck: Deck,
  ) {
    super();
    this.sliderEl = containerEl.createDiv({
      cls: 'video-citations-timeline',
      // Not `aria-label`, of which Obsidian makes a tooltip: this one has a hint of its own.
      attr: { role: 'slider', tabindex: 0, 'aria-roledescription': 'timeline', 'aria-valuemin': 0 },
    });
    const trackEl = this.sliderEl.createDiv('video-citations-track');
    const svgEl = trackEl.createSvg('svg', {
      attr: {
        viewBox: `0 0 ${String(DRAWING_WIDTH)} 1`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
    });
    this.coveredEl = svgEl.createSvg('path', 'video-citations-covered');
    trackEl.createDiv('video-citations-played');
    this.loopEl = trackEl.createDiv('video-citations-loop-span');
    const ticksEl = trackEl.createSvg('svg', {
      cls: 'video-citations-ticks',
      attr: {
        viewBox: `0 0 ${String(DRAWING_WIDTH)} 1`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
    });
    this.ticksEl = ticksEl.createSvg('path');
    trackEl.createDiv('video-citations-thumb');
    const timesEl = this.sliderEl.createDiv('video-citations-times');
    this.nowEl = timesEl.createSpan('video-citations-now');
    this.lengthEl = timesEl.createSpan('video-citations-length');
    this.hintEl = this.sliderEl.createDiv('video-citations-timeline-hint');
    this.hintEl.hide();
  }

  override onload(): void {
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      run: (event: HTMLElementEventMap[Name]) => void,
    ): void => this.registerDomEvent(this.sliderEl, name, run);
    on('keydown', (event) => this.onKeydown(event));
    on('pointerdown', (event) => this.startDrag(event));
    on('pointermove', (event) => this.onPointerMove(event));
    on('pointerup', () => this.endDrag(true));
    on('pointercancel', () => this.endDrag(false));
    on('pointerleave', () => this.hintEl.hide());
    this.register(this.deck.onChange(() => this.draw()));
    this.draw();
  }

  override onunload(): void {
    this.sliderEl.remove();
  }

  private get duration(): number | null {
    return this.deck.state?.duration ?? null;
  }

  private draw(): void {
    const { cues, loop, state } = this.deck;
    const { duration } = this;
    const seconds = this.dragged ?? state?.seconds ?? 0;
    if (cues !== this.drawn?.cues || duration !== this.drawn.duration) this.drawCues(cues, duration);
    this.sliderEl.setCssProps({ '--video-citations-played': String(shareOf(seconds, duration)) });
    const loopEnd = loop === null ? 0 : (loop.to ?? loop.from);
    this.loopEl.toggle(loop !== null && duration !== null);
    this.loopEl.setCssProps({
      '--video-citations-loop-from': String(shareOf(loop?.from ?? 0, duration)),
      '--video-citations-loop-to': String(shareOf(loopEnd, duration)),
    });
    this.sayTime(seconds, cueAt(cues, seconds));
  }

  private drawCues(cues: readonly CuePart[], duration: number | null): void {
    this.drawn = { cues, duration };
    this.sliderEl.setAttr('aria-disabled', duration === null ? 'true' : null);
    this.sliderEl.setAttr('aria-valuemax', Math.floor(duration ?? 0));
    this.ticksEl.setAttr('d', duration === null ? '' : ticksPath(cues, duration));
    this.coveredEl.setAttr('d', duration === null ? '' : spansPath(coveredSpans(cues), duration));
    this.lengthEl.empty();
    if (duration === null) {
      this.lengthEl.setText('Length not known yet');
      return;
    }
    const coverage = coverageText(cues, duration);
    if (coverage !== '')
      this.lengthEl.createSpan({ cls: 'video-citations-coverage', text: `${coverage} · ` });
    this.lengthEl.appendText(formatTimestamp(duration));
    this.said = '';
  }

  /** To the reader, and to who hears the slider; once a second at most. */
  private sayTime(seconds: number, cue: CuePart | null): void {
    const time = formatTimestamp(seconds);
    const said = `${time} ${cue?.claim ?? ''}`;
    if (said === this.said) return;
    this.said = said;
    this.nowEl.setText(time);
    const { duration } = this;
    const length = duration === null ? ', length not known yet' : ` of ${spokenDuration(duration)}`;
    const claim = cue === null || cue.claim === '' ? '' : `: ${cue.claim}`;
    this.sliderEl.setAttrs({
      'aria-valuenow': Math.floor(seconds),
      'aria-valuetext': `${spokenDuration(seconds)}${length}${claim}`,
    });
  }

  private onKeydown(event: KeyboardEvent): void {
    const { duration } = this;
    if (duration === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const seconds = this.deck.state?.seconds ?? 0;
    const target = {
      ArrowLeft: seconds - ARROW,
      ArrowDown: seconds - ARROW,
      ArrowRight: seconds + ARROW,
      ArrowUp: seconds + ARROW,
      PageDown: seconds - duration / PAGES,
      PageUp: seconds + duration / PAGES,
      Home: 0,
      // The very end would be the end of playing.
      End: Math.max(0, duration - 1),
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.deck.seek(target);
  }

  private startDrag(event: PointerEvent): void {
    if (this.duration === null || event.button !== 0) return;
    this.sliderEl.setPointerCapture(event.pointerId);
    this.dragged = this.secondAt(event);
    this.sliderEl.addClass('is-dragged');
    this.hint(event);
    this.draw();
  }

  private onPointerMove(event: PointerEvent): void {
    this.hint(event);
    if (this.dragged === null) return;
    this.dragged = this.secondAt(event);
    // A picture of where the pointer is, if there is one already; nothing starts to play on the way.
    if (this.deck.isLoaded && event.timeStamp - this.lastScrub > SCRUB_PAUSE) {
      this.lastScrub = event.timeStamp;
      this.deck.seek(this.dragged);
    }
    this.draw();
  }

  private endDrag(isWanted: boolean): void {
    const target = this.dragged;
    if (target === null) return;
    this.dragged = null;
    this.sliderEl.removeClass('is-dragged');
    this.hintEl.hide();
    if (isWanted) this.deck.seek(target);
    this.draw();
  }

  /** Says what is at the pointer: the time, and the claim of the cue. */
  private hint(event: PointerEvent): void {
    const { duration } = this;
    this.hintEl.toggle(duration !== null);
    if (duration === null) return;
    const seconds = this.secondAt(event);
    const cue = this.cueUnder(seconds) ?? cueAt(this.deck.cues, seconds);
    this.hintEl.setCssProps({ '--video-citations-hint-at': String(shareOf(seconds, duration)) });
    this.hintEl.empty();
    this.hintEl.createSpan({ cls: 'video-citations-moment', text: formatTimestamp(seconds) });
    if (cue !== null && cue.claim !== '') this.hintEl.appendText(` ${cue.claim}`);
  }

  /** A pointer near to a tick is at its cue, to the second. */
  private secondAt({ clientX }: PointerEvent): number {
    const { left, width } = this.trackRect;
    const share = width === 0 ? 0 : Math.min(Math.max((clientX - left) / width, 0), 1);
    const seconds = share * (this.duration ?? 0);
    return this.cueUnder(seconds)?.from ?? seconds;
  }

  private cueUnder(seconds: number): CuePart | null {
    const { width } = this.trackRect;
    const within = width === 0 ? 0 : (NEAR / width) * (this.duration ?? 0);
    return cueNear(this.deck.cues, seconds, within);
  }

  private get trackRect(): DOMRect {
    return (this.sliderEl.firstElementChild ?? this.sliderEl).getBoundingClientRect();
  }
}

function shareOf(seconds: number, duration: number | null): number {
  return duration === null ? 0 : Math.min(seconds / duration, 1);
}
