import type { MarkdownIt, StateInline } from 'markdown-it';

const PATTERN = /\^([A-Za-z0-9-]+)\s*$/y;

function blockId(state: StateInline, silent: boolean): boolean {
  if (state.pos > 0 && !/\s/.test(state.src.charAt(state.pos - 1))) return false;
  PATTERN.lastIndex = state.pos;
  const id = PATTERN.exec(state.src)?.[1];
  if (id === undefined || state.posMax !== state.src.length) return false;
  if (!silent) {
    state.pending = state.pending.trimEnd();
    state.push('block_id', '', 0).content = id;
  }
  state.pos = state.posMax;
  return true;
}

/** `^id` at the end of a block names it for links to `#^id` and is not shown. */
export function blockIdRule(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'block_id', blockId);
  md.renderer.rules.block_id = () => '';
}
