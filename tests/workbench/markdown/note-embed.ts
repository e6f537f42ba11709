import { Component, type TFile } from 'obsidian';
import { setIcon } from '../api/icons';
import { excerptOf } from './excerpt';
import type { MarkdownHost } from './markdown-host';
import type { RenderKind } from './render-kind';
import { subpathOf } from './wikilink';

/** Draws an embedded note: `renderMarkdown`, which itself asks for embeds. */
export type NoteRenderer = (
  host: MarkdownHost,
  markdown: string,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
  kind: RenderKind,
) => Promise<void>;

/** A note, or the part of one that its link names, inside another; it is drawn again when its file changes. */
export class NoteEmbed extends Component {
  readonly #previewEl: HTMLElement;
  #content: Component | null = null;

  constructor(
    private readonly host: MarkdownHost,
    private readonly file: TFile,
    private readonly subpath: string,
    embedEl: HTMLElement,
    private readonly render: NoteRenderer,
  ) {
    super();
    const contentEl = div(embedEl, 'markdown-embed-content node-insert-event');
    this.#previewEl = div(
      contentEl,
      'markdown-preview-view markdown-rendered show-indentation-guide allow-fold-headings',
    );
  }

  override onload(): void {
    const { metadataCache } = this.host.app;
    this.registerEvent(
      metadataCache.on('changed', (file) => {
        if (file.path !== this.file.path) return;
        this.draw().catch((error: unknown) => console.error('an embed could not be drawn again', error));
      }),
    );
  }

  /** Settles when the note and what it embeds are drawn. */
  async draw(): Promise<void> {
    const excerpt = excerptOf(await this.host.readText(this.file), this.subpath);
    if (this.#content) this.removeChild(this.#content);
    this.#previewEl.replaceChildren();
    const content = this.addChild(new Component());
    this.#content = content;
    if (excerpt === null) {
      div(this.#previewEl, 'file-embed mod-empty').textContent =
        `“${this.file.basename}${this.subpath}” could not be found.`;
    } else {
      await this.render(this.host, excerpt, this.#previewEl, this.file.path, content, 'embed');
    }
  }
}

/** What is drawn for an embedded note around its text: the title of a whole one, and a way to open it. */
export function drawNoteFrame(embedEl: HTMLElement, file: TFile, linktext: string): HTMLElement {
  embedEl.classList.add('markdown-embed', 'inline-embed');
  if (subpathOf(linktext) === '')
    div(embedEl, 'embed-title markdown-embed-title').textContent = file.basename;
  const linkEl = div(embedEl, 'markdown-embed-link');
  linkEl.setAttribute('aria-label', 'Open link');
  setIcon(linkEl, 'link');
  return linkEl;
}

function div(parent: HTMLElement, className: string): HTMLElement {
  const el = parent.ownerDocument.createElement('div');
  el.className = className;
  parent.append(el);
  return el;
}
