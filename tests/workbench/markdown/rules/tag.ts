import type { MarkdownIt, StateInline } from 'markdown-it';

const PATTERN = /#(?:[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]|\u200d|\ufe0f)+/uy;

function tag(state: StateInline, silent: boolean): boolean {
  if (state.pos > 0 && !/\s/.test(state.src.charAt(state.pos - 1))) return false;
  PATTERN.lastIndex = state.pos;
  const written = PATTERN.exec(state.src)?.[0];
  if (written === undefined || state.pos + written.length > state.posMax) return false;
  if (/^#[\p{N}]+$/u.test(written)) return false;
  if (!silent) state.push('tag', '', 0).content = written;
  state.pos += written.length;
  return true;
}

/** `#tag` and `#tag/inside`, after a space and not all digits, as `a.tag`. */
export function tagRule(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.inline.ruler.before('link', 'tag', tag);
  md.renderer.rules.tag = (tokens, index) => {
    const written = escapeHtml(tokens[index]?.content ?? '');
    return `<a href="${written}" class="tag" target="_blank" rel="noopener nofollow">${written}</a>`;
  };
}
