import type { NumberFormat } from '@verrijk/files';
import type { ValueKind } from '../document/report-document.ts';

/** How Excel shows the numbers of each kind. */
export const NUMBER_FORMATS: Readonly<Record<ValueKind, NumberFormat | undefined>> = {
  text: undefined,
  count: 'whole',
  share: 'percent',
  index: 'whole',
  decimal: 'decimal',
  money: 'money',
  days: 'days',
  points: 'points',
};

/** A number as it stands in a cell: percentage points as such, so that 0.021 is 2.1; all others as they are. */
export function cellNumber(value: number, kind: ValueKind): number {
  // Without the rest that a product in binary leaves.
  return kind === 'points' ? Number((value * 100).toFixed(10)) : value;
}
