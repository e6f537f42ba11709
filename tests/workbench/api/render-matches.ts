import type { SearchMatches, SearchResult } from 'obsidian';

/** Writes `text` into `el`, what matched in `.suggestion-highlight`; `offset` is added to each match. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [start, end] of matches ?? []) {
    const from = Math.max(at, start + offset);
    const to = Math.min(text.length, end + offset);
    if (to <= from) continue;
    el.appendText(text.slice(at, from));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
    at = to;
  }
  el.appendText(text.slice(at));
}

/** As `renderMatches`, for the result of a search. */
export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
