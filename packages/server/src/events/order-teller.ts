import { and, asc, gt } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import type { orderMoved, OrderProgress } from '../contract/orders/progress.ts';
import type { z } from 'zod';
import { readProgress } from '../jobs/running/read-progress.ts';
import { requireOrder } from '../orders/require-order.ts';
import { stepsFor } from '../records/read-history.ts';
import type { Store } from '../store/store.ts';
import { orderEvents } from '../store/tables/orders.ts';
import type { OrderEventRow, OrderRow } from '../store/tables/orders.ts';
import type { EventStream } from './event-stream.ts';

/** Steps that are sent at once; the rest follows. */
const PAGE = 100;

/** Who follows what, and from where. */
export interface Following {
  readonly actor: PartyActor;
  readonly order: string;
  /** Number of the last step that was heard of; undefined to begin now. */
  readonly after: number | undefined;
}

/** What is new of an order. */
interface News {
  readonly steps: readonly (OrderEventRow & { readonly by: z.infer<typeof orderMoved>['by'] })[];
  readonly progress: OrderProgress;
}

/**
 * Sends what is new of an order, each time that it is called for. Asks the database as the actor's party, so that whoever may no longer see the order
 * hears nothing more. @throws ServerProblem `request.not-found`
 */
export function orderTeller(
  store: Store,
  { actor, order, after }: Following,
): {
  /** What is new, not sent yet: the first look decides whether there is a stream at all. */
  look(): Promise<News>;
  tell(stream: EventStream, news: News): Promise<boolean>;
} {
  let last = after;
  let sent = '';
  return {
    look: () =>
      store.asParty(actor.party, async (tx) => {
        const row = await requireOrder(tx, actor, order);
        last ??= await lastStep(tx, order);
        const steps = await tx
          .select()
          .from(orderEvents)
          .where(and(stepsFor(row, actor), gt(orderEvents.id, last)))
          .orderBy(asc(orderEvents.id))
          .limit(PAGE);
        return {
          steps: steps.map((step) => ({ ...step, by: sideOf(step, row) })),
          progress: await readProgress(tx, row),
        };
      }),
    /** Returns whether there may be more at once. */
    tell: async (stream, { steps, progress }) => {
      for (const { id, transition, from, to, why, at, by } of steps) {
        const data = { transition, from, to, by, why, at: at.toISOString() } satisfies z.infer<typeof orderMoved>;
        await stream.send({ name: 'moved', id: String(id), data });
        last = id;
      }
      const text = JSON.stringify(progress);
      if (text !== sent) await stream.send({ name: 'progress', data: progress });
      sent = text;
      return steps.length === PAGE;
    },
  };
}

async function lastStep(tx: Parameters<typeof readProgress>[0], order: string): Promise<number> {
  const { rows } = await tx.$client.query<{ last: string }>(
    'select coalesce(max(id), 0) as last from order_event where order_id = $1',
    [order],
  );
  return Number(rows[0]!.last);
}

function sideOf({ party }: OrderEventRow, order: OrderRow): 'organisation' | 'provider' | 'service' {
  if (party === null) return 'service';
  return party === order.organisation ? 'organisation' : 'provider';
}
