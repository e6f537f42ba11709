import type { MarkedSentence } from '../core/marked-sentence';
import type { Moment } from '../core/moment';
import type { TreeRow } from '../tree/tree-row';

/** One line of the tree, as it is drawn. */
export type Row = SectionRow | SourceRow | NoteRow | MomentRow | PlaceRow | RemarkRow | UnreadRow;

/** A heading: the sources, the backlinked topics, the problems. */
export interface SectionRow extends TreeRow {
  readonly kind: 'section';
  readonly title: string;
  readonly count: number;
}

/** A video. */
export interface SourceRow extends TreeRow {
  readonly kind: 'source';
  readonly title: string;
  /** The start of the video. */
  readonly moment: Moment;
  /** The note about the video; null where the vault has none. */
  readonly place: Place | null;
  readonly channels: readonly LinkName[];
  /** Cues; null while they are not known. */
  readonly count: number | null;
}

/** A note that links here. */
export interface NoteRow extends TreeRow {
  readonly kind: 'note';
  readonly title: string;
  readonly place: Place;
  /** Mentions; null while they are not known. */
  readonly count: number | null;
}

/** Something that is said at a moment: a click plays it. */
export interface MomentRow extends TreeRow {
  readonly kind: 'moment';
  readonly moment: Moment;
  /** The timestamp, as it is written at the place. */
  readonly written: string;
  /** Of the video. */
  readonly title: string;
  readonly place: Place;
  readonly text: MarkedSentence;
  /** Whether the text only says that it is that of the row above. */
  readonly isRepeated: boolean;
}

/** Something in a note without a moment, a mention or a problem: a click goes there. */
export interface PlaceRow extends TreeRow {
  readonly kind: 'place';
  readonly place: Place;
  readonly text: MarkedSentence;
  readonly isProblem: boolean;
}

/** A sentence for the reader, where a section has nothing to show. */
interface RemarkRow extends TreeRow {
  readonly kind: 'remark';
  readonly text: string;
}

/** Stands for what a note holds until the note has been read. */
interface UnreadRow extends TreeRow {
  readonly kind: 'unread';
  /** Vault paths of the notes to read. */
  readonly paths: readonly string[];
}

/** A line of a note. */
export interface Place {
  /** Vault path. */
  readonly path: string;
  /** Counted from 1; null for the note as a whole. */
  readonly line: number | null;
}

/** A link as a name that can be clicked. */
export interface LinkName {
  readonly target: string;
  readonly display: string;
  /** Vault path of the note in which the link stands. */
  readonly sourcePath: string;
}
