import { isSettled } from './notation';
import type { OtherNotes } from './notation-knowledge';
import { isCue, type Note } from './note';
import { tellOfVideo } from './other-notes';
import type { VideoId } from './video-id';

/** More notes on one video tell nothing new, and each has to be read. */
const MOST_ASKED = 24;

/** The videos of a note of which some timestamp may mean something else: to know more of them would help. */
export function openVideosOf(note: Note): ReadonlySet<VideoId> {
  const open = note.timestamps.filter(isCue).filter(({ reading }) => !isSettled(reading));
  return new Set(open.map(({ videoId }) => videoId));
}

/** Which of the notes on a video, by vault path, a note on it asks: always the same ones, and not too many. */
export function notesToAsk(path: string, onVideo: Iterable<string>): readonly string[] {
  return [...onVideo]
    .filter((each) => each !== path)
    .sort()
    .slice(0, MOST_ASKED);
}

/** What notes tell of a video; `duration` is its length in seconds, null where nobody knows it. */
export function askNotes(
  notes: readonly Note[],
  videoId: VideoId,
  duration: number | null,
): OtherNotes | null {
  const sequences = notes.map(({ timestamps }) =>
    timestamps.filter((each) => each.videoId === videoId).map(({ written }) => written),
  );
  return tellOfVideo(sequences, duration);
}
