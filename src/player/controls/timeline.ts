import { Component } from 'obsidian';
import { cueAt, type CuePart } from '../../core/cue-lookup';
import { spokenDuration } from '../../core/spoken';
import { formatTimestamp } from '../../core/timestamp';
import { coverageText } from './coverage';
import type { Deck } from './deck';
import { Scrubber } from './scrubber';
import { secondByKey } from './timeline-keys';
import { TimelineTrack } from './timeline-track';

/** The slider under the picture: where the video is, the cues of the note, and what of the video the note covers. */
export class Timeline extends Component {
  private readonly sliderEl: HTMLElement;
  private readonly track: TimelineTrack;
  private readonly scrubber: Scrubber;
  private readonly nowEl: HTMLElement;
  private readonly lengthEl: HTMLElement;
  private drawn: { readonly cues: readonly CuePart[]; readonly duration: number | null } | null = null;
  private said = '';

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
    this.track = new TimelineTrack(this.sliderEl);
    const timesEl = this.sliderEl.createDiv('video-citations-times');
    this.nowEl = timesEl.createSpan('video-citations-now');
    this.lengthEl = timesEl.createSpan('video-citations-length');
    this.scrubber = this.addChild(new Scrubber(this.sliderEl, this.track, deck, () => this.draw()));
  }

  override onload(): void {
    this.registerDomEvent(this.sliderEl, 'keydown', (event) => this.onKeydown(event));
    this.register(this.deck.onChange(() => this.draw()));
    this.draw();
  }

  override onunload(): void {
    this.sliderEl.remove();
  }

  private draw(): void {
    const { cues, loops, state } = this.deck;
    const duration = state?.duration ?? null;
    const seconds = this.scrubber.dragged ?? state?.seconds ?? 0;
    if (cues !== this.drawn?.cues || duration !== this.drawn.duration) this.drawCues(cues, duration);
    this.track.drawPlayed(seconds, duration);
    this.track.drawLoop(loops.loop, duration);
    this.sayTime(seconds, duration, cueAt(cues, seconds));
  }

  private drawCues(cues: readonly CuePart[], duration: number | null): void {
    this.drawn = { cues, duration };
    this.said = '';
    this.sliderEl.setAttr('aria-disabled', duration === null ? 'true' : null);
    this.sliderEl.setAttr('aria-valuemax', Math.floor(duration ?? 0));
    this.track.drawCues(cues, duration);
    this.lengthEl.empty();
    if (duration === null) {
      this.lengthEl.setText('Length not known yet');
      return;
    }
    const coverage = coverageText(cues, duration);
    if (coverage !== '')
      this.lengthEl.createSpan({ cls: 'video-citations-coverage', text: `${coverage} · ` });
    this.lengthEl.appendText(formatTimestamp(duration));
  }

  /** To the reader, and to who hears the slider; once a second at most. */
  private sayTime(seconds: number, duration: number | null, cue: CuePart | null): void {
    const time = formatTimestamp(seconds);
    const said = `${time} ${cue?.claim ?? ''}`;
    if (said === this.said) return;
    this.said = said;
    this.nowEl.setText(time);
    const length = duration === null ? ', length not known yet' : ` of ${spokenDuration(duration)}`;
    const claim = cue === null || cue.claim === '' ? '' : `: ${cue.claim}`;
    this.sliderEl.setAttrs({
      'aria-valuenow': Math.floor(seconds),
      'aria-valuetext': `${spokenDuration(seconds)}${length}${claim}`,
    });
  }

  private onKeydown(event: KeyboardEvent): void {
    const { state } = this.deck;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (state === null || state.duration === null || hasModifier) return;
    const target = secondByKey(event.key, state.seconds, state.duration);
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.deck.seek(target);
  }
}
