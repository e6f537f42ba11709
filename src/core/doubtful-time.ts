import { fieldsOf, formatTimestamp } from './timestamp';

/** What stands around a time. */
export interface Surroundings {
  /** Some characters in front of it, and behind it. */
  readonly before: string;
  readonly behind: string;
  /** Whether it stands alone in brackets. */
  readonly isBracketed: boolean;
  /** Of the note's video, in seconds; null where nobody knows it. */
  readonly duration: number | null;
}

const CLOCK_BEHIND = /^\s*(?:[ap]\.?m\b|uhr\b|h\b|hrs?\b|o[’']clock|(?:UTC|GMT|CES?T|[ECMP][SD]T)\b)/i;
const CLOCK_BEFORE =
  /(?:\d{4}-\d\d-\d\d,?|\d{1,2}[./]\d{1,2}[./]\d{2,4},?|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?(?: at)?|\b(?:today|tomorrow|tonight|yesterday|clock|noon) at|\b(?:gegen|uhrzeit))\s*$/i;
const PART_OF_DAY =
  /^\s+(?:in the (?:morning|afternoon|evening)|at night|(?:today|tomorrow|tonight|yesterday)\b)/i;
const RATIO_BEFORE = /\b(?:ratio|scale|odds|score|mix(?:ed|ture)?|won|lost|beat\w*)\s+(?:\w+\s+){0,2}$/i;
const RATIO_BEHIND = /^\s*(?:ratio|scale|odds|mix(?:ture)?|majority|lead)\b/i;
const BOOKS =
  /\b(?:Gen(?:esis)?|Exod(?:us)?|Lev(?:iticus)?|Num(?:bers)?|Deut(?:eronomy)?|Josh(?:ua)?|Judg(?:es)?|Ruth|Sam(?:uel)?|Kings|Chron(?:icles)?|Neh(?:emiah)?|Esther|Job|Ps(?:a(?:lms?)?)?|Prov(?:erbs)?|Eccl(?:esiastes)?|Isa(?:iah)?|Jer(?:emiah)?|Lam(?:entations)?|Ezek(?:iel)?|Dan(?:iel)?|Hos(?:ea)?|Joel|Amos|Mic(?:ah)?|Zech(?:ariah)?|Mal(?:achi)?|Mat(?:t(?:hew)?)?|Mark|Luke|John|Acts|Rom(?:ans)?|Cor(?:inthians)?|Gal(?:atians)?|Eph(?:esians)?|Phil(?:ippians)?|Col(?:ossians)?|Thess(?:alonians)?|Tim(?:othy)?|Titus|Heb(?:rews)?|James|Jas|Pet(?:er)?|Jude|Rev(?:elation)?|Surah?|Qur[’']?an|[Vv]erse)\.?\s+$/;
const PROPERTY = /^[^\S\n]*[\w -]+::[^\S\n]*$/m;

/** What speaks against a time in a note's words being a moment of the video, in words; null for nothing. */
export function doubtOfTime(
  time: string,
  { before, behind, isBracketed, duration }: Surroundings,
): string | null {
  const fields = fieldsOf(time) ?? [];
  const seconds = fields.reduce((sum, field) => sum * 60 + field, 0);
  // Three fields that are too long may be minutes, seconds and padding.
  if (fields.length === 2 && duration !== null && seconds > duration)
    return `the video lasts ${formatTimestamp(duration)}`;
  if (isBracketed) return null;
  if (CLOCK_BEHIND.test(behind) || CLOCK_BEFORE.test(before) || PART_OF_DAY.test(behind))
    return 'a time of day';
  if (RATIO_BEFORE.test(before) || RATIO_BEHIND.test(behind)) return 'a ratio or score';
  if (BOOKS.test(before)) return 'a verse';
  return PROPERTY.test(before) ? 'the value of a property' : null;
}
