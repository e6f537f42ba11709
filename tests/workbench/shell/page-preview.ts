import type { HoverParent } from 'obsidian';
import type { App } from '../api/app';
import { HoverPopover } from '../api/hover-popover';
import { Keymap } from '../api/keymap';
import { parseLinktext } from '../api/linktext';
import { resolveSubpath } from '../api/subpath';
import { renderMarkdown } from '../markdown/renderer';

interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** Shows the note that a link means when the mouse rests on it; with Mod where the source of the link asks for it. */
export function previewHoveredLinks(app: App): void {
  app.workspace.on('hover-link', (link: HoverLink) => {
    const { event, source, hoverParent, targetEl } = link;
    const needsMod = app.registrations.hoverLinkSources.get(source)?.defaultMod ?? source !== 'preview';
    if (needsMod && !Keymap.isModifier(event, 'Mod')) return;
    const parent = hoverParent as unknown as { hoverPopover: HoverPopover | null };
    if (parent.hoverPopover?.targetEl === targetEl) return;
    new PagePreview(app, parent, targetEl, link);
  });
}

class PagePreview extends HoverPopover {
  constructor(
    readonly app: App,
    parent: { hoverPopover: HoverPopover | null },
    targetEl: HTMLElement,
    readonly link: HoverLink,
  ) {
    super(parent, targetEl);
  }

  override onload(): void {
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const { linktext, sourcePath = '' } = this.link;
    const { path, subpath } = parseLinktext(linktext);
    const file = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const embedEl = this.hoverEl.createDiv('markdown-embed is-loaded');
    const contentEl = embedEl.createDiv('markdown-embed-content');
    if (!file) {
      contentEl.createDiv({ cls: 'markdown-embed-content-empty', text: `“${path}” is not created yet.` });
      return;
    }
    const text = await this.app.vault.cachedRead(file);
    const cache = this.app.metadataCache.getFileCache(file);
    const part = cache && subpath !== '' ? resolveSubpath(cache, subpath) : null;
    const shown = part ? text.slice(part.start.offset, part.end?.offset) : text;
    const viewEl = contentEl.createDiv('markdown-preview-view markdown-rendered');
    await renderMarkdown(this.app.markdownHost, shown, viewEl, file.path, this as never, 'hover');
  }
}
