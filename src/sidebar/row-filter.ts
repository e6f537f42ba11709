/** What of a row can be searched. */
export interface FilterFacts {
  /** Vault path of its note; '' for none. */
  readonly path: string;
  /** Title and name of its note or video. */
  readonly file: string;
  /** Names of its channels. */
  readonly channel: string;
  /** Its tags, with their `#`. */
  readonly tags: readonly string[];
  /** What is said; null where its note has not been read. */
  readonly text: string | null;
}

/** Whether a row passes; null where its note has to be read to tell. */
export type RowFilter = (facts: FilterFacts) => boolean | null;

const PREFIXES = ['path', 'file', 'channel', 'tag', 'content', 'line', 'block', 'section'];
const PREFIX = PREFIXES.join('|');
const TOKEN = new RegExp(
  String.raw`\s*(?:(?<scope>${PREFIX}):(?=\()|(?<mark>[()]|-(?=[^\s-]))|(?:(?<prefix>${PREFIX}):)?(?:"(?<phrase>[^"]*)"?|/(?<pattern>(?:\\.|[^/\\])+)/|(?<word>[^\s()"]+)))`,
  'giy',
);

/**
 * The filter that a query is, in Obsidian's manner: words that must all occur, `"a phrase"`, `/a regular expression/`,
 * `-not`, `this OR that`, brackets, and `path:`, `file:`, `channel:`, `tag:` and `content:`, also before a bracket. What
 * is said is a line and a block and a section at once. Every text is a query; null where it asks for nothing.
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
  /** What the brackets that are open have before them. */
  const scopes: (string | undefined)[] = [];
  let scopeToCome: string | undefined;
  for (const { groups = {} } of query.matchAll(TOKEN)) {
    const { scope, mark, phrase, pattern, word } = groups;
    const prefix = groups['prefix'] ?? scopes.at(-1);
    if (mark === '(') scopes.push(scopeToCome ?? scopes.at(-1));
    else if (mark === ')') scopes.pop();
    scopeToCome = scope;
    if (mark === '(' || mark === ')' || mark === '-') tokens.push(mark);
    else if (word === 'OR' && groups['prefix'] === undefined) tokens.push('OR');
    else if (pattern !== undefined) tokens.push(termOf(prefix, patternTest(pattern)));
    else {
      const text = plain(phrase ?? word ?? '');
      // What is still to be typed asks for nothing.
      const isBegun =
        groups['prefix'] === undefined &&
        (text === '-' || (PREFIXES.includes(text.slice(0, -1)) && text.endsWith(':')));
      if (text !== '' && !isBegun)
        tokens.push(
          prefix?.toLowerCase() === 'tag'
            ? taggedWith(text)
            : termOf(prefix, (value) => plain(value).includes(text)),
        );
    }
  }
  return tokens;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** As Obsidian does, letters are matched in both cases; what is no regular expression is sought as it stands. */
function patternTest(pattern: string): (value: string) => boolean {
  try {
    const regExp = new RegExp(pattern, 'iu');
    return (value) => regExp.test(value.normalize('NFC'));
  } catch {
    return (value) => plain(value).includes(plain(pattern));
  }
}

/** A tag, or one below it. */
function taggedWith(text: string): RowFilter {
  const tag = text.startsWith('#') ? text : `#${text}`;
  return ({ tags }) => tags.some((each) => plain(each) === tag || plain(each).startsWith(`${tag}/`));
}

function termOf(prefix: string | undefined, isIn: (value: string) => boolean): RowFilter {
  return (facts) => {
    switch (prefix?.toLowerCase()) {
      case 'path':
        return isIn(facts.path);
      case 'file':
        return isIn(facts.file);
      case 'channel':
        return isIn(facts.channel);
      case 'tag':
        return facts.tags.some(isIn);
      case undefined:
        return isIn(facts.file) || (facts.text === null ? null : isIn(facts.text));
      default:
        return facts.text === null ? null : isIn(facts.text);
    }
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
