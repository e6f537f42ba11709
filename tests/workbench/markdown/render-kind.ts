/** What asks for Markdown to be drawn. */
export type RenderKind = 'reading' | 'embed' | 'hover' | 'callout' | 'pdf' | 'canvas' | 'fragment';

/** How post-processors meet a kind. */
export interface RenderTraits {
  /** They are called once per section, with its wrapper; otherwise once with the root. */
  readonly bySection: boolean;
  /** `getSectionInfo` answers, with lines of the Markdown that was given; otherwise it is null. */
  readonly hasSectionInfo: boolean;
  /** What they return is waited for. */
  readonly awaitsPostProcessors: boolean;
}

const SECTIONS: RenderTraits = { bySection: true, hasSectionInfo: true, awaitsPostProcessors: false };
const WHOLE: RenderTraits = { bySection: false, hasSectionInfo: false, awaitsPostProcessors: false };

/** Obsidian's ways: a note by its sections; a callout, a printed note and `MarkdownRenderer.render` as a whole. */
export const RENDER_TRAITS: Readonly<Record<RenderKind, RenderTraits>> = {
  reading: SECTIONS,
  embed: SECTIONS,
  hover: SECTIONS,
  canvas: SECTIONS,
  callout: WHOLE,
  fragment: WHOLE,
  pdf: { ...WHOLE, awaitsPostProcessors: true },
};
