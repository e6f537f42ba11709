import type { FrontMatter } from './front-matter';
import type { MarkedSentence } from './marked-sentence';
import type { Moment } from './moment';
import type { Reading } from './notation';
import type { VideoId } from './video-id';

/** A note as the plugin understands it; `parseNote` makes one from its text. */
export interface Note {
  /** Vault path. */
  readonly path: string;
  /** Front matter `title`, else the file's name. */
  readonly title: string;
  readonly frontMatter: FrontMatter;
  /** The one video the note is about; null where it is about none, or names one that cannot be. */
  readonly videoId: VideoId | null;
  /** Link targets behind `From:`, as written, each with the line that names it first, counted from 1. */
  readonly channels: ReadonlyMap<string, number>;
  /** Every timestamp of the prose, in the order of the text. */
  readonly timestamps: readonly Timestamp[];
  /** Every wikilink of the prose but those to channels, in the order of the text. */
  readonly links: readonly NoteLink[];
  /** The names that the note gives to videos by linking to them, as a channel's note does. */
  readonly videoTitles: ReadonlyMap<VideoId, string>;
  /** What the note's author would want to mend, in the order of the lines. */
  readonly problems: readonly NoteProblem[];
}

/** A timestamp in a note, whether it can be understood or not. */
export interface Timestamp {
  /** As the author wrote it: `09:34:00`. */
  readonly written: string;
  /** Offsets of the whole anchor in the note's text. */
  readonly from: number;
  readonly to: number;
  /** Counted from 1. */
  readonly line: number;
  /** The claim it stands behind, in plain text; '' where there is none. */
  readonly claim: string;
  /** What its digits mean; null where they mean nothing. */
  readonly reading: Reading | null;
  /** Its own `data-video`, else the note's video; null where neither is one. */
  readonly videoId: VideoId | null;
  /** Why it cannot play, as a sentence for the reader; null where it can. */
  readonly problem: string | null;
}

/** A timestamp that plays. */
export interface Cue extends Timestamp {
  readonly reading: Reading;
  readonly videoId: VideoId;
}

/** A wikilink in a note, with the sentence it stands in and the timestamps that back it. */
export interface NoteLink {
  /** The note that is meant, without heading or block: `armenia_and_azerbaijan_conflict`. */
  readonly target: string;
  readonly display: string;
  readonly line: number;
  /** Offset of its `[[` in the note's text. */
  readonly from: number;
  readonly sentence: MarkedSentence;
  /** The group of timestamps that follows it in its block, else the group before it, else none. */
  readonly timestamps: readonly Timestamp[];
}

/** Something in a note that cannot be understood. */
export interface NoteProblem {
  /** Counted from 1. */
  readonly line: number;
  /** A whole sentence. */
  readonly reason: string;
}

/** Whether a timestamp plays: its digits and its video are both understood. */
export function isCue(timestamp: Timestamp): timestamp is Cue {
  return timestamp.reading !== null && timestamp.videoId !== null;
}

/** The moment that a cue plays. */
export function momentOf(cue: Cue): Moment {
  return { videoId: cue.videoId, seconds: cue.reading.seconds };
}
