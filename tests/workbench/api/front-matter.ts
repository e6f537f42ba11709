import type { FrontMatterInfo } from 'obsidian';

/** Where the properties of a note are: offsets of the YAML between the fences and of what follows them. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const match = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/.exec(content);
  if (!match) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const yaml = match[1] ?? '';
  const from = match[0].indexOf('\n') + 1;
  return { exists: true, frontmatter: yaml, from, to: from + yaml.length, contentStart: match[0].length };
}

/** The value of the first property whose name is `key`, whatever its case, or matches it; null when none. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (typeof frontmatter !== 'object' || frontmatter === null) return null;
  const isKey = (name: string) =>
    typeof key === 'string' ? name.toLowerCase() === key.toLowerCase() : key.test(name);
  return Object.entries(frontmatter).find(([name]) => isKey(name))?.[1] ?? null;
}

/** The strings of a property, written as a list or with commas; null when it is absent or empty. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  const list = typeof value === 'string' ? value.split(/,/) : Array.isArray(value) ? value : [value];
  const strings = list
    .filter((item): item is string | number => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter((item) => item !== '');
  return strings.length > 0 ? strings : null;
}

/** The aliases of a note, or null. */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

/** The tags of a note's properties, each with `#`, or null. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const tags = parseFrontMatterStringArray(frontmatter, /^tags?$/i);
  return (
    tags?.flatMap((tag) => tag.split(/\s+/)).map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null
  );
}
