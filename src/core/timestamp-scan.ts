/** An anchor `<a class="yt-timestamp" data-t="09:34:00">[09:34:00]</a>` as it stands in a note. */
export interface TimestampAnchor {
  /** Offset of its `<`. */
  readonly from: number;
  /** Offset behind its `</a>`. */
  readonly to: number;
  /** What is written: `data-t`, or the visible text without its brackets where `data-t` is missing or empty. */
  readonly written: string;
  /** `data-video`, the video of an anchor in a note that is about no single video; null without one. */
  readonly video: string | null;
}

const OPENING_TAG = /(^|[^\\])<a(\s[^<>]*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']\S*)))?/g;
const END_OF_CONTENT = /<\/a\s*>|(?=<a[\s>]|\r?\n[ \t>]*\r?\n)|$/gi;

/**
 * The timestamp anchors of a note's prose (see `proseOf`), in order. One that its author forgot to close ends, as
 * in HTML, before the next anchor or with its paragraph.
 */
export function scanTimestamps(prose: string): readonly TimestampAnchor[] {
  const anchors: TimestampAnchor[] = [];
  for (const tag of prose.matchAll(OPENING_TAG)) {
    const attributes = attributesOf(tag[2] ?? '');
    if (!isTimestamp(attributes, tag[2] ?? '')) continue;
    const contentFrom = tag.index + tag[0].length;
    END_OF_CONTENT.lastIndex = contentFrom;
    const end = END_OF_CONTENT.exec(prose);
    const contentTo = end?.index ?? prose.length;
    anchors.push({
      from: tag.index + (tag[1] ?? '').length,
      to: contentTo + (end?.[0].length ?? 0),
      written: writtenOf(attributes.get('data-t') ?? null, prose.slice(contentFrom, contentTo)),
      video: attributes.get('data-video') ?? null,
    });
  }
  return anchors;
}

/** By its class; or by `data-t` where the class is misspelt (`class="yt="yt-timestamp"`), as generators do. */
function isTimestamp(attributes: ReadonlyMap<string, string>, tag: string): boolean {
  const classes = attributes.get('class')?.split(/\s+/) ?? [];
  return classes.includes('yt-timestamp') || (attributes.has('data-t') && tag.includes('yt-timestamp'));
}

/**
 * What a timestamp anchor says: its `data-t`, or its visible text without tags and brackets where `data-t` is
 * missing or empty. (`Number('')` is 0: an anchor without `data-t` must not play the start of the video.)
 */
export function writtenOf(dataT: string | null, content: string): string {
  const attribute = dataT?.trim() ?? '';
  return attribute !== ''
    ? attribute
    : content
        .replace(/<[^>]*>/g, '')
        .replace(/^\s*\[|\]\s*$/g, '')
        .trim();
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
