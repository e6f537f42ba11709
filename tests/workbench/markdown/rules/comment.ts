import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

function inlineComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('%%', state.pos)) return false;
  const end = state.src.indexOf('%%', state.pos + 2);
  if (end < 0 || end + 2 > state.posMax) return false;
  if (!silent) state.push('comment', '', 0);
  state.pos = end + 2;
  return true;
}

function blockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!lineOf(state, startLine).startsWith('%%')) return false;
  let line = startLine;
  if (!closes(lineOf(state, line).slice(2))) {
    if (lineOf(state, line).slice(2).includes('%%')) return false;
    do line++;
    while (line < endLine && !closes(lineOf(state, line)));
  }
  if (silent) return true;
  state.line = Math.min(line + 1, endLine);
  state.push('comment', '', 0).map = [startLine, state.line];
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function closes(line: string): boolean {
  return /%%\s*$/.test(line);
}

/** `%%…%%` inside a paragraph and, begun at the start of a line, over whole blocks; neither is shown. */
export function commentRule(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'comment', inlineComment);
  md.block.ruler.before('table', 'comment', blockComment, { alt: ['paragraph', 'blockquote', 'list'] });
  md.renderer.rules.comment = () => '';
}
