import { FoamGraph, FoamWorkspace, MarkdownResourceProvider, Range, URI, type Resource } from 'foam-core';
import { topicKeyOf } from '../../src/core/topic';
import { VaultIndex } from '../../src/core/vault-index';
import type { GeneratedCache } from './generated-cache';
import type { GeneratedNote } from './generated-vault';
import { takeInto } from './take-into';

/** What this index takes ÷ what the peer takes, on the same vault, from links that both find parsed. */
export interface PeerRatios {
  readonly building: number;
  /** A note gets another link. */
  readonly edit: number;
  /** Vault paths of the notes that link to each of the most linked topics, in order. */
  readonly backlinks: number;
}

const ROUNDS = 3;
const TOPICS = 50;

/** Compares the index with Foam's graph of notes. */
export function comparePeer(notes: readonly GeneratedNote[], cache: GeneratedCache): PeerRatios {
  const resources = notes.map(resourceOf);
  const index = new VaultIndex();
  for (const file of cache.files) takeInto(index, cache, file);
  const workspace = workspaceOf(resources);
  const graph = FoamGraph.fromWorkspace(workspace, true);

  const [file] = cache.files;
  const [resource] = resources;
  if (file === undefined || resource === undefined) throw new Error('There is no note to edit.');
  let edits = 0;
  const another = (): string => `another_link_${String(edits++)}`;
  const topics = [...mostLinked(notes)];
  return {
    building: ratioOf(
      () => {
        const built = new VaultIndex();
        for (const each of cache.files) takeInto(built, cache, each);
      },
      () => FoamGraph.fromWorkspace(workspaceOf(resources)),
    ),
    edit: ratioOf(
      () => takeInto(index, cache, file, { ...cache.unresolvedLinks[file.path], [another()]: 1 }),
      () => workspace.set({ ...resource, links: [...resource.links, linkTo(another())] }),
    ),
    backlinks: ratioOf(
      () => topics.map((name) => index.notesOnTopic({ kind: 'name', key: topicKeyOf(name) })),
      () => topics.map((name) => sourcesOf(graph, workspace.find(name)?.uri ?? URI.placeholder(name))),
    ),
  };
}

/** The fastest of some rounds each, done by turns. */
function ratioOf(ours: () => unknown, theirs: () => unknown): number {
  let [best, bestOfPeer] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    best = Math.min(best, timeOf(ours));
    bestOfPeer = Math.min(bestOfPeer, timeOf(theirs));
  }
  return best / bestOfPeer;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function workspaceOf(resources: readonly Resource[]): FoamWorkspace {
  const workspace = new FoamWorkspace([URI.file('/')]);
  const refuse = () => Promise.reject(new Error('No file is to be touched.'));
  const noStore = { list: refuse, read: refuse, write: refuse, delete: refuse, move: refuse, exists: refuse };
  const noParser = { parse: (): never => { throw new Error('Nothing is to be parsed.'); } }; // prettier-ignore
  workspace.registerProvider(new MarkdownResourceProvider(noStore, noParser));
  for (const resource of resources) workspace.set(resource);
  return workspace;
}

const RANGE = Range.create(0, 0, 0, 0);

function resourceOf({ path, title, channel, links }: GeneratedNote): Resource {
  return {
    uri: URI.file(`/${path}`),
    type: 'note',
    title,
    properties: {},
    sections: [],
    blocks: [],
    tags: [],
    aliases: [],
    footnotes: [],
    links: [channel, ...links].map(linkTo),
  };
}

function linkTo(target: string): Resource['links'][number] {
  return { type: 'wikilink', rawText: `[[${target}]]`, range: RANGE, isEmbed: false };
}

function sourcesOf(graph: FoamGraph, uri: URI): readonly string[] {
  return [...new Set(graph.getBacklinks(uri).map(({ source }) => source.path))].sort();
}

function mostLinked(notes: readonly GeneratedNote[]): Iterable<string> {
  const counts = new Map<string, number>();
  for (const target of notes.flatMap(({ channel, links }) => [channel, ...links]))
    counts.set(target, (counts.get(target) ?? 0) + 1);
  const sorted = [...counts].sort(([, some], [, others]) => others - some);
  return sorted.slice(0, TOPICS).map(([target]) => target);
}
