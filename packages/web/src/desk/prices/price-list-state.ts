import type { ApiResult } from '../../api/use-api.ts';

export type StoredPriceList = ApiResult<'price-lists.list'>['items'][number];

/** `replaced`: it holds today, but a newer one does too. */
export type PriceListState = 'current' | 'later' | 'over' | 'retired' | 'replaced';

/** Where a list stands on a day. */
export function priceListState(list: StoredPriceList, today: string): PriceListState {
  if (list.retiredAt !== null) return 'retired';
  if (list.current) return 'current';
  if (list.validUntil !== null && list.validUntil < today) return 'over';
  if (list.validFrom !== null && list.validFrom > today) return 'later';
  return 'replaced';
}
