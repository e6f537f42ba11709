import { isCue, type Cue, type Note } from './note';
import { basenameOf } from './path';
import type { VaultIndex } from './vault-index';
import type { VideoId } from './video-id';

/** A video that a note draws from. */
export interface Source {
  readonly videoId: VideoId;
  /** The title of a note about the video; the id where the vault has none. */
  readonly title: string;
  /** Vault path of the note that gives title and channels; null where the vault has none. */
  readonly path: string | null;
  /** Link targets, as written; none while the note at `path` has not been read. */
  readonly channels: readonly string[];
  /** In the order of the video; cues of one second in the order of their notes. */
  readonly cues: readonly PlacedCue[];
  /** Vault paths of the notes whose cues belong here too, but that have not been read. */
  readonly unread: readonly string[];
}

/** A cue with the note it stands in. */
interface PlacedCue {
  readonly cue: Cue;
  /** Vault path. */
  readonly path: string;
}

/**
 * The videos that a note draws from: its own, then those that its timestamps name themselves. A note that is about
 * no video (a topic, a channel) also draws from the videos of the notes that link to it. `readNote` gives a note
 * that has been read, or null.
 */
export function sourcesOf(
  note: Note,
  index: VaultIndex,
  readNote: (path: string) => Note | null,
): readonly Source[] {
  const drafts = new Map<VideoId, Draft>();
  const draftOf = (videoId: VideoId) => {
    const draft = drafts.get(videoId) ?? { notes: [], cues: [], unread: [] };
    drafts.set(videoId, draft);
    return draft;
  };

  if (note.videoId !== null) draftOf(note.videoId).notes.push(note.path);
  for (const cue of note.timestamps.filter(isCue)) draftOf(cue.videoId).cues.push({ cue, path: note.path });
  if (note.videoId === null) {
    for (const path of index.backlinksTo(note.path)) {
      const videoId = index.noteAt(path)?.videoId ?? null;
      if (videoId === null) continue;
      const linking = readNote(path);
      const { notes, cues, unread } = draftOf(videoId);
      notes.push(path);
      if (linking === null) unread.push(path);
      else cues.push(...cuesOn(videoId, linking));
    }
  }
  return [...drafts].map(([videoId, draft]) => sourceOf(videoId, draft, note, index, readNote));
}

interface Draft {
  /** Vault paths of notes about the video, the one that names it best first. */
  readonly notes: string[];
  readonly cues: PlacedCue[];
  readonly unread: string[];
}

function cuesOn(videoId: VideoId, note: Note): readonly PlacedCue[] {
  return note.timestamps
    .filter(isCue)
    .filter((cue) => cue.videoId === videoId)
    .map((cue) => ({ cue, path: note.path }));
}

function sourceOf(
  videoId: VideoId,
  { notes, cues, unread }: Draft,
  note: Note,
  index: VaultIndex,
  readNote: (path: string) => Note | null,
): Source {
  const path = notes[0] ?? [...index.notesOn(videoId)].sort()[0] ?? null;
  const teller = path === null ? null : path === note.path ? note : readNote(path);
  return {
    videoId,
    title: path === null ? videoId : (teller?.title ?? index.noteAt(path)?.title ?? basenameOf(path)),
    path,
    channels: teller?.channels ?? [],
    cues: cues.sort((a, b) => a.cue.reading.seconds - b.cue.reading.seconds),
    unread,
  };
}
