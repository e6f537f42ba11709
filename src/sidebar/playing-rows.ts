import type { NowPlaying } from '../core/ports';
import type { ReaderScrolling } from '../scroll/reader-scrolling';
import type { LazyRows } from '../tree/lazy-rows';
import type { Tree } from '../tree/tree';
import type { OwnRow, Row } from './row';

/** Marks the rows of the cue being shown. */
export class PlayingRows {
  constructor(
    private readonly scrollEl: HTMLElement,
    private readonly nowPlaying: NowPlaying,
    private readonly reader: ReaderScrolling,
  ) {}

  /** Marks a row that has just been drawn, if it is one. */
  mark(el: HTMLElement, row: Row): void {
    const isPlaying = this.isPlaying(row);
    el.toggleClass('is-playing', isPlaying);
    el.setAttr('aria-current', isPlaying ? 'true' : null);
  }

  /** To be told of another cue: marks what is drawn, and scrolls to the first of its rows if the reader wants that. */
  follow(tree: Tree<Row>, rows: LazyRows<OwnRow>): void {
    tree.forEachDrawn((el, row) => this.mark(el, row));
    if (!this.nowPlaying.followsAlong || this.reader.isBusyIn(this.scrollEl)) return;
    const key = rows.findMade((row) => this.isPlaying(row))?.key;
    if (key !== undefined && this.scrollEl.isShown()) tree.scrollTo(key);
  }

  private isPlaying(row: Row): boolean {
    const { cue } = this.nowPlaying;
    if (row.kind !== 'moment' || cue === null) return false;
    return row.moment.videoId === cue.videoId && row.moment.seconds === cue.seconds;
  }
}
