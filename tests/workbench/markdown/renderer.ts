import type { Component } from 'obsidian';
import { loadEmbeds } from './embeds';
import type { MarkdownHost } from './markdown-host';
import { parseNote, type NoteDocument } from './note-document';
import { listenToNote } from './note-interactions';
import { postProcess } from './post-processing';
import { createDocId, RenderContext, type SectionLookup } from './render-context';
import { RENDER_TRAITS, type RenderKind, type RenderTraits } from './render-kind';
import { markUnresolvedLinks } from './resolved-links';
import { fragmentOf, wrapperClass } from './section-fragment';

/**
 * Appends drawn Markdown to an element: sanitised DOM, then post-processors, then embeds. The component, which must
 * end with the element, holds listeners and what post-processors add. Settles when embeds are drawn and, for a PDF,
 * when the promises of the post-processors are.
 */
export async function renderMarkdown(
  host: MarkdownHost,
  markdown: string,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
  kind: RenderKind,
): Promise<void> {
  const traits = RENDER_TRAITS[kind];
  const note = parseNote(markdown);
  const docId = createDocId();
  note.env.docId = docId;
  const parts = traits.bySection ? drawSections(note, el) : drawWhole(note, el);
  markUnresolvedLinks(host, el, sourcePath);
  listenToNote(host, el, sourcePath, component);
  const work = parts.map((part) => {
    const lookup = lookupIn(part, markdown, traits);
    const ctx = new RenderContext(docId, sourcePath, note.frontmatter, component, lookup);
    return postProcess(host, part.el, ctx);
  });
  if (traits.awaitsPostProcessors) await Promise.all(work);
  await loadEmbeds(host, el, sourcePath, component, renderMarkdown);
}

interface Part {
  readonly el: HTMLElement;
  /** First and last line; null for what is no single section. */
  readonly range: readonly [number, number] | null;
}

function lookupIn(part: Part, text: string, { hasSectionInfo }: RenderTraits): SectionLookup {
  const { range } = part;
  if (!hasSectionInfo || !range) return () => null;
  return (el) => (part.el.contains(el) ? { text, lineStart: range[0], lineEnd: range[1] } : null);
}

function drawWhole(note: NoteDocument, el: HTMLElement): Part[] {
  for (const { type, tokens, lineStart } of note.sections) {
    if (type !== 'footnoteDefinition') el.append(fragmentOf(note, tokens, lineStart));
  }
  if (note.footnotes.length > 0) el.append(fragmentOf(note, note.footnotes, 0));
  return [{ el, range: null }];
}

function drawSections(note: NoteDocument, el: HTMLElement): Part[] {
  const sizerEl = el.ownerDocument.createElement('div');
  sizerEl.className = 'markdown-preview-sizer markdown-preview-section';
  el.append(sizerEl);
  const parts: Part[] = [];
  const draw = (fragment: DocumentFragment, range: Part['range']) => {
    if (!fragment.hasChildNodes()) return;
    const wrapperEl = el.ownerDocument.createElement('div');
    wrapperEl.className = wrapperClass(fragment);
    wrapperEl.append(fragment);
    sizerEl.append(wrapperEl);
    parts.push({ el: wrapperEl, range });
  };
  for (const { type, tokens, lineStart, lineEnd } of note.sections) {
    if (type !== 'footnoteDefinition') draw(fragmentOf(note, tokens, lineStart), [lineStart, lineEnd - 1]);
  }
  if (note.footnotes.length > 0) draw(fragmentOf(note, note.footnotes, 0), null);
  return parts;
}
