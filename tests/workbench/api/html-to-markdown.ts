const marks: Readonly<Record<string, readonly [before: string, after: string]>> = {
  B: ['**', '**'],
  STRONG: ['**', '**'],
  I: ['*', '*'],
  EM: ['*', '*'],
  S: ['~~', '~~'],
  DEL: ['~~', '~~'],
  MARK: ['==', '=='],
  CODE: ['`', '`'],
  P: ['\n\n', '\n\n'],
  DIV: ['\n\n', '\n\n'],
  UL: ['\n\n', '\n\n'],
  OL: ['\n\n', '\n\n'],
  BR: ['\n', ''],
  HR: ['\n\n---\n\n', ''],
};

function wordsOf(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const el = node as HTMLElement;
  const inside = [...node.childNodes].map(wordsOf).join('');
  const level = /^H([1-6])$/.exec(el.tagName)?.[1];
  if (level) return `\n\n${'#'.repeat(Number(level))} ${inside.trim()}\n\n`;
  switch (el.tagName) {
    case 'A':
      return el.hasAttribute('href') ? `[${inside}](${el.getAttribute('href') ?? ''})` : inside;
    case 'IMG':
      return `![${el.getAttribute('alt') ?? ''}](${el.getAttribute('src') ?? ''})`;
    case 'LI': {
      const isOrdered = el.parentElement?.tagName === 'OL';
      return `\n${isOrdered ? `${[...el.parentElement.children].indexOf(el) + 1}.` : '-'} ${inside.trim()}`;
    }
    case 'BLOCKQUOTE':
      return `\n\n${inside.trim().replace(/^/gm, '> ')}\n\n`;
    case 'PRE':
      return `\n\n\`\`\`\n${el.textContent ?? ''}\n\`\`\`\n\n`;
    case 'SCRIPT':
    case 'STYLE':
      return '';
  }
  const [before, after] = marks[el.tagName] ?? ['', ''];
  return `${before}${inside}${after}`;
}

/** Markdown for HTML: headings, lists, links, images, emphasis, quotes and code; other tags keep their text. */
export function htmlToMarkdown(html: string | HTMLElement | Document | DocumentFragment): string {
  const root = typeof html === 'string' ? new DOMParser().parseFromString(html, 'text/html').body : html;
  return wordsOf(root)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
