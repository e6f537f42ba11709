import type { MarkdownHost } from './markdown-host';
import { linkpathOf } from './wikilink';

/** Marks the internal links under an element that lead to no note. */
export function markUnresolvedLinks(host: MarkdownHost, el: ParentNode, sourcePath: string): void {
  for (const link of el.querySelectorAll<HTMLElement>('a.internal-link')) {
    const path = linkpathOf(link.dataset.href ?? '');
    // A link to a heading of the same note has no path.
    const resolved = path === '' || host.app.metadataCache.getFirstLinkpathDest(path, sourcePath) !== null;
    link.classList.toggle('is-unresolved', !resolved);
  }
}
