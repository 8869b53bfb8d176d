import type { AddressCells } from '../address/read-address.ts';
import { readAddress } from '../address/read-address.ts';

const REPEATS_SHARE = 0.5;

/**
 * Whether a system writes the house number once more before the addition, in the addition's column: most rows of the
 * sample that have both say so. Of one row it cannot be told: "3" with "3" is then house 3, and else 3-3.
 */
export function repeatsNumber(sample: readonly AddressCells[]): boolean {
  let both = 0;
  let repeated = 0;
  for (const cells of sample) {
    if ((cells.addition?.text ?? '').trim() === '') continue;
    const reading = readAddress(cells);
    if (reading.kind !== 'candidates') continue;
    both++;
    if (reading.houseNumbers.some(({ rule }) => rule === 'number-repeated')) repeated++;
  }
  return both > 0 && repeated >= both * REPEATS_SHARE;
}
