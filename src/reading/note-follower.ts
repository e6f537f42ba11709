import { Component, MarkdownView, type Workspace } from 'obsidian';
import type { NowPlaying, PlayingCue } from '../core/ports';
import { bringIntoView, nearestToView } from '../scroll/bring-into-view';
import type { ReaderScrolling } from '../scroll/reader-scrolling';
import type { PlayingChips } from '../chip/playing-chips';
import { scrollerOf } from './note-scroller';

/** Lines above a cue that are shown with it, where it has to be drawn first. */
const LINES_ABOVE = 3;

/**
 * Scrolls a note that shows chips, in Reading view or Live Preview, to the cue being shown, if the reader wants that,
 * and never against the reader.
 */
export class NoteFollower extends Component {
  constructor(
    private readonly workspace: Workspace,
    private readonly nowPlaying: NowPlaying,
    private readonly chips: PlayingChips,
    private readonly reader: ReaderScrolling,
  ) {
    super();
  }

  override onload(): void {
    this.register(this.nowPlaying.onCueChange(() => this.follow()));
  }

  private follow(): void {
    const { cue, followsAlong } = this.nowPlaying;
    if (cue === null || !followsAlong) return;
    for (const { view } of this.workspace.getLeavesOfType('markdown')) {
      const isOfCue = view instanceof MarkdownView && view.file?.path === cue.sourcePath;
      if (isOfCue && hasChips(view) && view.containerEl.isShown()) this.show(view, cue);
    }
  }

  private show(view: MarkdownView, { line }: PlayingCue): void {
    const scrollEl = scrollerOf(view);
    if (scrollEl === null || this.reader.isBusyIn(scrollEl)) return;
    // Of a moment that the note has twice, the reader is at one.
    const chipEls = [...this.chips.playing].filter((each) => scrollEl.contains(each));
    const chipEl = nearestToView(chipEls, scrollEl);
    if (chipEl !== undefined) bringIntoView(chipEl, scrollEl);
    // A part of a note that is far away is not drawn.
    else view.currentMode.applyScroll(Math.max(0, line - 1 - LINES_ABOVE));
  }
}

/** Source mode has none. */
function hasChips(view: MarkdownView): boolean {
  return view.getMode() === 'preview' || view.getState().source !== true;
}
