import { Component } from 'obsidian';
import { loadEmbeds } from './embeds';
import type { MarkdownHost } from './markdown-host';
import { postProcess } from './post-processing';
import { RenderContext } from './render-context';
import { renderMarkdown } from './renderer';
import { markUnresolvedLinks } from './resolved-links';
import { wrapperClass } from './section-fragment';

/** What a section is drawn from; a later text of the note may bring another one with the same key. */
export interface SectionSource {
  /** The same key draws the same. */
  readonly key: string;
  /** First and last line in the note; null for the area of footnotes. */
  readonly range: readonly [number, number] | null;
  fragment(): DocumentFragment;
}

/** The note that its sections belong to, as it is now. */
export interface SectionNote {
  readonly docId: string;
  readonly sourcePath: string;
  readonly text: string;
  readonly frontmatter: Record<string, unknown> | null;
}

/** One section on the page: empty until it is drawn, and the owner of what post-processors add to it. */
export class SectionView extends Component {
  readonly el: HTMLElement;
  source: SectionSource;
  #isDrawn = false;

  constructor(
    private readonly host: MarkdownHost,
    doc: Document,
    source: SectionSource,
  ) {
    super();
    this.source = source;
    this.el = doc.createElement('div');
    this.el.className = 'el-div';
    this.el.style.minHeight = `${estimatedLines(source) * 1.5}em`;
  }

  get isDrawn(): boolean {
    return this.#isDrawn;
  }

  /** Draws it once; settles when post-processors and embeds are done. */
  async draw(note: () => SectionNote): Promise<void> {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    const { docId, sourcePath, frontmatter } = note();
    const fragment = this.source.fragment();
    this.el.style.minHeight = '';
    this.el.className = wrapperClass(fragment);
    this.el.append(fragment);
    markUnresolvedLinks(this.host, this.el, sourcePath);
    const ctx = new RenderContext(docId, sourcePath, frontmatter, this, (el) => {
      const { range } = this.source;
      return range && this.el.contains(el)
        ? { text: note().text, lineStart: range[0], lineEnd: range[1] }
        : null;
    });
    const processed = postProcess(this.host, this.el, ctx);
    await Promise.all([processed, loadEmbeds(this.host, this.el, sourcePath, this, renderMarkdown)]);
  }
}

function estimatedLines({ range }: SectionSource): number {
  return range ? range[1] - range[0] + 1 : 1;
}
