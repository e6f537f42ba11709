import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IndexedNote } from '../../src/core/indexed-note';
import { displayNameOf, topicIdOf, topicKeyOf, type Topic, type TopicKey } from '../../src/core/topic';
import { VaultIndex } from '../../src/core/vault-index';
import { parseVideoId } from '../../src/core/video-id';

const PATHS = [
  'A.md',
  'b_c.md',
  'X/B c.md',
  'Y/a.md',
  'D.md',
  'constructor.md',
  '__proto__.md',
  'K\u00F6ln.md',
  'X/Ko\u0308ln.md',
] as const;
/** Link targets, titles and aliases. */
const NAMES = ['a', 'A', 'b c', 'B_C', 'd', 'X/D', 'Title', 'title_', 'nowhere', 'No where', 'constructor', '__proto__', 'toString', 'ko\u0308ln', 'K\u00D6LN', 'map.png', '_']; // prettier-ignore
const VIDEOS = ['aaaaaaaaaaa', 'bbbbbbbbbbb'].map(parseVideoId);

/** A note as its author wrote it; where its links lead depends on the other notes. */
interface Written {
  readonly title: string | null;
  readonly aliases: readonly string[];
  readonly video: number | null;
  readonly links: readonly string[];
}

type Change =
  | { readonly kind: 'write'; readonly path: string; readonly written: Written }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };

const path = fc.constantFrom(...PATHS);
const name = fc.constantFrom(...NAMES);
const written: fc.Arbitrary<Written> = fc.record({
  title: fc.option(name),
  aliases: fc.array(name, { maxLength: 2 }),
  video: fc.option(fc.nat(VIDEOS.length - 1)),
  links: fc.uniqueArray(fc.oneof(name, path), { maxLength: 6 }),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), path, written }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
);

/** What Obsidian's metadata cache would say: a link leads to the file of its path or name, but for case. */
function cachedNotes(vault: ReadonlyMap<string, Written>): ReadonlyMap<string, IndexedNote> {
  const files = [...vault.keys(), 'map.png'];
  const resolve = (target: string): string | null => {
    const wanted = target.toLowerCase().normalize('NFC');
    const endings = [wanted, `${wanted}.md`].flatMap((each) => [each, `/${each}`]);
    const isMeant = (file: string): boolean => {
      const own = file.toLowerCase().normalize('NFC');
      return endings.some((ending) => (ending.startsWith('/') ? own.endsWith(ending) : own === ending));
    };
    return files.filter(isMeant).sort()[0] ?? null;
  };
  const noteOf = ([own, { title, aliases, video, links }]: [string, Written]): [string, IndexedNote] => [
    own,
    {
      path: own,
      title: title ?? own.replace(/^.*\/|\.md$/g, ''),
      aliases,
      videoId: video === null ? null : (VIDEOS[video] ?? null),
      resolvedLinks: [...new Set(links.flatMap((target) => resolve(target) ?? []))],
      unresolvedLinks: links.filter((target) => resolve(target) === null),
    },
  ];
  return new Map([...vault].map(noteOf));
}

/** The same questions, answered by looking at every note. */
class NaiveIndex {
  private readonly notes: readonly IndexedNote[];

  constructor(notes: ReadonlyMap<string, IndexedNote>) {
    this.notes = [...notes.values()];
  }

  bearerOf(key: TopicKey): string | null {
    const bears = (each: IndexedNote): boolean =>
      [each.path, each.title, ...each.aliases].some((own) => topicKeyOf(own) === key);
    return pathsOf(this.notes.filter(bears))[0] ?? null;
  }

  topicOfKey(key: TopicKey): Topic {
    const bearer = this.bearerOf(key);
    return bearer === null ? { kind: 'name', key } : { kind: 'note', path: bearer };
  }

  topicsOf({ resolvedLinks, unresolvedLinks }: IndexedNote): readonly Topic[] {
    const resolved = resolvedLinks.filter((each) => each.endsWith('.md'));
    return [
      ...resolved.map((each): Topic => ({ kind: 'note', path: each })),
      ...unresolvedLinks.map((target) => this.topicOfKey(topicKeyOf(target))),
    ];
  }

  notesOnTopic(topic: Topic): readonly string[] {
    const id = topicIdOf(topic.kind === 'name' ? this.topicOfKey(topic.key) : topic);
    return pathsOf(this.notes.filter((note) => this.topicsOf(note).some((each) => topicIdOf(each) === id)));
  }

  /** By topic id. */
  weightsAmong(paths: readonly string[]): ReadonlyMap<string, number> {
    const ids = this.notes
      .filter((note) => paths.includes(note.path))
      .flatMap((note) => [...new Set(this.topicsOf(note).map(topicIdOf))]);
    return new Map(ids.map((id) => [id, ids.filter((each) => each === id).length]));
  }

