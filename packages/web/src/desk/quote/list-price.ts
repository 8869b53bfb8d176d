import { calculatePrice, parsePriceList, VerrijkError } from '@verrijk/core';
import type { Price } from '@verrijk/core';
import type { ApiResult } from '../../api/use-api.ts';
import { daysBetween } from '../../orders/dutch-days.ts';

type StoredPriceList = ApiResult<'price-lists.list'>['items'][number];

/** What records cost by the list that holds today. */
export interface ListPrice extends Price {
  readonly list: Pick<StoredPriceList, 'id' | 'name' | 'version' | 'fictional'>;
}

/** The price that the service would make a quote of today; undefined where no list holds. */
export function listPriceOf(lists: readonly StoredPriceList[], records: number, today: string): ListPrice | undefined {
  const list = lists.find(({ current }) => current);
  if (list === undefined) return undefined;
  try {
    const price = calculatePrice(
      parsePriceList(JSON.stringify(list.list), ''),
      records,
      daysBetween('1970-01-01', today),
    );
    return { ...price, list };
  } catch (error) {
    // A list of a newer program: the amount is then named by hand.
    if (error instanceof VerrijkError) return undefined;
    throw error;
  }
}
