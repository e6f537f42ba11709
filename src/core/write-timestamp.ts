import { blocksOf } from './block';
import { readFrontMatter, scalarOf } from './front-matter';
import type { Moment } from './moment';
import { isOpen } from './notation';
import { isCue } from './note';
import { NO_VIDEO_KNOWN, type VideoKnowledge } from './note-knowledge';
import { parseNote } from './parse-note';
import { proseOf } from './prose';
import { formatTimestamp, writeTimestamp } from './timestamp';
import { scanTimestamps } from './timestamp-scan';
import { parseVideoId, type VideoId } from './video-id';

/** A place in a note at which something is to be written. */
export interface WritingPlace {
  /** Of the note as it is. */
  readonly text: string;
  /** Offset in the text. */
  readonly at: number;
  /** What is known of the videos of the note. */
  readonly known?: VideoKnowledge;
}

/**
 * The anchor that cites a moment at a place of a note, `<a class="yt-timestamp" data-t="9:34">[9:34]</a>`, with the
 * video where it is not that of the note. It is written so that the note, with it, is read as the same whole second;
 * null where nothing is read as an anchor: in code, in front matter, in a comment, in another anchor.
 */
export function anchorAt({ videoId, seconds }: Moment, place: WritingPlace): string | null {
  const { text, at, known = NO_VIDEO_KNOWN } = place;
  const whole = Math.floor(seconds);
  const video = videoId === videoOf(text) ? null : videoId;
  // With two fields nobody can mistake minutes for hours, but nobody likes to read `62:27`.
  const sure = anchorOf(writeTimestamp(whole, 'mm:ss'), video);
  if (isInAnchor(text, at) || !isAnchor(withInsertion(place, sure), at, at + sure.length)) return null;
  const usual = anchorOf(formatTimestamp(whole), video);
  if (usual === sure) return sure;
  const { timestamps } = parseNote('', withInsertion(place, usual), known);
  const written = timestamps.find(({ from }) => from === at);
  const isReadSo = written !== undefined && isCue(written) && written.reading.seconds === whole;
  return isReadSo && !isOpen(written.reading) ? usual : sure;
}

/** The anchor that says a time; `video` is null where it is the note's. */
export function anchorOf(time: string, video: VideoId | null): string {
  const data = video === null ? '' : ` data-video="${video}"`;
  return `<a class="yt-timestamp" data-t="${time}"${data}>[${time}]</a>`;
}

/** The video of the note that a text is; null where it is about none. */
function videoOf(text: string): VideoId | null {
  return parseVideoId(scalarOf(readFrontMatter(text), 'videoId') ?? '');
}

function withInsertion({ text, at }: WritingPlace, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at);
}

function isAnchor(text: string, from: number, to: number): boolean {
  return anchorsRound(text, from).some((each) => each.from === from && each.to === to);
}

function isInAnchor(text: string, at: number): boolean {
  return anchorsRound(text, at).some(({ from, to }) => from < at && at < to);
}

function anchorsRound(text: string, at: number): ReturnType<typeof scanTimestamps> {
  const prose = proseOf(text, readFrontMatter(text).bodyFrom);
  const block = blocksOf(prose).find(({ from, to }) => from <= at && at < to);
  return block === undefined ? [] : scanTimestamps(prose, block);
}
