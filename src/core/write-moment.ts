import { watchUrlOf, type Moment } from './moment';
import { openTextOf, placeBehindWhole } from './open-text';
import { formatTimestamp } from './timestamp';
import { anchorAt, type WritingPlace } from './write-timestamp';

/** How a moment is written: as an anchor that plays, as a Markdown link to the video, or as its time alone. */
export type Template = 'anchor' | 'link' | 'text';

/** Every template, the usual one first. */
export const TEMPLATES: readonly Template[] = ['anchor', 'link', 'text'];

/** Whether a value is a template. */
export function isTemplate(value: unknown): value is Template {
  return TEMPLATES.some((each) => each === value);
}

/** Text to put into a note. */
export interface Insertion {
  /** Offset in the note's text. */
  readonly at: number;
  readonly insert: string;
}

/**
 * A moment as it is written at a place of a note, or behind the link or timestamp that the place is in; with a space
 * where it would stick to a word. Where nothing plays (code, front matter) its time alone is written.
 */
export function insertionOf(moment: Moment, place: WritingPlace, template: Template): Insertion {
  const { text } = place;
  const at = placeBehindWhole(openTextOf(text), place.at);
  const before = /[^\s([{"'“‘«]$/u.test(text.slice(Math.max(0, at - 2), at)) ? ' ' : '';
  const behind = /^[\p{L}\p{N}<[]/u.test(text.slice(at, at + 2)) ? ' ' : '';
  // Where an anchor is none, a link is none either.
  const anchor = anchorAt(moment, {
    ...place,
    text: text.slice(0, at) + before + text.slice(at),
    at: at + before.length,
  });
  const time = formatTimestamp(moment.seconds);
  const written = { anchor: anchor ?? time, link: `[${time}](${watchUrlOf(moment)})`, text: time };
  return { at, insert: before + written[anchor === null ? 'text' : template] + behind };
}
