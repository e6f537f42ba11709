import type { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { parseWikilink } from '../markdown/wikilink';
import { internalTargetOf } from '../markdown/link-target';
import { markdownTreeOf } from './markdown-tree';

/** The target of the internal link at an offset, or null. */
function linkAt(state: EditorState, offset: number): string | null {
  for (let node = markdownTreeOf(state).resolveInner(offset, 1); node.parent; node = node.parent) {
    if (node.name === 'Wikilink') return parseWikilink(state.sliceDoc(node.from, node.to))?.link ?? null;
    const url = node.name === 'Link' ? node.getChild('URL') : null;
    if (url) return internalTargetOf(state.sliceDoc(url.from, url.to));
  }
  return null;
}

/** Opens internal links by click where they are drawn, with Mod anywhere; tells the host of hovers. */
export function linkClicks(host: MarkdownHost, info: MarkdownFileInfo, isLive: boolean): Extension {
  const linkUnder = (event: MouseEvent, view: EditorView): string | null => {
    const target = event.target as Element | null;
    if (!target?.closest('.cm-hmd-internal-link, .cm-link')) return null;
    return linkAt(view.state, view.posAtDOM(target));
  };
  const sourcePath = () => info.file?.path ?? '';
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      const isMod = event.ctrlKey || event.metaKey;
      const link = linkUnder(event, view);
      if (link === null || event.button > 1 || !(isMod || event.button === 1 || (isLive && isDrawn(event))))
        return false;
      event.preventDefault();
      host.openLink(link, sourcePath(), event);
      return true;
    },
    mouseover(event, view) {
      const link = linkUnder(event, view);
      if (link !== null) host.hoverLink(event, event.target as HTMLElement, link, sourcePath());
      return false;
    },
  });
}

/** A link whose brackets are concealed. */
function isDrawn(event: MouseEvent): boolean {
  return !(event.target as Element).closest('.cm-hmd-internal-link, .cm-link')?.textContent?.includes('[');
}
