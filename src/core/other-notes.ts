import { digitsOf } from './digits';
import { decodeNotations } from './notation-decoder';
import type { OtherNotes } from './notation-knowledge';

/** A reading that is less sure tells the other notes nothing. */
const SURE = 0.95;

/**
 * What notes on one video tell another note about it, by the timestamps of each in the order of its text; null where
 * they have none. `duration` is the video's length in seconds, null where nobody knows it. The notes are understood
 * together: how well a length fits one of them counts for all.
 */
export function tellOfVideo(
  notes: readonly (readonly string[])[],
  duration: number | null,
): OtherNotes | null {
  const sequences = notes
    .map((written) => digitsOf(written).filter((digits) => digits !== null))
    .filter(({ length }) => length > 0);
  if (sequences.length === 0) return null;
  const alone = sequences.map((sequence) => decodeNotations(sequence, { duration, others: null }));
  const tellings = alone.map(({ fits }) => doubted(fits));
  const fits = sumOf(tellings);

  const moments = new Set<number>();
  for (const [i, sequence] of sequences.entries()) {
    const own = tellings[i] ?? [];
    const others: OtherNotes = { moments: new Set(), fits: fits.map((fit, at) => fit - (own[at] ?? 0)) };
    for (const [likeliest] of decodeNotations(sequence, { duration, others }).candidates) {
      if (likeliest !== undefined && likeliest.probability >= SURE) moments.add(likeliest.seconds);
    }
  }
  return { moments, fits };
}

/** A note that is misunderstood says something wrong of its video, for all its timestamps: there are few. */
function doubted(fits: readonly number[]): readonly number[] {
  const best = Math.max(...fits);
  return fits.map((fit) => Math.log(Math.exp(fit - best) + SHARE_MISUNDERSTOOD));
}

const SHARE_MISUNDERSTOOD = 1e-4;

function sumOf(rows: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...rest] = rows;
  return first.map((value, i) => rest.reduce((sum, row) => sum + (row[i] ?? 0), value));
}
