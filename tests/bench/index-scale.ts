// Measures the index on a generated vault of one size, in a process of its own: `index-scale.ts SIZE`; JSON on stdout.
import { VaultIndex } from '../../src/core/vault-index';
import { inSlices } from '../../src/vault/slices';
import { comparePeer } from './foam-peer';
import { cacheOf, walk, type GeneratedCache } from './generated-cache';
import { generateVault } from './generated-vault';
import { ratioOf } from './stopwatch';
import { takeInto } from './take-into';

type File = GeneratedCache['files'][number];

const SEED = 2026;
const EDITED = 500;
const LARGEST_FOR_PEER = 10_000;

const size = Number(process.argv[2]);
const notes = generateVault(size, SEED);
const cache = cacheOf(notes);
/** A runtime's own memory comes and goes: it is seen where less is measured than the indexes of ten thousand notes. */
const INDEXES = Math.max(1, Math.ceil(10_000 / size));
const rounds = Math.max(8, Math.min(40, Math.round(100_000 / size)));

let sum = 0;
const building = ratioOf(
  cache.files,
  rounds,
  () => {
    const index = new VaultIndex();
    return (files) => files.forEach((file) => take(index, file));
  },
  () => (files) => (sum += walk(cache, files)),
);
const slices = await sliceLengths();
const before = await settledHeap();
const indexes = Array.from({ length: INDEXES }, buildIndex);
const heap = ((await settledHeap()) - before) / (size * INDEXES);
const index = indexes[0] ?? new VaultIndex();
const results = {
  building,
  slice: quantile(slices, 0.99),
  heap,
  edit: editRatio(index),
  peer: size <= LARGEST_FOR_PEER ? comparePeer(notes, cache) : null,
};
if (sum === 0) throw new Error('Nothing was walked over.');
process.stdout.write(JSON.stringify(results));

function take(index: VaultIndex, file: File): void {
  takeInto(index, cache, file);
}

function buildIndex(): VaultIndex {
  const index = new VaultIndex();
  for (const file of cache.files) take(index, file);
  return index;
}

/** How long each slice holds the thread while the index is built, in milliseconds; of three runs the calmest. */
async function sliceLengths(): Promise<readonly number[]> {
  const runs: number[][] = [];
  for (let run = 0; run < 3; run++) {
    const index = new VaultIndex();
    const lengths: number[] = [];
    await new Promise<void>((resolve) => {
      const later = (slice: () => void): (() => void) => {
        const timer = setTimeout(() => {
          const start = performance.now();
          slice();
          lengths.push(performance.now() - start);
        }, 0);
        return () => {
          clearTimeout(timer);
        };
      };
      inSlices(cache.files, (file) => take(index, file), resolve, { now: () => performance.now(), later });
    });
    runs.push(lengths);
  }
  const [calmest = []] = runs.sort((a, b) => quantile(a, 0.99) - quantile(b, 0.99));
  return calmest;
}

/** The memory that is held, in bytes, with that of buffers, which are let go of some time after they were collected. */
async function settledHeap(): Promise<number> {
  const gc = globalThis.gc;
  if (gc === undefined) throw new Error('The heap is measured with --expose-gc.');
  for (let round = 0; round < 3; round++) {
    void gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Taking in a note that has dropped a link and got another ÷ taking it in for the first time. */
function editRatio(index: VaultIndex): number {
  const step = Math.max(1, Math.floor(size / EDITED));
  const files = cache.files.filter((_, i) => i % step === 0).slice(0, EDITED);
  const edited = new Map(files.map(({ path }) => [path, withAnotherLink(cache.unresolvedLinks[path] ?? {})]));
  return ratioOf(
    files,
    60,
    () => (stretch) => stretch.forEach((file) => takeInto(index, cache, file, edited.get(file.path))),
    () => {
      for (const { path } of files) index.delete(path);
      return (stretch) => stretch.forEach((file) => take(index, file));
    },
  );
}

function withAnotherLink(links: Readonly<Record<string, number>>): Record<string, number> {
  const [, ...kept] = Object.keys(links);
  return Object.fromEntries([...kept, 'a_topic_that_is_new'].map((target) => [target, 1]));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
