import type { Service } from '../service.ts';

/**
 * Adds the job of every order that waits for one which is not there, as after a backup that was restored. An order whose job is there, or that has just
 * moved, is left alone.
 */
export async function requeueForgotten({ store, queue }: Pick<Service, 'store' | 'queue'>): Promise<void> {
  await store.asSystem('sweep', async (tx) => {
    const { rows } = await tx.$client.query<{ id: string; organisation: string }>(FORGOTTEN);
    for (const { id, organisation } of rows)
      await queue.add(tx, 'enrich-order', { order: id }, { party: organisation });
  });
}

const FORGOTTEN = `select id, organisation from orders
  where state in ('delivered', 'processing') and state_since < now() - interval '1 minute'
    and not exists (select from pgboss.job where name = 'enrich-order' and state <= 'active' and data ->> 'order' = orders.id::text)
  order by state_since limit 100 for update skip locked`;
