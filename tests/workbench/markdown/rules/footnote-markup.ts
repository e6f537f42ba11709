import type { Env, MarkdownIt, Token } from 'markdown-it';

/** Footnotes as Obsidian writes them, with ids that hold the document's: two notes on one page do not clash. */
export function footnoteMarkup(md: MarkdownIt): void {
  const { rules } = md.renderer;

  rules.footnote_ref = (tokens, index, _options, env) => {
    const { number, sub } = numberOf(tokens[index]);
    const id = `fnref-${number}${sub ? `-${sub}` : ''}-${docIdOf(env)}`;
    const caption = sub ? `[${number}-${sub}]` : `[${number}]`;
    const link = `<a href="#fn-${number}-${docIdOf(env)}" class="footnote-link" target="_blank" rel="noopener nofollow">${caption}</a>`;
    return `<sup data-footnote-id="${id}" class="footnote-ref" id="${id}">${link}</sup>`;
  };
  rules.footnote_block_open = () => '<section class="footnotes" data-footnotes=""><hr><ol dir="auto">\n';
  rules.footnote_block_close = () => '</ol></section>\n';
  rules.footnote_open = (tokens, index, _options, env) => {
    const id = `fn-${numberOf(tokens[index]).number}-${docIdOf(env)}`;
    return `<li data-line="0" data-footnote-id="${id}" id="${id}" class="footnote-item">`;
  };
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index, _options, env) => {
    const { number, sub } = numberOf(tokens[index]);
    return `<a href="#fnref-${number}${sub ? `-${sub}` : ''}-${docIdOf(env)}" class="footnote-backref footnote-link">↩︎</a>`;
  };
}

function numberOf(token: Token | undefined): { number: number; sub: number } {
  return { number: Number(token?.meta?.id ?? 0) + 1, sub: Number(token?.meta?.subId ?? 0) };
}

function docIdOf(env: Env | undefined): string {
  return typeof env?.docId === 'string' ? env.docId : '';
}
