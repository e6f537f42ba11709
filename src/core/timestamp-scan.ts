import type { Extent } from './extent';
import { plainTextOf } from './plain-text';
import { unshield } from './shield';

/** An anchor `<a class="yt-timestamp" data-t="09:34:00">[09:34:00]</a>` as it stands in a note. */
export interface TimestampAnchor {
  /** Offset of its `<`. */
  readonly from: number;
  /** Offset behind its `</a>`. */
  readonly to: number;
  /** What is written: `data-t`, or the visible text without its brackets where `data-t` is missing or empty. */
  readonly written: string;
  /** `data-video`, the video of an anchor in a note that is about no single video; null without one, or of an empty one. */
  readonly video: string | null;
}

// With a `>` in a quoted value; else, where quotes are broken, to the first `>`.
const OPENING_TAG = /<a(\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*|\s[^<>]*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']\S*)))?/g;
const END_OF_CONTENT = /<\/a\s*>|(?=<a[\s>])|$/i;
/** What is the anchor's own where it is not closed: the time behind its tag, and a `>` that is left of its end tag. */
const TIME_BEHIND_TAG = /^(?:\s*(?:\[[\d:.,]+\]|\[?\d+(?::\d+)+(?:[.,]\d+)?\]?))?>?/;

/**
 * The timestamp anchors of a block of a note's prose (see `proseOf`), in order. One that its author forgot to close
 * ends with the time behind its tag: HTML would have it go on to the next anchor, with all the prose between.
 */
export function scanTimestamps(
  prose: string,
  { from: blockFrom, to: blockTo }: Extent,
): readonly TimestampAnchor[] {
  const block = prose.slice(blockFrom, blockTo);
  const anchors: TimestampAnchor[] = [];
  for (const { 0: tag, 1: source = '', index } of block.matchAll(OPENING_TAG)) {
    const attributes = attributesOf(unshield(source));
    if (!isTimestamp(attributes, source)) continue;
    const behindTag = block.slice(index + tag.length);
    const { content, length } = contentOf(behindTag);
    anchors.push({
      from: blockFrom + index,
      to: blockFrom + index + tag.length + length,
      written: writtenOf(attributes.get('data-t') ?? null, plainTextOf(content)),
      video: ownVideoOf(attributes.get('data-video') ?? null),
    });
  }
  return anchors;
}

/** What stands in an anchor, and how long that is with its end tag. */
function contentOf(behindTag: string): { content: string; length: number } {
  const end = END_OF_CONTENT.exec(behindTag);
  if (end !== null && end[0] !== '')
    return { content: behindTag.slice(0, end.index), length: end.index + end[0].length };
  const content = TIME_BEHIND_TAG.exec(behindTag)?.[0] ?? '';
  return { content, length: content.length };
}

/** By its class; or by `data-t` where the class is misspelt (`class="yt="yt-timestamp"`), as generators do. */
function isTimestamp(attributes: ReadonlyMap<string, string>, tag: string): boolean {
  const classes = attributes.get('class')?.split(/\s+/) ?? [];
  return classes.includes('yt-timestamp') || (attributes.has('data-t') && tag.includes('yt-timestamp'));
}

/**
 * What a timestamp anchor says: its `data-t`, or its visible text without brackets where `data-t` is missing or
 * empty. (`Number('')` is 0: an anchor without `data-t` must not play the start of the video.)
 */
export function writtenOf(dataT: string | null, visible: string): string {
  const attribute = dataT?.trim() ?? '';
  return attribute !== '' ? attribute : visible.replace(/^\s*\[|\]\s*$/g, '').trim();
}

/** What an anchor's `data-video` says; null where it is missing or empty: the note's video is meant. */
export function ownVideoOf(dataVideo: string | null): string | null {
  const attribute = dataVideo?.trim() ?? '';
  return attribute === '' ? null : attribute;
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
    // As in HTML, the first of two attributes of one name counts.
    const key = (name ?? '').toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}
