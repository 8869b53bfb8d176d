import type { Sweep } from '../jobs/sweeping/sweep.ts';
import { dutchDay } from '../orders/dutch-day.ts';
import type { Service } from '../service.ts';
import { UPLOAD_HOURS } from '../vault/open-uploads.ts';
import { purgeOrder } from './purge-order.ts';

/** Orders at a time: each is purged in a transaction of its own, and what is left is for the next round. */
const BATCH = 100;

/** What looks after files that nobody asks about any more. */
export const PURGE_SWEEPS: readonly Sweep[] = [
  { name: 'purge-due', every: 600, run: purgeDue },
  { name: 'forgotten-files', every: 3600, run: removeForgotten },
];

/** Purges orders whose day has come. One that fails does not keep the others waiting; it is tried again in the next round. */
async function purgeDue(service: Service): Promise<void> {
  const { store, now } = service;
  const due = await store.asSystem('sweep', async ({ $client }) => {
    const { rows } = await $client.query<{ id: string; organisation: string }>(
      `select id, organisation from orders
       where purge_on <= $1 and state in ('delivered', 'ready', 'failed') order by purge_on, id limit ${BATCH}`,
      [dutchDay(now())],
    );
    return rows;
  });
  const failures: unknown[] = [];
  for (const { id, organisation } of due) {
    await store
      .asParty(organisation, (tx) => purgeOrder(service, tx, { kind: 'service' }, id, 'date'))
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} were not purged`);
}

/**
 * Removes what was never finished: files that were not sealed within a day, deliveries that were sealed and then not accepted, and whatever an order
 * holds that was refused or cancelled.
 */
async function removeForgotten({ store }: Service): Promise<void> {
  await store.asSystem('sweep', async ({ $client }) => {
    await $client.query(
      `delete from file using data_key left join orders on orders.id = data_key.order_id
       where data_key.id = file.data_key and (
         (file.sealed_at is null and file.changed_at < now() - make_interval(hours => $1))
         or (data_key.class = 'customers' and (
           orders.state in ('refused', 'cancelled')
           or (orders.state in ('draft', 'counted', 'quoted', 'accepted', 'agreed')
               and file.changed_at < now() - make_interval(hours => $1)))))`,
      [UPLOAD_HOURS],
    );
  });
}
