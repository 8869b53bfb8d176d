import { sweepAccess } from '../access/sweep-access.ts';
import type { Service } from '../service.ts';

/** Something that is looked after now and then, whoever is there to do it. */
export interface Sweep {
  readonly name: string;
  /** Seconds between two times on one node. */
  readonly every: number;
  /** Never runs on two nodes at once, and may be cut short at any moment: what it has done by then stands. */
  run(service: Service): Promise<void>;
}

/** All sweeps there are. */
export const SWEEPS: readonly Sweep[] = [
  {
    name: 'idempotency',
    every: 600,
    run: ({ store }) =>
      store.asSystem('sweep', async ({ $client }) => {
        await $client.query("delete from idempotency where created_at < now() - interval '48 hours'");
      }),
  },
  {
    name: 'runs',
    every: 3600,
    run: ({ store }) =>
      store.asSystem('sweep', async ({ $client }) => {
        // What is about an order says how its work went for as long as the order is there.
        await $client.query("delete from run where order_id is null and ended_at < now() - interval '30 days'");
      }),
  },
  { name: 'access', every: 600, run: sweepAccess },
];
