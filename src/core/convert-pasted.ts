import { conversionsOf } from './convert';
import type { Note } from './note';
import { isSure } from './offered-change';
import type { WritingPlace } from './write-timestamp';

/**
 * Text to be pasted at a place of a note, in which the times and addresses that nothing speaks against are timestamps;
 * null where there are none. `parse` makes the note of a text.
 */
export function convertPasted(
  pasted: string,
  { text, at }: WritingPlace,
  parse: (text: string) => Note,
): string | null {
  const whole = text.slice(0, at) + pasted + text.slice(at);
  const end = at + pasted.length;
  const changes = conversionsOf(whole, parse, null, { from: at, to: end }).changes.filter(isSure);
  if (changes.length === 0) return null;
  let converted = '';
  let done = at;
  for (const { from, before, after } of changes) {
    converted += whole.slice(done, from) + after;
    done = from + before.length;
  }
  return converted + whole.slice(done, end);
}
