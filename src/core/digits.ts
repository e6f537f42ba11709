import type { Digits } from './notation-model';
import { fieldsOf } from './timestamp';

/** `09:34:00`, whose author pads minutes; or `0:09:34`, whose author counts hours. */
const TELLS_HOURS = /^\[?0(?:\d:|:\d\d:)/;

const HAS_ONE_DIGIT = /^\[?\d:/;

/** The digits of the timestamps of a note, in the order given; null where a text is no timestamp. */
export function digitsOf(written: readonly string[]): readonly (Digits | null)[] {
  const texts = written.map((text) => text.trim());
  const tellsHours = texts.some((text) => TELLS_HOURS.test(text));
  return texts.map((text) => {
    const fields = fieldsOf(text);
    return fields === null ? null : { fields, isUnpadded: tellsHours && HAS_ONE_DIGIT.test(text) };
  });
}
