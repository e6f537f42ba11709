import type { MarkdownIt, Token } from 'markdown-it';
import { internalTargetOf } from '../link-target';

const IN_NEW_TAB = 'target="_blank" rel="noopener nofollow"';

/** Links and embeds as Obsidian writes them: `a.internal-link[data-href]`, `a.external-link`, `span.internal-embed`. */
export function linkMarkup(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const { rules } = md.renderer;

  const embed = (link: string, alias: string | null) =>
    `<span class="internal-embed" src="${escapeHtml(link)}" alt="${escapeHtml(alias ?? link)}"${sizeOf(alias)}></span>`;

  rules.wikilink = (tokens, index) => {
    const token = tokens[index];
    const link = escapeHtml(String(token?.meta?.link));
    return `<a data-href="${link}" href="${link}" class="internal-link" ${IN_NEW_TAB}>${escapeHtml(token?.content ?? '')}</a>`;
  };

  rules.embed = (tokens, index) => {
    const meta = tokens[index]?.meta ?? {};
    return embed(String(meta.link), typeof meta.alias === 'string' ? meta.alias : null);
  };

  rules.link_open = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (!token) return '';
    const href = String(token.attrGet('href') ?? '');
    const target = internalTargetOf(href);
    if (target !== null) token.attrSet('data-href', target);
    token.attrSet('class', target === null ? 'external-link' : 'internal-link');
    token.attrSet('target', '_blank');
    token.attrSet('rel', 'noopener nofollow');
    return self.renderToken(tokens, index, options);
  };

  rules.image = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const src = String(token.attrGet('src') ?? '');
    const target = internalTargetOf(src);
    const { text, size } = imageLabel(token);
    if (target !== null) return embed(target, size ?? text);
    return `<img src="${escapeHtml(src)}" alt="${escapeHtml(text)}"${sizeOf(size)} referrerpolicy="no-referrer">`;
  };
}

/** `![a cat|200](…)`: what follows the last bar is a size. */
function imageLabel(token: Token): { text: string; size: string | null } {
  const match = /^(?:(.*)\|)?(\d+(?:x\d+)?)$/.exec(token.content);
  return match?.[2] === undefined
    ? { text: token.content, size: null }
    : { text: match[1] ?? '', size: match[2] };
}

function sizeOf(alias: string | null): string {
  const match = /^(\d+)(?:x(\d+))?$/.exec(alias ?? '');
  if (!match?.[1]) return '';
  return ` width="${match[1]}"${match[2] ? ` height="${match[2]}"` : ''}`;
}
