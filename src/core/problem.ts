import { parseDuration } from './duration';
import { scalarOf, type FrontMatter } from './front-matter';
import { parseAuthorsWord } from './notation-knowledge';
import type { NoteProblem, Timestamp } from './note';
import { fieldsOf } from './timestamp';
import { parseVideoId } from './video-id';

const VIDEO_ID_FORM = 'a YouTube video id is 11 letters, digits, “-” or “_”';

/** Why a text cannot be read as a time, as a sentence. */
export function problemOfWritten(written: string): string {
  if (written === '') return 'This timestamp is empty.';
  return fieldsOf(written) === null
    ? `“${written}” is not a timestamp.`
    : `“${written}” cannot be a time: minutes and seconds end at 59.`;
}

/** Why there is no video to play: `own` is the anchor's `data-video`, null where the note's video is meant. */
export function problemOfVideo(own: string | null, frontMatter: FrontMatter): string {
  if (own !== null) return `“${own}” is no video: ${VIDEO_ID_FORM}.`;
  const ofNote = scalarOf(frontMatter, 'videoId');
  if (ofNote !== null) return `The note’s videoId “${ofNote}” is no video: ${VIDEO_ID_FORM}.`;
  return valueOf(frontMatter, 'videoId') === null
    ? 'The note names no video: its front matter has no videoId.'
    : `The note’s videoId is a list, no video: ${VIDEO_ID_FORM}.`;
}

/**
 * Everything in a note that cannot be understood, in the order of its lines; what is wrong once is told once.
 * `timestamps` are those of its prose.
 */
export function problemsOf(
  text: string,
  frontMatter: FrontMatter,
  timestamps: readonly Timestamp[],
  lineAt: (offset: number) => number,
): readonly NoteProblem[] {
  const problems: NoteProblem[] = [...problemOfUnread(text, timestamps, lineAt)];
  if (frontMatter.problem !== null) problems.push({ line: 1, reason: frontMatter.problem });
  const isNamed = valueOf(frontMatter, 'videoId') !== null;
  if (isNamed && parseVideoId(scalarOf(frontMatter, 'videoId') ?? '') === null) {
    problems.push({ line: lineOfProperty(text, 'videoId'), reason: problemOfVideo(null, frontMatter) });
  }
  problems.push(...problemsOfKnowledge(text, frontMatter));
  const told = new Set(problems.map(({ reason }) => reason));
  for (const { line, problem, reading } of timestamps) {
    if (problem === null || (reading !== null && told.has(problem))) continue;
    told.add(problem);
    problems.push({ line, reason: problem });
  }
  return problems.sort((a, b) => a.line - b.line);
}

/** What its author meant as a timestamp's tag, well written or not. */
const MEANT_AS_TIMESTAMP = /<a\s[^<>]{0,200}?yt-timestamp/g;

function problemOfUnread(
  text: string,
  timestamps: readonly Timestamp[],
  lineAt: (offset: number) => number,
): readonly NoteProblem[] {
  const read = new Set(timestamps.map(({ from }) => from));
  const unread = [...text.matchAll(MEANT_AS_TIMESTAMP)].filter(({ index }) => !read.has(index));
  const [first] = unread;
  if (first === undefined) return [];
  const many = unread.length === 1 ? 'A timestamp stands' : `${String(unread.length)} timestamps stand`;
  return [
    {
      line: lineAt(first.index),
      reason: `${many} in code, in a comment or in a broken tag, and cannot play.`,
    },
  ];
}

/** What front matter may say of timestamps: how each property is read, and what it should be. */
const KNOWLEDGE = [
  { key: 'duration', parse: parseDuration, form: 'the length of a video: seconds, m:ss or h:mm:ss' },
  { key: 'timestamps', parse: parseAuthorsWord, form: 'a notation: hh:mm:ss or mm:ss:00' },
] as const;

function problemsOfKnowledge(text: string, frontMatter: FrontMatter): readonly NoteProblem[] {
  return KNOWLEDGE.flatMap(({ key, parse, form }) => {
    const said = scalarOf(frontMatter, key);
    if (valueOf(frontMatter, key) === null || (said !== null && parse(said) !== null)) return [];
    const reason =
      said === null
        ? `The note’s ${key} is a list, not ${form}.`
        : `The note’s ${key} “${said}” is not ${form}.`;
    return [{ line: lineOfProperty(text, key), reason }];
  });
}

/** What a property says, be it a list; null where it is missing or empty. */
function valueOf({ values }: FrontMatter, key: string): unknown {
  const value = Object.hasOwn(values, key) ? values[key] : null;
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
}

function lineOfProperty(text: string, key: string): number {
  const line = text.split('\n').findIndex((each) => each.startsWith(`${key}:`));
  return Math.max(line, 0) + 1;
}
