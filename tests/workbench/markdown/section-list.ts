import { Component } from 'obsidian';
import type { MarkdownHost } from './markdown-host';
import { SectionView, type SectionNote, type SectionSource } from './section-view';

/** The sections of a note below its header: each is drawn when it comes near the viewport, and kept while it is the same. */
export class SectionList extends Component {
  readonly #pending = new Set<Promise<void>>();
  #sections: SectionView[] = [];
  #observer: IntersectionObserver | null = null;

  constructor(
    private readonly host: MarkdownHost,
    private readonly scrollEl: HTMLElement,
    private readonly headerEl: HTMLElement,
    private readonly note: () => SectionNote,
  ) {
    super();
  }

  override onunload(): void {
    this.#observer?.disconnect();
    for (const { el } of this.#sections) el.remove();
  }

  /** Takes up the sections of a changed note; what has the same key keeps its DOM. */
  replace(sources: readonly SectionSource[]): void {
    const kept = new Map<string, SectionView[]>();
    for (const section of this.#sections) {
      const same = kept.get(section.source.key);
      if (same) same.push(section);
      else kept.set(section.source.key, [section]);
    }
    this.#sections = sources.map((source) => {
      const section = kept.get(source.key)?.shift();
      if (!section) return this.addChild(new SectionView(this.host, this.scrollEl.ownerDocument, source));
      section.source = source;
      return section;
    });
    for (const section of [...kept.values()].flat()) this.#remove(section);
    this.#place();
  }

  /** Draws what is not drawn yet; settles when embeds and post-processors are done. */
  async drawAll(): Promise<void> {
    for (const section of this.#sections) this.#draw(section);
    await Promise.all(this.#pending);
  }

  /** The section that holds an element, or null. */
  sectionOf(el: Element): SectionView | null {
    return this.#sections.find((section) => section.el.contains(el)) ?? null;
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
    const { top } = this.scrollEl.getBoundingClientRect();
    const section = this.#sections.find(({ el }) => el.getBoundingClientRect().bottom > top + 1);
    return section?.source.range?.[0] ?? 0;
  }

  #place(): void {
    let before: Element = this.headerEl;
    for (const section of this.#sections) {
      if (before.nextElementSibling !== section.el) before.after(section.el);
      before = section.el;
      if (!section.isDrawn) this.#drawWhenNear(section);
    }
  }

  #drawWhenNear(section: SectionView): void {
    const win = this.scrollEl.ownerDocument.defaultView;
    if (!win || !('IntersectionObserver' in win)) return this.#draw(section);
    this.#observer ??= new win.IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const near = isIntersecting && this.#sections.find(({ el }) => el === target);
          if (near) this.#draw(near);
        }
      },
      { root: this.scrollEl, rootMargin: '600px 0px' },
    );
    this.#observer.observe(section.el);
  }

  #draw(section: SectionView): void {
    this.#observer?.unobserve(section.el);
    if (section.isDrawn) return;
    const drawing = section.draw(this.note);
    this.#pending.add(drawing);
    void drawing.finally(() => this.#pending.delete(drawing));
  }

  #remove(section: SectionView): void {
    this.#observer?.unobserve(section.el);
    this.removeChild(section);
    section.el.remove();
  }
}
