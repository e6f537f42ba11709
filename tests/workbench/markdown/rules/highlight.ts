import type { MarkdownIt, StateInline } from 'markdown-it';

function highlight(state: StateInline, silent: boolean): boolean {
  const from = state.pos + 2;
  if (!state.src.startsWith('==', state.pos) || /[\s=]/.test(state.src.charAt(from))) return false;
  const to = state.src.indexOf('==', from);
  if (to <= from || to + 2 > state.posMax || /\s/.test(state.src.charAt(to - 1))) return false;
  const max = state.posMax;
  if (!silent) {
    state.push('mark_open', 'mark', 1);
    state.pos = from;
    state.posMax = to;
    state.md.inline.tokenize(state);
    state.push('mark_close', 'mark', -1);
  }
  state.pos = to + 2;
  state.posMax = max;
  return true;
}

/** `==marked==` text as `<mark>`. */
export function highlightRule(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'highlight', highlight);
}
