import type { MarkdownIt, StateInline, Token } from 'markdown-it';

const POSITIONED = ['wikilink', 'link', 'image', 'tag', 'footnote_ref', 'block_id', 'html_inline'];

/** Where a token of inline text stands in the content of its `inline` token. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Null for a token whose rule leaves no position. */
export function spanOf(token: Token): Span | null {
  const { from, to } = token.meta ?? {};
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

function recordingSpan(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const from = state.pos;
    const before = state.tokens.length;
    if (!rule(state, silent)) return false;
    // The first token pushed may be the plain text that was pending before this rule.
    const token = silent
      ? undefined
      : state.tokens.slice(before, before + 2).find(({ type }) => type !== 'text');
    if (token) token.meta = { ...token.meta, from, to: state.pos };
    return true;
  };
}

/** Makes the rules for links, tags and the like say from where to where they read. */
export function recordPositions(md: MarkdownIt): void {
  const { ruler } = md.inline;
  for (const { name, fn } of [...ruler.__rules__]) {
    if (POSITIONED.includes(name)) ruler.at(name, recordingSpan(fn));
  }
}
