import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

// As in TeX notes: no space just inside the dollars, no digit just after them, so that "$5 and $6" is money.
const INLINE = /\$\$([^$]+)\$\$|\$((?!\s)(?:\\.|[^$\\\n])+)\$(?!\d)/y;

function inlineMath(state: StateInline, silent: boolean): boolean {
  INLINE.lastIndex = state.pos;
  const match = INLINE.exec(state.src);
  if (!match || state.pos + match[0].length > state.posMax || /\s\$$/.test(match[0])) return false;
  if (!silent) {
    const token = state.push('math_inline', '', 0);
    token.content = (match[1] ?? match[2] ?? '').trim();
    token.info = match[1] === undefined ? 'inline' : 'block';
  }
  state.pos += match[0].length;
  return true;
}

function blockMath(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!textOf(state, startLine).startsWith('$$')) return false;
  let line = startLine;
  const opening = textOf(state, line).slice(2);
  if (!/\$\$\s*$/.test(opening)) {
    if (opening.includes('$$')) return false;
    do line++;
    while (line < endLine && !/\$\$\s*$/.test(textOf(state, line)));
    if (line >= endLine) return false;
  }
  if (silent) return true;
  state.line = line + 1;
  const token = state.push('math_block', '', 0);
  token.content = state
    .getLines(startLine, state.line, state.blkIndent, false)
    .trim()
    .replace(/^\$\$|\$\$$/g, '')
    .trim();
  token.map = [startLine, state.line];
  return true;
}

function textOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** `$x$` and `$$x$$`: kept as TeX in `span.math`, with nothing inside read as Markdown. */
export function mathRule(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.inline.ruler.before('escape', 'math_inline', inlineMath);
  md.block.ruler.before('fence', 'math_block', blockMath, { alt: ['paragraph', 'blockquote', 'list'] });
  md.renderer.rules.math_inline = (tokens, index) => {
    const token = tokens[index];
    return token ? `<span class="math math-${token.info} is-loaded">${escapeHtml(token.content)}</span>` : '';
  };
  md.renderer.rules.math_block = (tokens, index) =>
    `<div class="math math-block is-loaded">${escapeHtml(tokens[index]?.content ?? '')}</div>`;
}
