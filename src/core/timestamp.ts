/**
 * How the digits of a timestamp are understood. Fields are named as in WebVTT; `00` is a last field that only pads,
 * `cc` a last field that says nothing (the end of a range, a fraction) and is dropped.
 */
export type Notation = 'h:mm:ss' | 'mm:ss:00' | 'mm:ss:cc' | 'mm:ss' | 'ss' | 'h:mm:ss:00';

/** The fields of a timestamp as numbers, first to last; only the last may have a fraction. */
export type Fields = readonly number[];

const TIMESTAMP = /^\[?((?:\d+:){0,3}\d+(?:[.,]\d+)?)[\]:]*$/;

/**
 * The one to four fields of a text such as `09:34:00`, `1:02:27`, `9:34`, `574`, `62.5` or `01:02:27:00`; null where
 * the text is no timestamp at all. A field may have one digit; hours, or whatever comes first, have no upper bound.
 * A bracket or colon that was left at the end (`02:25:25]`) is no part of it.
 */
export function fieldsOf(text: string): Fields | null {
  const digits = TIMESTAMP.exec(text.trim())?.[1];
  return digits === undefined ? null : digits.replace(',', '.').split(':').map(Number);
}

/** Every notation in which a text of so many fields can be written, the usual one first. */
export function notationsOf(fields: Fields): readonly Notation[] {
  if (fields.length === 1) return ['ss'];
  if (fields.length === 2) return ['mm:ss'];
  if (fields.length === 4) return ['h:mm:ss:00'];
  return fields[2] === 0 ? ['h:mm:ss', 'mm:ss:00'] : ['h:mm:ss', 'mm:ss:cc'];
}

/**
 * Seconds from the start of the video for a text read in a notation; null where the text is not written in it:
 * a wrong number of fields, minutes or seconds of 60 and more behind another field, a third field that does not
 * pad.
 */
export function parseTimestamp(text: string, notation: Notation): number | null {
  const fields = fieldsOf(text);
  return fields === null ? null : secondsOf(fields, notation);
}

const LAST_FIELD_SAYS_NOTHING: ReadonlySet<Notation> = new Set(['mm:ss:00', 'mm:ss:cc', 'h:mm:ss:00']);

/** `parseTimestamp` of a text whose fields are known. */
export function secondsOf(fields: Fields, notation: Notation): number | null {
  if (!notationsOf(fields).includes(notation)) return null;
  const meant = LAST_FIELD_SAYS_NOTHING.has(notation) ? fields.slice(0, -1) : fields;
  if (meant.slice(1).some((field) => field >= 60)) return null;
  const milliseconds = meant.reduce((sum, field) => sum * 60 + Math.round(field * 1000), 0);
  return milliseconds / 1000;
}

/**
 * The inverse of `parseTimestamp`: seconds written in a notation, to the millisecond. The notations with a third
 * field that says nothing hold whole seconds only; a fraction there, and anything below zero, is a mistake of the
 * caller and throws.
 */
export function writeTimestamp(seconds: number, notation: Notation): string {
  const milliseconds = Math.round(seconds * 1000);
  if (!(milliseconds >= 0)) throw new RangeError(`A timestamp cannot be ${String(seconds)} seconds.`);
  const fraction = fractionOf(milliseconds);
  if (fraction !== '' && LAST_FIELD_SAYS_NOTHING.has(notation)) {
    throw new RangeError(`${notation} holds whole seconds, not ${String(seconds)}.`);
  }
  const whole = Math.floor(milliseconds / 1000);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  switch (notation) {
    case 'h:mm:ss':
      return `${String(h)}:${padded(m)}:${padded(s)}${fraction}`;
    case 'mm:ss':
      return `${String(h * 60 + m)}:${padded(s)}${fraction}`;
    case 'ss':
      return `${String(whole)}${fraction}`;
    case 'mm:ss:00':
    case 'mm:ss:cc':
      return `${padded(h * 60 + m)}:${padded(s)}:00`;
    case 'h:mm:ss:00':
      return `${String(h)}:${padded(m)}:${padded(s)}:00`;
  }
}

/** Seconds as a reader sees them, `9:34` or `1:02:27`; a fraction is not shown. */
export function formatTimestamp(seconds: number): string {
  const whole = Math.floor(seconds);
  return writeTimestamp(whole, whole < 3600 ? 'mm:ss' : 'h:mm:ss');
}

const padded = (field: number): string => String(field).padStart(2, '0');

function fractionOf(milliseconds: number): string {
  const digits = String(milliseconds % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return digits === '' ? '' : `.${digits}`;
}
