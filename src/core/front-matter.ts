import matter from 'gray-matter';

/** The properties of a note, and where its body begins. */
export interface FrontMatter {
  /** Scalars are the text as written (`1e5`, `12:34:56`), never a number or a date; lists are arrays of them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Offset of the first character behind the closing fence; 0 where there is no front matter. */
  readonly bodyFrom: number;
  /** Why the front matter, or a part of it, could not be read; null where it could. */
  readonly problem: string | null;
}

const OPENING_FENCE = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING_FENCE = /\r?\n---[ \t]*(?:\r?\n|$)/;
const PROPERTY_LINE = /^([A-Za-z][\w-]*):[ \t]+(\S.*?)[ \t]*$/;

/**
 * The front matter of a note's text. It counts as Obsidian counts it: the note's first line is `---` and a later
 * line is `---`. Where its YAML is broken, the lines that read `key: value` still count, so that a colon in a
 * title does not cost the reader the video.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING_FENCE.exec(text);
  if (opening === null) return { values: {}, bodyFrom: 0, problem: null };

  // The line break of the opening fence may be that of the closing one too: `---\n---`.
  const yamlFrom = opening[0].length;
  const closing = CLOSING_FENCE.exec(text.slice(yamlFrom - 1));
  if (closing === null) {
    const meant = PROPERTY_LINE.test(text.slice(yamlFrom).split(/\r?\n/, 1)[0] ?? '');
    return { values: {}, bodyFrom: 0, problem: meant ? 'The front matter has no closing “---” line.' : null };
  }

  const bodyFrom = yamlFrom - 1 + closing.index + closing[0].length;
  const yaml = text.slice(yamlFrom, yamlFrom - 1 + closing.index);
  try {
    return { values: parseYaml(yaml), bodyFrom, problem: null };
  } catch (error) {
    return {
      values: propertyLinesOf(yaml),
      bodyFrom,
      problem: `The front matter is not valid YAML: ${reasonOf(error)}.`,
    };
  }
}

/** The text of a property; null where it is missing, empty, or no scalar. */
export function scalarOf(frontMatter: FrontMatter, key: string): string | null {
  const value = Object.hasOwn(frontMatter.values, key) ? frontMatter.values[key] : null;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function parseYaml(yaml: string): Record<string, unknown> {
  // The fences are ours, so that nothing behind them (`---js`) chooses a language; an options object also keeps
  // gray-matter from its cache, which never forgets and hands out shared objects.
  const { data } = matter({ content: `---\n${yaml}\n---\n` }, { language: 'yaml' });
  if (typeof data !== 'object' || Array.isArray(data)) throw new Error('it is no list of properties');
  return data;
}

function propertyLinesOf(yaml: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const contradicted = new Set<string>();
  for (const line of yaml.split(/\r?\n/)) {
    const [, key, value] = PROPERTY_LINE.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    if (Object.hasOwn(values, key) && values[key] !== value) contradicted.add(key);
    values[key] = value;
  }
  for (const key of contradicted) values[key] = null;
  return values;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n', 1)[0] ?? '').replace(/[.:]?\s*$/, '');
}
