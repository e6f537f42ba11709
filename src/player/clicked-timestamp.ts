import { isSettled, type Reading } from '../core/notation';
import { NO_VIDEO_KNOWN } from '../core/note-knowledge';
import { parseNote } from '../core/parse-note';
import { LONGEST_STEP, type PlaybackState } from '../core/playback-state';
import type { Durations, NoteReader, PlayRequest } from '../core/ports';
import { timestampFor } from '../core/timestamp-lookup';
import type { VideoId } from '../core/video-id';

/** What is asked about the meaning of timestamps, and told of the length of videos. */
export interface Meanings {
  readonly notes: NoteReader;
  readonly durations: Durations;
}

/**
 * The timestamp that a request came from: what it means is asked again when the length of its video turns out, until
 * the reader has gone somewhere else.
 */
export class ClickedTimestamp {
  /** Null where no timestamp was clicked, or the reader has moved since. */
  private reading: Reading | null;
  private lastSeconds: number;
  private hasArrived = false;

  constructor(
    private readonly request: PlayRequest,
    private readonly meanings: Meanings,
  ) {
    const { seconds } = request.moment;
    const reading = this.read();
    // A player that has been played on, or a timestamp that its note has several times, in several meanings.
    this.reading = reading?.seconds === seconds ? reading : null;
    this.lastSeconds = seconds;
  }

  /**
   * A second from which the video can be loaded, long or short: that of the moment where it is sure, else the
   * earliest that may be meant. A video that is started behind its end has ended.
   */
  get loadFrom(): number {
    const { seconds } = this.request.moment;
    if (this.reading === null || isSettled(this.reading)) return seconds;
    return Math.min(seconds, ...this.reading.alternatives.map((other) => other.seconds));
  }

  /** Takes what plays, with a length if there is one, and tells the second to go to instead; null to play on. */
  follow({ videoId, seconds, duration }: PlaybackState): number | null {
    this.watch(seconds);
    if (duration !== null) this.meanings.durations.learn(videoId, duration);
    if (duration === null || this.reading === null) return null;
    const before = this.reading;
    const now = this.read();
    this.reading = now;
    if (now === null || now.seconds === before.seconds) return null;
    this.lastSeconds = now.seconds;
    this.hasArrived = true;
    return now.seconds;
  }

  /** The first other second is that of the arrival, wherever it is; a jump from there is the reader's. */
  private watch(seconds: number): void {
    const step = seconds - this.lastSeconds;
    if (step === 0) return;
    if (this.hasArrived && (step < 0 || step > LONGEST_STEP)) this.reading = null;
    this.hasArrived = true;
    this.lastSeconds = seconds;
  }

  private read(): Reading | null {
    const { written, sourcePath, moment } = this.request;
    if (written === undefined) return null;
    const { notes, durations } = this.meanings;
    const note = notes.peek(sourcePath) ?? parseNote(sourcePath, '');
    const known = { ...NO_VIDEO_KNOWN, durationOf: (videoId: VideoId) => durations.durationOf(videoId) };
    return timestampFor(note, written, moment.videoId, known).reading;
  }
}
