import type { Extent } from './extent';

/** A piece of text to be put in place of another one, in a text that may have changed meanwhile. */
export interface TextChange {
  /** Where it began in the text for which the change was made. */
  readonly from: number;
  readonly before: string;
  readonly after: string;
  /** How often that text held exactly this. */
  readonly twins: number;
}

/** A change that was not made: what it was for is gone; or others like it came or went, and which one is meant is open. */
export interface SkippedChange<Change> {
  readonly change: Change;
  readonly reason: 'gone' | 'unclear';
}

/** What came of changes to a text. */
export interface AppliedChanges<Change> {
  readonly text: string;
  /** The same in the terms of an editor: stretches of the old text, in order, with what takes their place. */
  readonly edits: readonly (Extent & { readonly insert: string })[];
  /** The changes that make the old text of the new one. */
  readonly undo: readonly TextChange[];
  readonly skipped: readonly SkippedChange<Change>[];
}

/**
 * Puts texts in place of others, wherever these stand by now; nothing is guessed, and no other character changes.
 * Those written alike are told apart by their places only, so unless all of them change alike, each must still
 * stand where it stood.
 */
export function applyChanges<Change extends TextChange>(
  text: string,
  changes: readonly Change[],
): AppliedChanges<Change> {
  const skipped: SkippedChange<Change>[] = [];
  const placed: Placed<Change>[] = [];
  const places = placesOf(text, new Set(changes.map(({ before }) => before)));
  for (const [before, alike] of byText(changes)) {
    const found = places.get(before) ?? [];
    for (const [i, change] of alike.entries()) {
      const at = placeOf(change, i, alike, found);
      if (at === null) skipped.push({ change, reason: found.length === 0 ? 'gone' : 'unclear' });
      else placed.push({ at, change });
    }
  }
  return { ...replace(text, withoutOverlaps(placed, skipped)), skipped };
}

/** Where each of some texts stands in a longer one; those that do not are missing. */
export function placesOf(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const lengths = [...new Set([...wanted].map(({ length }) => length))];
  // All begin in a few ways: only there the whole of them is looked for.
  const beginnings = [...new Set([...wanted].map((each) => each.slice(0, 2)))].map(escaped);
  if (beginnings.length === 0) return places;
  for (const { index } of text.matchAll(new RegExp(`(?=${beginnings.join('|')})`, 'g'))) {
    for (const length of lengths) {
      const found = text.slice(index, index + length);
      // At the end of the text a shorter one would be found twice.
      if (found.length < length || !wanted.has(found)) continue;
      const known = places.get(found);
      if (known === undefined) places.set(found, [index]);
      else known.push(index);
    }
  }
  return places;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** In the order of the text that they were made for. */
function byText<Change extends TextChange>(
  changes: readonly Change[],
): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes.toSorted((a, b) => a.from - b.from)) {
    const group = groups.get(change.before);
    if (group === undefined) groups.set(change.before, [change]);
    else group.push(change);
  }
  return groups;
}

interface Placed<Change> {
  readonly at: number;
  readonly change: Change;
}

/** Null where it is gone, or is one of several and nobody can tell which. */
function placeOf(
  change: TextChange,
  i: number,
  alike: readonly TextChange[],
  found: readonly number[],
): number | null {
  if (found.length !== change.twins) return null;
  const allChangeAlike = alike.length === change.twins && alike.every(({ after }) => after === change.after);
  if (allChangeAlike) return found[i] ?? null;
  return found.includes(change.from) ? change.from : null;
}

/** An unclosed anchor may be the beginning of another one; then the first of them counts. */
function withoutOverlaps<Change extends TextChange>(
  placed: readonly Placed<Change>[],
  skipped: SkippedChange<Change>[],
): readonly Placed<Change>[] {
  let end = 0;
  return placed
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at, change }) => {
      const isFree = at >= end;
      if (isFree) end = at + change.before.length;
      else skipped.push({ change, reason: 'unclear' });
      return isFree;
    });
}

function replace(
  text: string,
  placed: readonly Placed<TextChange>[],
): Omit<AppliedChanges<never>, 'skipped'> {
  const edits = placed.map(({ at, change: { before, after } }) => ({
    from: at,
    to: at + before.length,
    insert: after,
  }));
  const pieces: string[] = [];
  const starts: number[] = [];
  let at = 0;
  let length = 0;
  for (const { from, to, insert } of edits) {
    length += from - at;
    starts.push(length);
    length += insert.length;
    pieces.push(text.slice(at, from), insert);
    at = to;
  }
  const changed = pieces.join('') + text.slice(at);
  const places = placesOf(changed, new Set(edits.map(({ insert }) => insert)));
  const undo = placed.map(({ change: { before, after } }, i) => ({
    from: starts[i] ?? 0,
    before: after,
    after: before,
    twins: places.get(after)?.length ?? 0,
  }));
  return { text: changed, edits, undo };
}
