import { Component } from 'obsidian';
import type { MarkdownHost } from './markdown-host';
import { parseNote } from './note-document';
import { listenToNote } from './note-interactions';
import { propertiesEl } from './properties';
import { createDocId } from './render-context';
import { markUnresolvedLinks } from './resolved-links';
import { SectionList } from './section-list';
import { sectionSourcesOf } from './section-sources';
import type { SectionNote } from './section-view';
import { toggleTask } from './task-toggle';

/** A note as it is read: drawn section by section as they come near the viewport; an edit redraws what it touched. */
export class ReadingView extends Component {
  readonly previewEl: HTMLElement;
  readonly sizerEl: HTMLElement;
  readonly #headerEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  #note: SectionNote | null = null;
  #sections: SectionList | null = null;

  constructor(
    private readonly host: MarkdownHost,
    readonly containerEl: HTMLElement,
  ) {
    super();
    const doc = containerEl.ownerDocument;
    const div = (className: string, parent: HTMLElement) => {
      const el = doc.createElement('div');
      el.className = className;
      parent.append(el);
      return el;
    };
    this.previewEl = div(
      'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings show-indentation-guide',
      containerEl,
    );
    this.previewEl.tabIndex = -1;
    this.sizerEl = div('markdown-preview-sizer markdown-preview-section', this.previewEl);
    div('markdown-preview-pusher', this.sizerEl);
    this.#headerEl = div('mod-header mod-ui', this.sizerEl);
    this.#titleEl = div('inline-title', this.#headerEl);
  }

  override onload(): void {
    const { metadataCache } = this.host.app;
    this.registerEvent(
      metadataCache.on('resolved', () => {
        if (this.#note) markUnresolvedLinks(this.host, this.sizerEl, this.#note.sourcePath);
      }),
    );
  }

  override onunload(): void {
    this.previewEl.remove();
  }

  /** Shows a text of a note; what is the same as before keeps its DOM and its place. */
  show(text: string, sourcePath: string): void {
    const note = parseNote(text);
    const isSameNote = this.#note?.sourcePath === sourcePath;
    const docId = isSameNote && this.#note ? this.#note.docId : createDocId();
    note.env.docId = docId;
    this.#note = { docId, sourcePath, text, frontmatter: note.frontmatter };
    if (!isSameNote || !this.#sections) this.#sections = this.#begin(sourcePath);
    this.#drawProperties(note.frontmatter, sourcePath);
    this.#sections.replace(sectionSourcesOf(note));
  }

  /** Draws every section again, as after a change of post-processors; the place in the note is kept. */
  refresh(): void {
    if (!this.#note) return;
    const { text, sourcePath } = this.#note;
    const { scrollTop } = this.previewEl;
    this.#note = null;
    this.show(text, sourcePath);
    this.previewEl.scrollTop = scrollTop;
  }

  /** Draws what is not drawn yet; settles when embeds and post-processors are done. */
  async drawAll(): Promise<void> {
    await this.#sections?.drawAll();
  }

  /** Brings a line of the note to the top. */
  scrollToLine(line: number): void {
    this.#sections?.scrollToLine(line);
  }

  /** The line of the section at the top, 0 when there is none. */
  get topLine(): number {
    return this.#sections?.topLine ?? 0;
  }

  #begin(sourcePath: string): SectionList {
    if (this.#sections) this.removeChild(this.#sections);
    const sections = this.addChild(
      new SectionList(this.host, this.previewEl, this.#headerEl, () => this.#noteOrThrow()),
    );
    listenToNote(this.host, this.previewEl, sourcePath, sections);
    sections.registerDomEvent(this.sizerEl, 'click', ({ target }) => {
      const box = (target as Element).closest<HTMLElement>('input.task-list-item-checkbox');
      const start = box && sections.sectionOf(box)?.source.range?.[0];
      if (!box || typeof start !== 'number' || box.closest('.internal-embed')) return;
      void toggleTask(this.host, sourcePath, start + Number(box.dataset.line));
    });
    this.#titleEl.textContent = sourcePath.replace(/^.*\//, '').replace(/\.md$/, '');
    this.previewEl.scrollTop = 0;
    return sections;
  }

  #drawProperties(frontmatter: Record<string, unknown> | null, sourcePath: string): void {
    const properties = propertiesEl(this.previewEl.ownerDocument, frontmatter);
    this.#headerEl.replaceChildren(this.#titleEl, ...(properties ? [properties] : []));
    markUnresolvedLinks(this.host, this.#headerEl, sourcePath);
  }

  #noteOrThrow(): SectionNote {
    if (!this.#note) throw new Error('a section was drawn before the note was shown');
    return this.#note;
  }
}
