import type { MarkdownPostProcessorContext, MarkdownRenderChild, MarkdownSectionInformation } from 'obsidian';

/** Where in a note an element stands: asked when it is needed, for an edit elsewhere moves it. */
export type SectionLookup = (el: HTMLElement) => MarkdownSectionInformation | null;

/** What a post-processor is told of the note that it works on. */
export class RenderContext implements MarkdownPostProcessorContext {
  constructor(
    readonly docId: string,
    readonly sourcePath: string,
    readonly frontmatter: Record<string, unknown> | null,
    private readonly owner: { addChild(child: MarkdownRenderChild): unknown },
    private readonly lookup: SectionLookup,
  ) {}

  addChild(child: MarkdownRenderChild): void {
    this.owner.addChild(child);
  }

  getSectionInfo(el: HTMLElement): MarkdownSectionInformation | null {
    return this.lookup(el);
  }
}

/** A name for one rendering of a note, unlike any other on the page. */
export function createDocId(): string {
  return Array.from({ length: 4 }, () => Math.random().toString(16).slice(2, 6).padEnd(4, '0')).join('');
}
