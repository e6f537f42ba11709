import { fieldsOf, notationsOf, secondsOf } from './timestamp';

/** ISO 8601 as YouTube and schema.org write a length: `PT12M22S`, `P1DT2H`. */
const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

/**
 * A video's length in seconds, of `742`, `12:22`, `1:02:27` or `PT12M22S`; null for anything else, and for zero, since
 * no video is that short.
 */
export function parseDuration(text: string): number | null {
  const seconds = parseIso(text.trim()) ?? parseFields(text);
  return seconds === null || seconds === 0 ? null : seconds;
}

function parseIso(text: string): number | null {
  const [, ...parts] = ISO_DURATION.exec(text) ?? [];
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return parts.length === 0 ? null : ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

function parseFields(text: string): number | null {
  const fields = fieldsOf(text);
  if (fields === null || fields.length > 3) return null;
  const [notation] = notationsOf(fields);
  return notation === undefined ? null : secondsOf(fields, notation);
}
