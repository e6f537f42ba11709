import { Component } from 'obsidian';
import type { MarkdownHost } from './markdown-host';
import { parseNote, type NoteDocument } from './note-document';
import { listenToNote } from './note-interactions';
import { propertiesEl } from './properties';
import { createDocId } from './render-context';
import { markUnresolvedLinks } from './resolved-links';
import { fragmentOf } from './section-fragment';
import { toggleTask } from './task-toggle';
import { SectionView, type SectionNote, type SectionSource } from './section-view';

/** A note as it is read: drawn section by section as they come near the viewport; an edit redraws what it touched. */
export class ReadingView extends Component {
  readonly previewEl: HTMLElement;
  readonly sizerEl: HTMLElement;
  readonly #headerEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  readonly #pending = new Set<Promise<void>>();
  #sections: SectionView[] = [];
  #note: SectionNote | null = null;
  #listeners: Component | null = null;
  #observer: IntersectionObserver | null = null;

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
    this.#observer?.disconnect();
    this.previewEl.remove();
  }

  /** Shows a text of a note; what is the same as before keeps its DOM and its place. */
  show(text: string, sourcePath: string): void {
    if (this.#note?.sourcePath !== sourcePath) this.#begin(sourcePath);
    const note = parseNote(text);
    const docId = this.#note?.docId ?? createDocId();
    note.env.docId = docId;
    this.#note = { docId, sourcePath, text, frontmatter: note.frontmatter };
    this.#drawHeader(note.frontmatter, sourcePath);
    this.#replaceSections(sourcesOf(note));
  }

  /** Draws every section again, as after a change of post-processors. */
  refresh(): void {
    const note = this.#note;
    if (!note) return;
    this.#begin(note.sourcePath);
    this.show(note.text, note.sourcePath);
  }

  /** Draws what is not drawn yet; settles when embeds and post-processors are done. */
  async drawAll(): Promise<void> {
    for (const section of this.#sections) this.#draw(section);
    await Promise.all(this.#pending);
  }

  /** Brings a line of the note to the top. */
  scrollToLine(line: number): void {
    const index = this.#sections.findIndex(({ source: { range } }) => range !== null && range[1] >= line);
    // What is above has its true height only once it is drawn.
    for (const above of this.#sections.slice(0, index + 1)) this.#draw(above);
    this.#sections[index]?.el.scrollIntoView({ block: 'start' });
  }

  /** The line of the section at the top, 0 when there is none. */
  get topLine(): number {
    const { top } = this.previewEl.getBoundingClientRect();
    const section = this.#sections.find(({ el }) => el.getBoundingClientRect().bottom > top + 1);
    return section?.source.range?.[0] ?? 0;
  }

  #begin(sourcePath: string): void {
    for (const section of this.#sections) this.#remove(section);
    this.#sections = [];
    this.#note = null;
    if (this.#listeners) this.removeChild(this.#listeners);
    this.#listeners = this.addChild(new Component());
    listenToNote(this.host, this.previewEl, sourcePath, this.#listeners);
    this.#listeners.registerDomEvent(this.sizerEl, 'click', (event) => this.#onClick(event, sourcePath));
    this.#titleEl.textContent = sourcePath.replace(/^.*\//, '').replace(/\.md$/, '');
    this.previewEl.scrollTop = 0;
  }

  #onClick({ target }: MouseEvent, sourcePath: string): void {
    const box = (target as Element).closest<HTMLElement>('input.task-list-item-checkbox');
    const section = box && this.#sections.find(({ el }) => el.contains(box));
    const start = section?.source.range?.[0];
    if (!box || start === undefined || box.closest('.internal-embed')) return;
    void toggleTask(this.host, sourcePath, start + Number(box.dataset.line));
  }

  #drawHeader(frontmatter: Record<string, unknown> | null, sourcePath: string): void {
    const properties = propertiesEl(this.previewEl.ownerDocument, frontmatter);
    this.#headerEl.replaceChildren(this.#titleEl, ...(properties ? [properties] : []));
    markUnresolvedLinks(this.host, this.#headerEl, sourcePath);
  }

  #replaceSections(sources: readonly SectionSource[]): void {
    const kept = new Map<string, SectionView[]>();
    for (const section of this.#sections) {
      const same = kept.get(section.source.key);
      if (same) same.push(section);
      else kept.set(section.source.key, [section]);
    }
    const sections = sources.map((source) => {
      const section = kept.get(source.key)?.shift();
      if (!section) return this.addChild(new SectionView(this.host, this.previewEl.ownerDocument, source));
      section.source = source;
      return section;
    });
    for (const section of [...kept.values()].flat()) this.#remove(section);
    this.#sections = sections;
    this.#place(sections);
  }

  #place(sections: readonly SectionView[]): void {
    let before: Element = this.#headerEl;
    for (const section of sections) {
      if (before.nextElementSibling !== section.el) before.after(section.el);
      before = section.el;
      if (!section.isDrawn) this.#drawWhenNear(section);
    }
  }

  #drawWhenNear(section: SectionView): void {
    const win = this.previewEl.ownerDocument.defaultView;
    if (!win || !('IntersectionObserver' in win)) return this.#draw(section);
    this.#observer ??= new win.IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const near = isIntersecting && this.#sections.find(({ el }) => el === target);
          if (near) this.#draw(near);
        }
      },
      { root: this.previewEl, rootMargin: '600px 0px' },
    );
    this.#observer.observe(section.el);
  }

  #draw(section: SectionView): void {
    this.#observer?.unobserve(section.el);
    if (section.isDrawn) return;
    const drawing = section.draw(() => this.#noteOrThrow());
    this.#pending.add(drawing);
    void drawing.finally(() => this.#pending.delete(drawing));
  }

  #noteOrThrow(): SectionNote {
    if (!this.#note) throw new Error('a section was drawn before the note was shown');
    return this.#note;
  }

  #remove(section: SectionView): void {
    this.#observer?.unobserve(section.el);
    this.removeChild(section);
    section.el.remove();
  }
}

function sourcesOf(note: NoteDocument): SectionSource[] {
  // A section may depend on link definitions and on the numbers of footnotes anywhere in the note.
  const surroundings = JSON.stringify([note.env.references, numberedFootnotes(note)]);
  const sources = note.sections.flatMap(({ type, tokens, lineStart, lineEnd }): SectionSource[] => {
    if (['footnoteDefinition', 'yaml', 'comment'].includes(type)) return [];
    const key = JSON.stringify([type, note.lines.slice(lineStart, lineEnd), surroundings]);
    return [{ key, range: [lineStart, lineEnd - 1], fragment: () => fragmentOf(note, tokens, lineStart) }];
  });
  if (note.footnotes.length > 0) {
    const text = note.sections.map((s) =>
      s.type === 'footnoteDefinition' ? note.lines.slice(s.lineStart, s.lineEnd) : '',
    );
    const key = JSON.stringify(['footnotes', text, surroundings]);
    sources.push({ key, range: null, fragment: () => fragmentOf(note, note.footnotes, 0) });
  }
  return sources;
}

function numberedFootnotes(note: NoteDocument): unknown[] {
  return note.footnotes.filter(({ type }) => type === 'footnote_open').map(({ meta }) => meta);
}
