import type { Db } from 'pg-boss';
import type { Transaction } from '../../store/store.ts';

/**
 * Does something with the queue's tables in a transaction of any role. A party's own role has no rights to them, for jobs of all parties
 * stand there: the transaction becomes the system's for this work alone, and then again what it was.
 */
export async function withQueueRights<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const before = await becomeSystem(tx);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    // Where the database refused something, the whole transaction is void and the role goes with it.
    await become(tx, before).catch(() => undefined);
    throw error;
  }
  await become(tx, before);
  return result;
}

async function becomeSystem(tx: Transaction): Promise<string> {
  const { rows } = await tx.$client.query<{ role: string }>("select current_setting('role') as role");
  await become(tx, 'verrijk_system');
  return rows[0]!.role;
}

async function become(tx: Transaction, role: string): Promise<void> {
  await tx.$client.query("select set_config('role', $1, true)", [role]);
}

/** pg-boss on the connection of a transaction. */
export function bossOn(tx: Transaction): Db {
  return { executeSql: async (text, values) => tx.$client.query(text, values) };
}
