import { parse } from 'yaml';
import type { SourceLines } from './source-lines';

/** The YAML at the head of a note. */
export interface FrontMatterBlock {
  /** The line after the closing fence. */
  readonly lineEnd: number;
  readonly yaml: string;
}

/** The block between `---` on the first line (a BOM may precede it) and the next `---`; null without a closing one. */
export function frontMatterBlockOf(lines: SourceLines): FrontMatterBlock | null {
  if (!/^\uFEFF?---[ \t]*$/.test(lines.text(0))) return null;
  for (let line = 1; line < lines.count; line++) {
    if (/^---[ \t]*$/.test(lines.text(line))) {
      return { lineEnd: line + 1, yaml: line > 1 ? lines.slice(1, line) : '' };
    }
  }
  return null;
}

/** What the YAML says (1.2, core schema, as the app reads it); null unless it is a mapping. */
export function parseFrontMatter(yaml: string): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = parse(yaml, { logLevel: 'error' });
  } catch {
    return null;
  }
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping ? (value as Record<string, unknown>) : null;
}
