import type { Resolve } from './backlink';
import { coverageOf } from './cue-lookup';
import { isCue, type Cue, type Note } from './note';
import { knowledgeOf } from './note-knowledge';
import type { VaultIndex } from './vault-index';
import type { VideoId } from './video-id';

/** A video that a note or a topic draws from, as far as the index knows it; `sourceOf` tells the rest. */
export interface CitedVideo {
  readonly videoId: VideoId;
  /** Vault paths of notes about the video whose cues belong here, the one that names it best first. */
  readonly notes: readonly string[];
  /** Cues of the shown note itself; where it has any, it is these that are shown. */
  readonly own: readonly Cue[];
}

/** A video with what is said in it where. */
export interface Source {
  readonly videoId: VideoId;
  /** The name that a channel's note gives to it, else the title of a note about it; the id where there is neither. */
  readonly title: string;
  /** Vault path of the note that gives title and channels; null where the vault has none. */
  readonly path: string | null;
  /** Link targets, as written; none while the note at `path` has not been read. */
  readonly channels: readonly string[];
  /** In the order of the video; cues of one second in the order of their notes, of those that say the same the first. */
  readonly cues: readonly PlacedCue[];
  /** Vault paths of the notes whose cues belong here beside those of the shown note. */
  readonly notes: readonly string[];
  /** Those of them that have not been read. */
  readonly unread: readonly string[];
  /** Vault paths of the other notes about the video, in path order. */
  readonly others: readonly string[];
  /** In seconds; null where nobody knows it. */
  readonly duration: number | null;
  /** How much of the video the cues speak of, from 0 to 1; null where that is not known. */
  readonly coverage: number | null;
}

/** A cue with the note it stands in. */
export interface PlacedCue {
  readonly cue: Cue;
  /** Vault path. */
  readonly path: string;
}

/** What is asked for sources. */
export interface SourceKnowledge {
  readonly index: VaultIndex;
  readonly resolve: Resolve;
  /** A note that has been read, or null. */
  readonly noteAt: (path: string) => Note | null;
  /** A video's length in seconds; null where nobody knows it. */
  readonly durationOf: (videoId: VideoId) => number | null;
  /** How other notes call a video that the note at a path is about; null where none that has been read names it. */
  readonly nameOf: (videoId: VideoId, path: string | null) => string | null;
}

/**
 * The videos that a note draws from: its own, then those that its timestamps name themselves. A note that is about no
 * video (a topic, a channel, a reader's own) also draws from the videos of the notes that it links to and of those
 * that link to it, which are `linking`. Null stands for a topic without a note.
 */
export function videosOf(
  note: Note | null,
  linking: Iterable<string>,
  { index, resolve }: Pick<SourceKnowledge, 'index' | 'resolve'>,
): readonly CitedVideo[] {
  const videos = new Map<VideoId, { notes: Set<string>; own: Cue[] }>();
  const videoAt = (videoId: VideoId) => {
    let video = videos.get(videoId);
    if (video === undefined) videos.set(videoId, (video = { notes: new Set(), own: [] }));
    return video;
  };
  const addNote = (path: string): void => {
    const videoId = index.noteAt(path)?.videoId ?? null;
    if (videoId !== null && path !== note?.path) videoAt(videoId).notes.add(path);
  };

  if (note !== null && note.videoId !== null) videoAt(note.videoId).notes.add(note.path);
  for (const cue of note?.timestamps.filter(isCue) ?? []) videoAt(cue.videoId).own.push(cue);
  if (note === null || note.videoId === null) {
    for (const { target } of note?.links ?? []) {
      const path = resolve(target, note?.path ?? '');
      if (path !== null) addNote(path);
    }
    for (const path of linking) addNote(path);
  }
  return [...videos].map(([videoId, { notes, own }]) => ({ videoId, notes: [...notes], own }));
}

/** The source that a video is; `shownPath` is that of the note it is shown for, null for a topic without one. */
export function sourceOf(
  { videoId, notes, own }: CitedVideo,
  shownPath: string | null,
  known: SourceKnowledge,
): Source {
  const { index, noteAt } = known;
  const onVideo = index.notesOn(videoId);
  const path = notes[0] ?? onVideo[0] ?? null;
  const teller = path === null ? null : noteAt(path);
  const shown = own.length > 0 ? [] : notes.filter((each) => each !== shownPath);
  const said = own.map((cue) => ({ cue, path: shownPath ?? '' }));
  for (const each of shown) said.push(...cuesOn(videoId, noteAt(each)));
  const cues = inVideoOrder(said);
  const unread = shown.filter((each) => noteAt(each) === null);
  const duration = durationOf(videoId, teller, known);
  const isKnown = duration !== null && unread.length === 0 && cues.length > 0;
  return {
    videoId,
    title: known.nameOf(videoId, path) ?? (path === null ? videoId : titleOf(path, known)),
    path,
    channels: [...(teller?.channels.keys() ?? [])],
    cues,
    notes: shown,
    unread,
    others: onVideo.filter((each) => each !== shownPath && !shown.includes(each)),
    duration,
    coverage: isKnown
      ? coverageOf(
          cues.map(({ cue }) => cue),
          duration,
        )
      : null,
  };
}

function titleOf(path: string, { index, noteAt }: SourceKnowledge): string {
  return noteAt(path)?.title ?? index.nameOf({ kind: 'note', path });
}

/** The cues of a note on a video, in its order; none of a note that has not been read. */
export function cuesOn(videoId: VideoId, note: Note | null): PlacedCue[] {
  const cues = note?.timestamps.filter(isCue).filter((cue) => cue.videoId === videoId) ?? [];
  return inVideoOrder(cues.map((cue) => ({ cue, path: note?.path ?? '' })));
}

/** Cues on a video by their seconds; of those that say the same at the same second, the first alone. */
export function inVideoOrder(cues: readonly PlacedCue[]): PlacedCue[] {
  const seen = new Set<string>();
  const isNew = ({ cue }: PlacedCue): boolean => {
    const id = `${String(cue.reading.seconds)} ${cue.claim}`;
    return !seen.has(id) && seen.add(id).size > 0;
  };
  return cues.filter(isNew).sort((a, b) => a.cue.reading.seconds - b.cue.reading.seconds);
}

function durationOf(videoId: VideoId, teller: Note | null, known: SourceKnowledge): number | null {
  if (teller === null) return known.durationOf(videoId);
  const { durationOf: length } = known;
  return knowledgeOf(teller.frontMatter, videoId, { durationOf: length, othersOn: () => null }).duration;
}
