import type { MarkedSentence } from '../core/marked-sentence';
import type { Moment } from '../core/moment';
import type { Topic } from '../core/topic';
import type { TreeRow } from '../tree/tree-row';

/** One line of the tree, as it is drawn. */
export type Row = OwnRow & TreeRow;

/** What a line of the tree says of itself; its place in the tree says the rest. */
export type OwnRow =
  SectionRow | SourceRow | GroupRow | NoteRow | TopicRow | MomentRow | PlaceRow | RemarkRow | UnreadRow;

interface KeyedRow {
  /** The same for the same thing, whatever else changes; unique in the tree. */
  readonly key: string;
}

/** A heading: the sources, the backlinked topics, the topics, the problems. */
interface SectionRow extends KeyedRow {
  readonly kind: 'section';
  readonly title: string;
  /** Null while it is not known. */
  readonly count: number | null;
}

/** A video. */
export interface SourceRow extends KeyedRow {
  readonly kind: 'source';
  readonly title: string;
  /** The start of the video. */
  readonly moment: Moment;
  /** The note about the video; null where the vault has none. */
  readonly place: Place | null;
  readonly channels: readonly LinkName[];
  /** Vault paths of the notes that say how it is called, how long it is and what is said in it. */
  readonly tellers: readonly string[];
  /** How long it is, and how much of it the note covers, as far as that is known. */
  readonly details: readonly string[];
  /** Cues; null while they are not known. */
  readonly count: number | null;
}

/** The notes of a channel that link here, or those of none. */
interface GroupRow extends KeyedRow {
  readonly kind: 'group';
  readonly title: string;
  /** Null for notes without a channel. */
  readonly channel: LinkName | null;
  /** Null while it is not known. */
  readonly count: number | null;
}

/** A note: one that links here, or another one on a video. */
export interface NoteRow extends KeyedRow {
  readonly kind: 'note';
  readonly title: string;
  readonly place: Place;
  /** Whether it only happens to be about the same video. */
  readonly isBeside: boolean;
  /** Mentions or cues; null while they are not known. */
  readonly count: number | null;
}

/** What is linked to, whether it has a note or not. */
export interface TopicRow extends KeyedRow {
  readonly kind: 'topic';
  readonly title: string;
  readonly topic: Topic;
  /** Other notes on it. */
  readonly count: number;
}

/** Something that is said at a moment: a click plays it. */
export interface MomentRow extends KeyedRow {
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
export interface PlaceRow extends KeyedRow {
  readonly kind: 'place';
  readonly place: Place;
  readonly text: MarkedSentence;
  readonly isProblem: boolean;
}

/** A sentence for the reader, where a section has nothing to show. */
interface RemarkRow extends KeyedRow {
  readonly kind: 'remark';
  readonly text: string;
}

/** Stands for what notes hold until they have been read. */
interface UnreadRow extends KeyedRow {
  readonly kind: 'unread';
  /** Vault paths of the notes to read. */
  readonly paths: readonly string[];
  /** Whether they are read to be searched, so that there may be nothing to show of them. */
  readonly isSearch: boolean;
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
