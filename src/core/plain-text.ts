const TIMESTAMP = String.raw`<a\s[^<>]*\byt-timestamp\b[^<>]*>[^<]*(?:<\/a\s*>)?`;
const TIMESTAMP_GROUP = new RegExp(String.raw`\s*${TIMESTAMP}(?:[\s,;]*${TIMESTAMP})*`, 'gi');
const BLOCK_MARKS =
  /^[\s>]*(?:[-*+]\s+(?:\[.\]\s+)?|\d{1,9}[.)]\s+|#{1,6}\s+|\[![\w-]+\][+-]?\s*|\[\^[^\]]+\]:\s*)*/gm;
const WIKI_LINK = /!?\[\[([^[\]|\n]*?)(?:\\?\|([^[\]\n]*?))?\]\]/g;
const EMPHASIS = /(^|[^\p{L}\p{N}*_])([*_])(?=\S)([^*_]*\S)\2(?![\p{L}\p{N}])/gu;

/** What a reader sees of a piece of Markdown, on one line: no marks, tags or timestamps, links as they display. */
export function plainTextOf(markdown: string): string {
  return markdown
    .replace(TIMESTAMP_GROUP, ' ')
    .replace(/%%[\s\S]*?%%/g, ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ')
    .replace(WIKI_LINK, (_, target: string, alias?: string) => alias?.trim() || target.trim())
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\[\^[^\]]*\](?!:)/g, '')
    .replace(BLOCK_MARKS, '')
    .replace(/^\|.*$/gm, (row) => row.replace(/(^|[^\\])\|/g, '$1 '))
    .replace(/(^|\s)\|(?=\s|$)/g, ' ')
    .replace(/\*\*|~~|==|__(?=\s|$)|(^|\s)__|`/g, '$1')
    .replace(EMPHASIS, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~$])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?](?: |$))/g, '')
    .trim();
}
