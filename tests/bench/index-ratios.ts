import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { atMost, reported, type Measured } from './measured';

const SIZES = [1000, 10_000, 100_000];

/** What `index-scale.ts` prints. */
interface IndexScale {
  readonly building: number;
  readonly slice: number;
  readonly heap: number;
  readonly edit: number;
  readonly peer: { readonly building: number; readonly edit: number; readonly backlinks: number } | null;
}

/** The index on generated vaults of 1,000, 10,000 and 100,000 notes, each in a process of its own. */
export async function measureIndex(): Promise<readonly Measured[]> {
  const results: Measured[] = [];
  let smallest: IndexScale | null = null;
  for (const size of SIZES) {
    const scale = await runOn(size);
    const notes = `${size.toLocaleString('en')} notes`;
    results.push(
      atMost(3, `building the index ÷ walking over the metadata cache, ${notes}`, scale.building),
      atMost(16, `slice of building, 99th percentile, in ms, ${notes}`, scale.slice),
      atMost(1024, `heap for each note, in bytes, ${notes}`, scale.heap),
      atMost(1, `an edit ÷ taking in that note, ${notes}`, scale.edit),
    );
    if (scale.peer !== null) {
      results.push(
        reported(`building ÷ building Foam's graph, ${notes}`, scale.peer.building),
        reported(`an edit ÷ an edit of Foam's graph, ${notes}`, scale.peer.edit),
        reported(`backlinks of 50 topics ÷ those of Foam's graph, ${notes}`, scale.peer.backlinks),
      );
    }
    smallest ??= scale;
    if (smallest !== scale) {
      const growth = scale.building / smallest.building;
      results.push(atMost(1.3, `that ratio of building ÷ the one at 1,000 notes, ${notes}`, growth));
    }
  }
  return results;
}

async function runOn(size: number): Promise<IndexScale> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=8192',
      'tests/tools/run.mjs',
      'tests/bench/index-scale.ts',
      String(size),
    ],
    { cwd: process.env.PROJECT_ROOT },
  );
  return JSON.parse(stdout) as IndexScale;
}
