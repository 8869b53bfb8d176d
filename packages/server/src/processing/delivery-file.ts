import type { Transaction } from '../store/store.ts';

/** Files of an order that hold customers, by whether they are whole. */
const OF_ORDER = `from file where data_key =
  (select id from data_key where order_id = $1 and class = 'customers' and destroyed_at is null)`;

/** The delivery that an order is made from; undefined when there is none (any more). */
export async function findDelivery(tx: Transaction, order: string): Promise<string | undefined> {
  const { rows } = await tx.$client.query<{ id: string }>(
    `select id ${OF_ORDER} and purpose = 'delivery' and sealed_at is not null order by sealed_at desc`,
    [order],
  );
  return rows[0]?.id;
}

/** Whether a file is an upload of this order's customers, whole or not. */
export async function isUploadOf(tx: Transaction, order: string, file: string): Promise<boolean> {
  const { rows } = await tx.$client.query(`select ${OF_ORDER} and purpose = 'delivery' and id = $2`, [order, file]);
  return rows.length > 0;
}

/** Every other upload of an order, whole or not: there is one delivery, and nothing else of its customers is kept. */
export async function otherUploads(tx: Transaction, order: string, file: string): Promise<readonly string[]> {
  const { rows } = await tx.$client.query<{ id: string }>(
    `select id ${OF_ORDER} and purpose = 'delivery' and id <> $2`,
    [order, file],
  );
  return rows.map(({ id }) => id);
}

/** What attempts that broke off have left behind of their outputs. */
export async function leftovers(tx: Transaction, order: string): Promise<readonly string[]> {
  const { rows } = await tx.$client.query<{ id: string }>(
    `select id ${OF_ORDER} and purpose <> 'delivery' and sealed_at is null`,
    [order],
  );
  return rows.map(({ id }) => id);
}
