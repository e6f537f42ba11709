import type { NoteDocument } from './note-document';
import { fragmentOf } from './section-fragment';
import type { SectionSource } from './section-view';

/** Sections that nothing shows: the definitions of footnotes stand in their own area. */
const UNSEEN: readonly string[] = ['footnoteDefinition', 'yaml', 'comment'];

/** The sections of a note that are drawn, the area of its footnotes last. */
export function sectionSourcesOf(note: NoteDocument): SectionSource[] {
  // A section may depend on link definitions and on the numbers of footnotes anywhere in the note.
  const surroundings = JSON.stringify([note.env.references, numberedFootnotes(note)]);
  const sources = note.sections.flatMap(({ type, tokens, lineStart, lineEnd }): SectionSource[] => {
    if (UNSEEN.includes(type)) return [];
    const key = JSON.stringify([type, note.lines.slice(lineStart, lineEnd), surroundings]);
    return [{ key, range: [lineStart, lineEnd - 1], fragment: () => fragmentOf(note, tokens, lineStart) }];
  });
  if (note.footnotes.length > 0) {
    const definitions = note.sections
      .filter(({ type }) => type === 'footnoteDefinition')
      .map(({ lineStart, lineEnd }) => note.lines.slice(lineStart, lineEnd));
    const key = JSON.stringify(['footnotes', definitions, surroundings]);
    sources.push({ key, range: null, fragment: () => fragmentOf(note, note.footnotes, 0) });
  }
  return sources;
}

function numberedFootnotes(note: NoteDocument): unknown[] {
  return note.footnotes.filter(({ type }) => type === 'footnote_open').map(({ meta }) => meta);
}
