import { useQueries } from '@tanstack/react-query';
import type { AgreementState, OrderView } from '@verrijk/server/contract';
import { apiIn } from '../api/api.ts';
import { queryKey } from '../api/use-api.ts';
import { useLanguage } from '../texts/language.tsx';

/** Seconds after which agreements are asked for again: who signs does not move an order yet. */
const LOOK_AGAIN = 30;

/** The agreements of orders that wait for signatures, by order, as far as they are there. */
export function useAgreements(orders: readonly Pick<OrderView, 'id' | 'state'>[]): ReadonlyMap<string, AgreementState> {
  const { language } = useLanguage();
  const waiting = orders.filter(({ state }) => state === 'accepted').map(({ id }) => id);
  return useQueries({
    queries: waiting.map((order) => ({
      queryKey: [...queryKey('agreement.read', { params: { order } }), language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        apiIn(language).call('agreement.read', { params: { order }, signal }),
      refetchInterval: LOOK_AGAIN * 1000,
    })),
    combine: (results) =>
      new Map(results.flatMap(({ data }, at) => (data === undefined ? [] : [[waiting[at]!, data] as const]))),
  });
}
