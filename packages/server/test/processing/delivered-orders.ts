import { createHash } from 'node:crypto';
import type { DeliveryFacts } from '../../src/engine/run-engine.ts';
import { deliverOrder } from '../../src/processing/deliver-order.ts';
import type { Inspect } from '../../src/processing/deliver-order.ts';
import type { Service } from '../../src/service.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { memberOf, orderIn } from '../support/orders.ts';
import type { OrderParties } from '../support/orders.ts';

/** A delivery that has nothing to be said of. */
export const GOOD: DeliveryFacts = { form: 'csv', rows: 900, billable: 900, ids: 900, columns: [], refusals: [] };

/** Reads a delivery to its end and finds this of it. */
export function inspectAs(facts: DeliveryFacts): Inspect {
  return async ({ bytes }) => {
    for await (const chunk of bytes) void chunk;
    return facts;
  };
}

/** Puts a whole upload for an order into the vault, not sealed yet. */
export async function upload({ store, vault }: Service, order: OrderRow, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return store.asParty(order.organisation, async (tx) => {
    const file = await vault.begin(tx, {
      scope: { kind: 'order', order: order.id, class: 'customers' },
      purpose: 'delivery',
      name: 'klanten.csv',
      mediaType: 'text/csv',
      promised: { bytes: bytes.length, sha256 },
    });
    await vault.append(tx, file, 0, bytes);
    return file;
  });
}

/** An order whose delivery has come, with its job. */
export async function deliveredOrder(
  service: Service,
  parties: OrderParties,
  text = 'fictief',
  facts: Partial<OrderRow> = {},
): Promise<OrderRow> {
  const order = await orderIn(service.store, parties, 'agreed', facts);
  const file = await upload(service, order, text);
  const actor = memberOf(parties.organisation, 'organisation');
  await deliverOrder(service, actor, { order: order.id, upload: file }, inspectAs(GOOD));
  return order;
}

/** Gives a provider a file that the fake engine takes for its reference. */
export async function giveReference({ store, vault }: Service, provider: string, reference: string): Promise<void> {
  await store.asParty(provider, async (tx) => {
    const scope = { kind: 'reference', reference } as const;
    const file = await vault.begin(tx, {
      scope,
      purpose: 'reference',
      name: 'r',
      mediaType: 'application/octet-stream',
    });
    await vault.append(tx, file, 0, Buffer.from('reference'));
    await vault.seal(tx, file);
  });
}

/** What there is of an order in the database. */
export interface OrderFacts {
  readonly state: string;
  readonly failure: unknown;
  readonly counted: number;
  readonly outcomes: readonly unknown[];
  /** Purposes, of whole files and of others. */
  readonly files: readonly string[];
  readonly unsealed: readonly string[];
  readonly steps: readonly string[];
}

export async function factsOf({ store }: Service, order: string): Promise<OrderFacts> {
  const { rows } = await store.pool.query<OrderFacts>(
    `select state, failure,
      (select count(*)::int from usage where order_id = orders.id) as counted,
      array(select outcome from run where order_id = orders.id order by started_at) as outcomes,
      array(select purpose from file join data_key on data_key.id = data_key where order_id = orders.id
        and sealed_at is not null order by purpose) as files,
      array(select purpose from file join data_key on data_key.id = data_key where order_id = orders.id
        and sealed_at is null order by purpose) as unsealed,
      array(select transition from order_event where order_id = orders.id order by id) as steps
     from orders where id = $1`,
    [order],
  );
  return rows[0]!;
}
