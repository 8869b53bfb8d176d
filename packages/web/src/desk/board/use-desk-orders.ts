import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AgreementState, OrderView } from '@verrijk/server/contract';
import { apiIn } from '../../api/api.ts';
import { queryKey, useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { useLanguage } from '../../texts/language.tsx';

/** Seconds after which the desk looks again by itself. */
export const LOOK_AGAIN = 30;
/** Orders that the board can hold; more than this is for the table. */
const MOST_ON_BOARD = 200;
/** Of what is closed, so many are shown. */
const MOST_CLOSED = 4;

/** What the board shows: what is open, the longest waiting first, and what was closed last. */
export function useBoard(): {
  readonly open: UseQueryResult<ApiResult<'queue.read'>>;
  readonly closed: readonly OrderView[];
} {
  const often = { everySeconds: LOOK_AGAIN };
  const open = useApi('queue.read', { query: { limit: MOST_ON_BOARD } }, often);
  const closed = useApi(
    'orders.list',
    { query: { limit: MOST_CLOSED, state: ['purged', 'refused', 'cancelled'] } },
    often,
  );
  return { open, closed: closed.data?.items ?? [] };
}

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

/** Whether files can be enriched now; undefined while that is not known. */
export function useHasReference(): boolean | undefined {
  const references = useApi('references.list', {}, { everySeconds: 10 * LOOK_AGAIN });
  return references.data?.items.some(({ state }) => state === 'active');
}
