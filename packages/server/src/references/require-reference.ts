import { and, eq } from 'drizzle-orm';
import type { ReferenceState } from '../contract/providers/references.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { references } from '../store/tables/references.ts';
import type { ReferenceRow } from '../store/tables/references.ts';

/** A reference of this provider. @throws ServerProblem `request.not-found` */
export async function requireReference(tx: Transaction, provider: string, id: string): Promise<ReferenceRow> {
  const [row] = await tx.select().from(references).where(ownReference(provider, id));
  if (row === undefined) throw new ServerProblem('request.not-found');
  return row;
}

/**
 * The same, locked until the transaction ends, in one of these states.
 * @throws ServerProblem `request.not-found`, `reference.state`
 */
export async function lockReference(
  tx: Transaction,
  provider: string,
  id: string,
  states: readonly ReferenceState[],
): Promise<ReferenceRow> {
  const [row] = await tx.select().from(references).where(ownReference(provider, id)).for('update');
  if (row === undefined) throw new ServerProblem('request.not-found');
  if (!states.includes(row.state)) throw new ServerProblem('reference.state', { state: row.state });
  return row;
}

/** Changes a reference of this provider. */
export async function changeReference(
  tx: Transaction,
  provider: string,
  id: string,
  changes: Partial<ReferenceRow>,
): Promise<ReferenceRow> {
  const [row] = await tx.update(references).set(changes).where(ownReference(provider, id)).returning();
  return row!;
}

function ownReference(provider: string, id: string) {
  return and(eq(references.id, id), eq(references.provider, provider));
}
