import type { LeftOutReason } from '@verrijk/core';
import type { OrderView } from '@verrijk/server/contract';
import { NOT_BILLABLE } from '@verrijk/steps';

/** Whether a delivery fits what was agreed on. */
export interface QuoteComparison {
  /** `fits`; `may-not-fit`: it has more rows, among which some that do not count; `too-many`: it will be refused. */
  readonly verdict: 'fits' | 'may-not-fit' | 'too-many';
  /** The most that may be delivered. */
  readonly agreed: number;
}

/** Compares the rows of a delivery with the records of the quote, as the service will. `atHome` are the kinds of rows that stayed. */
export function compareWithQuote(
  order: Pick<OrderView, 'quote' | 'counts' | 'product'>,
  rowsOut: number,
  atHome: readonly LeftOutReason[],
): QuoteComparison {
  const { quote, counts, product } = order;
  // Without IDs nobody can tell that a row is a customer once more, as the count could.
  const doubles = product === 'report' ? (counts?.counting.notBillable.double ?? 0) : 0;
  const agreed = (quote?.records ?? counts?.counting.billable ?? 0) + doubles;
  if (rowsOut <= agreed) return { verdict: 'fits', agreed };
  const needsIds = product === 'report' ? ['double'] : [];
  const isBare = NOT_BILLABLE.every((reason) => atHome.includes(reason) || needsIds.includes(reason));
  return { verdict: isBare ? 'too-many' : 'may-not-fit', agreed };
}
