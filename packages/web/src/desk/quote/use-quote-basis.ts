import type { OrderView } from '@verrijk/server/contract';
import { useApi } from '../../api/use-api.ts';
import { dayAfter, dutchDay } from '../../orders/dutch-days.ts';
import { listPriceOf } from './list-price.ts';
import type { ListPrice } from './list-price.ts';
import type { QuoteTerms } from './quote-draft.ts';

/** What a quote is made from today. */
export interface QuoteBasis {
  readonly today: string;
  readonly records: number;
  /** Undefined where no price list holds today. */
  readonly listed: ListPrice | undefined;
  readonly terms: QuoteTerms;
  /** The last day of a quote that is given today, unless one says otherwise. */
  readonly validUntil: string;
}

/** The prices and terms of the own provider, for one order; what went wrong while they were fetched. */
export function useQuoteBasis({ counts }: Pick<OrderView, 'counts'>): {
  readonly basis: QuoteBasis | undefined;
  readonly error: unknown;
  readonly retry: () => void;
} {
  const lists = useApi('price-lists.list');
  const terms = useApi('terms.read');
  const records = counts?.counting.billable;
  const retry = (): void => {
    void lists.refetch();
    void terms.refetch();
  };
  if (lists.data === undefined || terms.data === undefined || records === undefined) {
    return { basis: undefined, error: lists.error ?? terms.error, retry };
  }
  // As of when the prices were asked, which is also when somebody comes back to the page.
  const today = dutchDay(new Date(lists.dataUpdatedAt));
  const { quoteDays, workingDays, deliveryForm, conditions, analystReferral } = terms.data;
  const basis: QuoteBasis = {
    today,
    records,
    listed: listPriceOf(lists.data.items, records, today),
    terms: { workingDays, deliveryForm, conditions, analystReferral },
    validUntil: dayAfter(today, quoteDays),
  };
  return { basis, error: null, retry };
}
