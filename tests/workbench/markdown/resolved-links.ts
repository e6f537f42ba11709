import type { MarkdownHost } from './markdown-host';
import { linkpathOf } from './wikilink';

/** Marks the internal links under an element that lead to no note. */
export function markUnresolvedLinks(host: MarkdownHost, el: ParentNode, sourcePath: string): void {
  for (const link of el.querySelectorAll<HTMLElement>('a.internal-link')) {
    link.classList.toggle('is-unresolved', !isResolvedLink(host, link.dataset.href ?? '', sourcePath));
  }
}

/** Whether a link leads to a file; one to a heading of its own note has no path, and does. */
export function isResolvedLink(host: MarkdownHost, linktext: string, sourcePath: string): boolean {
  const path = linkpathOf(linktext);
  return path === '' || host.app.metadataCache.getFirstLinkpathDest(path, sourcePath) !== null;
}
