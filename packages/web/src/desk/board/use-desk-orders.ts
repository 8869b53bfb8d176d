import type { UseQueryResult } from '@tanstack/react-query';
import type { OrderView } from '@verrijk/server/contract';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';

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

/** Whether files can be enriched now; undefined while that is not known. */
export function useHasReference(): boolean | undefined {
  const references = useApi('references.list', {}, { everySeconds: 10 * LOOK_AGAIN });
  return references.data?.items.some(({ state }) => state === 'active');
}
