import type { Extent } from './extent';
import { plainTextOf } from './plain-text';
import { fieldsOf } from './timestamp';

/** An anchor's text with another time in it; or, as a sentence, why it has to stay as it is. */
export type Rewriting = { readonly text: string } | { readonly problem: string };

const OPENING_TAG = /^<a(\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*|\s[^<>]*)>/i;
const CLOSING_TAG = /<\/a\s*>$/i;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"']\S*))?)?/g;
const TIME = /\d+(?::\d+)*(?:[.,]\d+)?/g;
const TAG = /<[^<>]*>/g;

/**
 * The text of a timestamp anchor with `time` as its `data-t` and as the time in its visible text; all else stays,
 * character by character. An anchor without a `data-t` gets none, and visible text that is no time (`see here`) or
 * more than one is left to the reader. `written` is what the anchor says now (see `TimestampAnchor`).
 */
export function rewriteAnchor(anchor: string, written: string, time: string): Rewriting {
  const [tag, attributes] = OPENING_TAG.exec(anchor) ?? [];
  if (tag === undefined || attributes === undefined) return { problem: 'Its tag is broken.' };

  const value = valueOfDataT(attributes);
  if (value === 'broken') return { problem: 'The quotes of its data-t are broken.' };
  const visible = visibleTime(contentOf(anchor, tag.length), written);
  if (value === null && visible === null) return { problem: 'Its time stands in several pieces.' };

  const inAttributes = value === null ? [] : [shifted(value, '<a'.length)];
  const inContent = visible === null ? [] : [shifted(visible, tag.length)];
  return { text: replaceAll(anchor, [...inAttributes, ...inContent], time) };
}

/** Where the value of the first `data-t` stands, without spaces round it; null where it is missing or empty. */
function valueOfDataT(attributes: string): Extent | null | 'broken' {
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [all, name, equals, double, single, bare] = match;
    if (name?.toLowerCase() !== 'data-t') continue;
    const value = double ?? single ?? bare;
    if (value === undefined) return equals === undefined ? null : 'broken';
    if (value.trim() === '') return null;
    const from = match.index + all.length - (bare === undefined ? 1 : 0) - value.trimStart().length;
    return { from, to: from + value.trim().length };
  }
  return null;
}

/** What a reader sees; of an anchor that is never closed, the brackets behind its tag. */
function contentOf(anchor: string, from: number): string {
  const closing = CLOSING_TAG.exec(anchor);
  if (closing !== null) return anchor.slice(from, closing.index);
  return /^\s*\[[^\]<]*\]/.exec(anchor.slice(from))?.[0] ?? '';
}

/** Where the one time of a content stands: all it says, or what the anchor says among other words. */
function visibleTime(content: string, written: string): Extent | null {
  const text = content.replace(TAG, (tag) => ' '.repeat(tag.length));
  const times = [...text.matchAll(TIME)];
  const isAll = fieldsOf(plainTextOf(content)) !== null;
  const [time, ...others] = isAll ? times : times.filter(([each]) => each.includes(':'));
  if (time === undefined || others.length > 0) return null;
  const isMeant = isAll || time[0] === written.replace(/^\[|[\]:]+$/g, '');
  return isMeant ? { from: time.index, to: time.index + time[0].length } : null;
}

function shifted({ from, to }: Extent, by: number): Extent {
  return { from: from + by, to: to + by };
}

function replaceAll(text: string, extents: readonly Extent[], insert: string): string {
  let at = 0;
  let result = '';
  for (const { from, to } of extents) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
