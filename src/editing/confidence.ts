import { OPEN_BELOW, type Reading } from '../core/notation';
import { formatTimestamp } from '../core/timestamp';

/** How sure a reading is, in words. */
export function confidenceOf({ confidence, alternatives: [other] }: Reading): string {
  if (other === undefined || confidence >= 0.99) return 'certain';
  if (confidence >= OPEN_BELOW) return 'likely';
  return `open: it may also mean ${formatTimestamp(other.seconds)}`;
}
