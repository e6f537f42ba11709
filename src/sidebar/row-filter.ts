/** What of a row can be searched. */
export interface FilterFacts {
  /** Vault path of its note; '' for none. */
  readonly path: string;
  /** Title and name of its note or video. */
  readonly file: string;
  /** Names of its channels. */
  readonly channel: string;
  /** What is said; null where its note has not been read. */
  readonly text: string | null;
}

/** Whether a row passes; null where its note has to be read to tell. */
export type RowFilter = (facts: FilterFacts) => boolean | null;

const PREFIXES = ['path', 'file', 'channel', 'content'] as const;
const TOKEN =
  /\s*(?:(?<mark>[()]|-(?=[^\s-]))|(?:(?<prefix>path|file|channel|content):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s()"]+)))/giy;

/**
 * The filter that a query is, in Obsidian's manner: words that must all occur, `"a phrase"`, `-not`, `this OR that`,
 * brackets, and `path:`, `file:`, `channel:` and `content:`. Every text is a query; null where it asks for nothing.
 */
export function parseFilter(query: string): RowFilter | null {
  const tokens = tokensOf(query);
  const parts: (RowFilter | null)[] = [];
  // A bracket that closes nothing ends nothing.
  while (tokens.length > 0) parts.push(readAlternatives(tokens));
  return all(parts);
}

type Token = '(' | ')' | '-' | 'OR' | RowFilter;

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of query.matchAll(TOKEN)) {
    const { mark, prefix, phrase, word } = groups;
    if (mark === '(' || mark === ')' || mark === '-') tokens.push(mark);
    else if (word === 'OR' && prefix === undefined) tokens.push('OR');
    else {
      const text = (phrase ?? word ?? '').normalize('NFC').toLowerCase();
      // What is still to be typed asks for nothing.
      const isBegun = prefix === undefined && (text === '-' || PREFIXES.some((each) => text === `${each}:`));
      if (text !== '' && !isBegun) tokens.push(termOf(prefix?.toLowerCase(), text));
    }
  }
  return tokens;
}

function termOf(prefix: string | undefined, text: string): RowFilter {
  const isIn = (value: string): boolean => value.normalize('NFC').toLowerCase().includes(text);
  return (facts) => {
    if (prefix === 'path') return isIn(facts.path);
    if (prefix === 'file') return isIn(facts.file);
    if (prefix === 'channel') return isIn(facts.channel);
    const isSaid = facts.text === null ? null : isIn(facts.text);
    return prefix === undefined && isIn(facts.file) ? true : isSaid;
  };
}

/** Takes what it reads off the front of the tokens, a closing bracket with it. */
function readAlternatives(tokens: Token[]): RowFilter | null {
  const alternatives: RowFilter[] = [];
  let terms: (RowFilter | null)[] = [];
  const close = (): void => {
    const filter = all(terms);
    if (filter !== null) alternatives.push(filter);
    terms = [];
  };
  for (let token = tokens.shift(); token !== undefined && token !== ')'; token = tokens.shift()) {
    if (token === 'OR') close();
    else terms.push(readTerm(token, tokens));
  }
  close();
  const [first, ...others] = alternatives;
  if (first === undefined || others.length === 0) return first ?? null;
  return (facts) => either(alternatives.map((filter) => filter(facts)));
}

function readTerm(token: Token, tokens: Token[]): RowFilter | null {
  if (typeof token === 'function') return token;
  if (token === '(') return readAlternatives(tokens);
  const next = token === '-' ? tokens.shift() : undefined;
  const denied = next === undefined || next === ')' || next === 'OR' ? null : readTerm(next, tokens);
  if (denied === null) return null;
  return (facts) => {
    const passes = denied(facts);
    return passes === null ? null : !passes;
  };
}

function all(filters: readonly (RowFilter | null)[]): RowFilter | null {
  const asked = filters.filter((filter) => filter !== null);
  if (asked.length === 0) return null;
  return (facts) => {
    const denied = either(
      asked.map((filter) => {
        const passes = filter(facts);
        return passes === null ? null : !passes;
      }),
    );
    return denied === null ? null : !denied;
  };
}

function either(results: readonly (boolean | null)[]): boolean | null {
  if (results.includes(true)) return true;
  return results.includes(null) ? null : false;
}
