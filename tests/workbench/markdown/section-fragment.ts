import type { Token } from 'markdown-it';
import { drawBlockIcons } from './block-icons';
import { markdownParser } from './markdown-parser';
import type { NoteDocument } from './note-document';
import { sanitizeHtml } from './sanitize';

/** The sanitised DOM of some of a note's blocks; `sectionLine` is what `data-line` of its items counts from. */
export function fragmentOf(
  note: NoteDocument,
  tokens: readonly Token[],
  sectionLine: number,
): DocumentFragment {
  const env = { ...note.env, sectionLine };
  const fragment = sanitizeHtml(
    markdownParser.renderer.render([...tokens], markdownParser.options, env).trim(),
  );
  drawBlockIcons(fragment);
  return fragment;
}

/** `el-p`, `el-h2`, `el-ul` …: the class of the wrapper round a section, from what it holds. */
export function wrapperClass(fragment: DocumentFragment): string {
  return `el-${fragment.firstElementChild?.tagName.toLowerCase() ?? 'div'}`;
}
