import { OPEN_BELOW } from '../core/notation';
import type { OfferedChange } from '../core/offered-change';
import { formatTimestamp } from '../core/timestamp';

/** How sure it is that a change is what its reader wants, in words. */
export function confidenceOf({ reading, doubt }: OfferedChange): string {
  const [other] = reading.alternatives;
  if (doubt !== null) return doubt;
  if (other === undefined || reading.confidence >= 0.99) return 'certain';
  if (reading.confidence >= OPEN_BELOW) return 'likely';
  return `open: it may also mean ${formatTimestamp(other.seconds)}`;
}