  nameOf(key: TopicKey): string {
    const spellings = this.notes
      .flatMap(({ unresolvedLinks }) => unresolvedLinks)
      .filter((target) => topicKeyOf(target) === key);
    const times = (spelling: string): number => spellings.filter((each) => each === spelling).length;
    const [best = key] = [...spellings].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
    return displayNameOf(best);
  }

  notesOn(videoId: IndexedNote['videoId']): readonly string[] {
    return pathsOf(this.notes.filter((note) => note.videoId === videoId));
  }
}

const pathsOf = (notes: readonly IndexedNote[]): readonly string[] => notes.map((note) => note.path).sort();

function expectSameAnswers(index: VaultIndex, notes: ReadonlyMap<string, IndexedNote>): void {
  const naive = new NaiveIndex(notes);
  expect([...index.paths()].sort()).toEqual([...notes.keys()].sort());
  const keys = [...new Set(NAMES.map(topicKeyOf))];
  const topics: readonly Topic[] = [
    ...PATHS.map((each): Topic => ({ kind: 'note', path: each })),
    ...keys.map((key): Topic => ({ kind: 'name', key })),
  ];
  for (const topic of topics) {
    const expected = naive.notesOnTopic(topic);
    expect([topic, index.notesOnTopic(topic)]).toEqual([topic, expected]);
    expect([topic, index.weightOf(topic)]).toEqual([topic, expected.length]);
  }
  for (const own of PATHS) {
    const note = notes.get(own);
    expect(index.noteAt(own)?.title ?? null).toBe(note?.title ?? null);
    const ids = note === undefined ? [] : naive.topicsOf(note).map(topicIdOf);
    expect(new Set(index.topicsOf(own).map(topicIdOf))).toEqual(new Set(ids));
    expect(index.topicNow({ kind: 'note', path: own })).toEqual(
      note === undefined ? naive.topicOfKey(topicKeyOf(own)) : { kind: 'note', path: own },
    );
  }
  const some = PATHS.slice(0, 5);
  const weights = index.topicsAmong(some);
  expect(new Map(weights.map(({ topic, notes: weight }) => [topicIdOf(topic), weight]))).toEqual(
    naive.weightsAmong(some),
  );
  expect(weights.every(({ notes: weight }, i) => weight <= (weights[i - 1]?.notes ?? Infinity))).toBe(true);
  for (const each of NAMES) {
    expect(index.noteNamed(each)).toBe(naive.bearerOf(topicKeyOf(each)));
    expect(index.topicOf(each, null)).toEqual(naive.topicOfKey(topicKeyOf(each)));
  }
  const unresolved = keys.filter((key) => naive.bearerOf(key) === null && naive.notesOnTopic({ kind: 'name', key }).length > 0); // prettier-ignore
  expect(
    index.unresolvedTopics().toSorted((a, b) => (topicIdOf(a.topic) < topicIdOf(b.topic) ? -1 : 1)),
  ).toEqual(
    unresolved.sort().map((key) => ({
      topic: { kind: 'name', key },
      notes: naive.notesOnTopic({ kind: 'name', key }).length,
      display: naive.nameOf(key),
    })),
  );
  for (const videoId of VIDEOS) {
    if (videoId !== null) expect(index.notesOn(videoId)).toEqual(naive.notesOn(videoId));
  }
}

test('after each of any changes the index answers as if it had looked at every note', () => {
  const seen = { resolvedLater: 0, selfLinks: 0 };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
      const index = new VaultIndex();
      const vault = new Map<string, Written>();
      let before = cachedNotes(vault);
      for (const each of changes) {
        const old = vault.get(each.path);
        if (each.kind === 'write') vault.set(each.path, each.written);
        else vault.delete(each.path);
        if (each.kind === 'rename' && old !== undefined) vault.set(each.to, old);
        const after = cachedNotes(vault);
        // Obsidian tells of each note that was written and of each whose links lead elsewhere, and of nothing else.
        for (const own of before.keys()) if (!after.has(own)) index.delete(own);
        for (const [own, note] of after) {
          if (JSON.stringify(before.get(own)) === JSON.stringify(note)) continue;
          index.replace(note);
          if (before.get(own)?.unresolvedLinks.some((target) => !note.unresolvedLinks.includes(target)))
            seen.resolvedLater++;
          if (note.resolvedLinks.includes(own)) seen.selfLinks++;
        }
        before = after;
        expectSameAnswers(index, after);
      }
    }),
    { numRuns: 150 },
  );
  // What the property is for does happen in it.
  expect(seen.resolvedLater).toBeGreaterThan(50);
  expect(seen.selfLinks).toBeGreaterThan(50);
});

test('an index of which everything has been deleted holds nothing', () => {
  const notes = PATHS.map((own): [string, Written] => [own, { title: 'a', aliases: ['b c'], video: 0, links: [...NAMES, ...PATHS] }]); // prettier-ignore
  const index = new VaultIndex();
  for (const note of cachedNotes(new Map(notes)).values()) index.replace(note);
  for (const own of PATHS) index.delete(own);
  expectSameAnswers(index, new Map());
  expect(index.unresolvedTopics()).toEqual([]);
});
