import { readMetadata } from './metadata';
import { SourceLines } from './source-lines';

/** The part of a note that a subpath (`#heading`, `#a#b`, `#^block`) names, the whole for ''; null when it has none. */
export function excerptOf(text: string, subpath: string): string | null {
  if (subpath === '') return text;
  const lines = new SourceLines(text);
  const { headings = [], blocks = {}, footnotes = [] } = readMetadata(text);
  const name = subpath.split('#').at(-1)?.trim() ?? '';
  if (name.startsWith('^')) {
    const block = blocks[name.slice(1).toLowerCase()];
    return block ? lines.between(block.position.start.offset, block.position.end.offset) : null;
  }
  if (name.startsWith('[^')) {
    const footnote = footnotes.find(({ id }) => `[^${id}]` === name);
    return footnote ? lines.between(footnote.position.start.offset, footnote.position.end.offset) : null;
  }
  const index = headings.findIndex(({ heading }) => comparable(heading) === comparable(name));
  const heading = headings[index];
  if (!heading) return null;
  const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
  return lines.slice(heading.position.start.line, next ? next.position.start.line : lines.count);
}

/** Links leave out what cannot stand in them: a heading is found by its letters and digits. */
function comparable(heading: string): string {
  return heading
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
