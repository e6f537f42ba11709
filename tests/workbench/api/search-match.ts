import type { SearchMatches, SearchResult, SearchResultContainer } from 'obsidian';

type Search = (text: string) => SearchResult | null;

const boundary = /[\s\-_./\\,;:()[\]]/;

/** How far a match is from a perfect one: 0 is best, as Obsidian scores. */
function scoreOf(text: string, matches: SearchMatches): number {
  let score = 0;
  for (const [from] of matches) {
    const before = text[from - 1];
    score -= before === undefined || boundary.test(before) ? 0.2 : 1;
  }
  return score - (matches[0]?.[0] ?? 0) / 100 - text.length / 1000;
}

function matchOfLetters(text: string, letters: string): SearchMatches | null {
  const matches: SearchMatches = [];
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return null;
    const last = matches.at(-1);
    if (last && last[1] === found) last[1] = found + letter.length;
    else matches.push([found, found + letter.length]);
    at = found + letter.length;
  }
  return matches;
}

/** Finds the letters of the query in their order; text that has them as a whole word run scores higher. */
export function prepareFuzzySearch(query: string): Search {
  const simple = prepareSimpleSearch(query);
  const letters = query.toLowerCase().replace(/\s+/g, '');
  return (text) => {
    const whole = simple(text);
    if (whole) return whole;
    const matches = matchOfLetters(text.toLowerCase(), letters);
    return matches && { score: scoreOf(text, matches), matches };
  };
}

/** Finds every word of the query, anywhere, whatever its case. */
export function prepareSimpleSearch(query: string): Search {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    for (const word of words) {
      const from = lower.indexOf(word);
      if (from < 0) return null;
      matches.push([from, from + word.length]);
    }
    matches.sort(([a], [b]) => a - b);
    return { score: scoreOf(text, matches), matches };
  };
}

/** Sorts results, the best first. */
export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}
