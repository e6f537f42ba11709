import { coveredSpans, type CuePart } from '../../core/cue-lookup';
import { formatTimestamp } from '../../core/timestamp';

/** What part of a video of so many seconds a note speaks of, in words; '' where it is silent. */
export function coverageText(cues: readonly CuePart[], duration: number): string {
  const spans = coveredSpans(cues);
  const [first] = spans;
  if (first === undefined) return '';
  if (spans.length === 1) return `note covers ${formatTimestamp(first.from)} to ${formatTimestamp(first.to)}`;
  const covered = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return `note covers ${String(Math.max(1, Math.round((covered / duration) * 100)))} %`;
}
