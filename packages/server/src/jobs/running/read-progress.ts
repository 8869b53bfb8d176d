import { progress } from '../../contract/orders/progress.ts';
import type { OrderProgress } from '../../contract/orders/progress.ts';
import type { Transaction } from '../../store/store.ts';
import type { OrderRow } from '../../store/tables/orders.ts';

interface LastRun {
  readonly attempt: number;
  readonly progress: unknown;
  readonly outcome: string | null;
}

/** Where an order stands and how far the work on it is, for a party that may see it. */
export async function readProgress(
  tx: Transaction,
  { id, state, stateSince }: Pick<OrderRow, 'id' | 'state' | 'stateSince'>,
): Promise<OrderProgress> {
  const run = state === 'delivered' || state === 'processing' ? await lastRun(tx, id) : undefined;
  const isUnderWay = run !== undefined && run.outcome === null;
  const done = isUnderWay ? progress.safeParse(run.progress) : undefined;
  return {
    state,
    stateSince: stateSince.toISOString(),
    waitsFor: waitsFor(state, run),
    attempt: run?.attempt ?? 0,
    progress: done?.success === true ? done.data : null,
  };
}

/** Of runs that ended, only those of the job under way count: an order that is tried again begins anew. */
async function lastRun(tx: Transaction, order: string): Promise<LastRun | undefined> {
  const { rows } = await tx.$client.query<LastRun>(
    `select attempt, progress, outcome from run where order_id = $1 order by started_at desc limit 1`,
    [order],
  );
  return rows[0];
}

function waitsFor(state: OrderRow['state'], run: LastRun | undefined): OrderProgress['waitsFor'] {
  if (state !== 'delivered' && state !== 'processing') return null;
  if (run?.outcome === null) return null;
  return run?.outcome === 'waiting' ? 'reference' : 'worker';
}
