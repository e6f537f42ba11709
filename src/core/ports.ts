import type { Moment } from './moment';
import type { Note } from './note';
import type { PlaybackState } from './playback-state';
import type { VideoKnowledge } from './note-knowledge';
import type { Topic } from './topic';
import type { VaultIndex } from './vault-index';
import type { VideoId } from './video-id';

/** What is to be played, and from which note: the note gives the cues of the timeline and a local copy. */
export interface PlayRequest {
  readonly moment: Moment;
  /** Vault path of the note; '' where the timestamp stands in no note (a Canvas card). */
  readonly sourcePath: string;
  /** The video's name as the note knows it. */
  readonly title: string;
  /**
   * The timestamp of that note that was clicked, as it is written there: what it means is asked again once the
   * length of the video is known. Missing where the second is meant as it is.
   */
  readonly written?: string;
}

/** Plays moments. `main.ts` hands one to whatever has something to click. */
export interface Player {
  /**
   * Shows the moment in the one player, which opens if it has to; a later call wins over an earlier one that is
   * still loading. Resolves once the player shows the video or the sentence that says why it cannot; it never
   * rejects for anything that the video or the network does.
   */
  play(request: PlayRequest): Promise<void>;

  /** Opens the moment in the reader's browser. */
  openInBrowser(moment: Moment): void;
}

/** Plays what the vault says of a topic. */
export interface ReelPlayer {
  /** Plays every moment at which a note mentions the topic, one after the other; says so where there is none. */
  playAll(topic: Topic): void;
}

/** What the player shows, for whatever follows along. */
export interface NowPlaying {
  /** Null while no player shows a video. */
  readonly state: PlaybackState | null;

  /** The cue being shown, of the note from which the video was played; null where that note is silent. */
  readonly cue: PlayingCue | null;

  /** Whether what follows along scrolls to the cue. */
  readonly followsAlong: boolean;

  /** Calls the listener once another cue is shown, or none, or the reader wants to follow. Returns what ends it. */
  onCueChange(listener: () => void): () => void;
}

/** Has what plays wait, and go on. */
export interface PlaybackHold {
  /** Pauses what plays; false where nothing does. */
  hold(): boolean;

  /** Plays on, if that is still what was held and still waits. */
  letGo(): void;
}

/** Something that can be done with what plays, offered by the player: an item of its menu. */
export interface PlayerOffer {
  readonly name: string;
  /** One of Lucide's. */
  readonly icon: string;
  /** Whether the player has a button for it, too. */
  readonly hasButton: boolean;
  isPossible(): boolean;
  run(): void;
}

/** A cue that is being shown: its beginning, and where it stands. */
export interface PlayingCue extends Moment {
  /** Vault path of the note. */
  readonly sourcePath: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Notes as the plugin understands them; a text is read when its note is asked for, and kept while it is current. */
export interface NoteReader {
  /** The note at a vault path; null where the vault has no such note. */
  read(path: string): Promise<Note | null>;

  /** The note, if it has been read before and is still current; else null. */
  peek(path: string): Note | null;

  /** What is known of the videos of the note at a vault path, by which `read` understands its text. */
  knowledgeFor(path: string): Promise<VideoKnowledge>;

  /**
   * Calls the listener after timestamps on videos have come to mean something else though their note has not changed:
   * the length of a video became known, or another note on it came or went. `peek` gives what they mean now. Returns what ends it.
   */
  onNewMeaning(listener: (videoIds: ReadonlySet<VideoId>) => void): () => void;
}

/** How long videos are, as learnt by playing them. */
export interface Durations {
  /** In seconds; null where nobody has played the video, or before `recall` is done. */
  durationOf(videoId: VideoId): number | null;

  /** Resolves once it is known what was learnt before, or that it cannot be recalled. */
  recall(): Promise<void>;

  /** Takes the length of a video that plays, in seconds; what is no length (0, NaN) is passed over. */
  learn(videoId: VideoId, seconds: number): void;

  /** Calls the listener after lengths became known or turned out to be others. Returns what ends it. */
  onLearnt(listener: (videoIds: ReadonlySet<VideoId>) => void): () => void;
}

/** What Obsidian's cache says of notes that have not been read. */
export interface NoteFacts {
  /** When a note was last changed, in milliseconds since 1970; 0 where there is none. */
  changedAt(path: string): number;

  /** How often a note links to a topic. */
  mentionCount(path: string, topic: Topic): number;

  /** The channels of a note, as written: as far as they can be told without its text. */
  channelsOf(path: string): readonly string[];

  /** The tags of a note, in its text or its properties, with their `#`. */
  tagsOf(path: string): readonly string[];
}

/** The vault as a map of notes and links, kept in step with every change. */
export interface VaultMap {
  readonly index: VaultIndex;

  /** The vault path that a link in a note leads to: as Obsidian resolves it, else by name; null for neither. */
  resolve(target: string, sourcePath: string): string | null;

  /**
   * Calls the listener after notes changed, were renamed or deleted, with the vault paths concerned (both paths of a
   * rename), many changes at a time in one call. Returns what ends it.
   */
  onChange(listener: (paths: ReadonlySet<string>) => void): () => void;
}
