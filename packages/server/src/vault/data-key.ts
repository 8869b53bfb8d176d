import { randomBytes, randomUUID } from 'node:crypto';
import type { Keyring } from '../keys/keyring.ts';
import { lockSecret, unlockSecret } from '../keys/lock-secret.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import type { KeyScope } from './vault.ts';

/** A row of `data_key`, as far as opening it takes. */
export interface DataKeyRow {
  readonly id: string;
  readonly order_id: string | null;
  readonly class: string | null;
  readonly reference_id: string | null;
  readonly party: string | null;
  readonly wrapped: Buffer | null;
}

/** The columns of `DataKeyRow` of a table with this alias. */
export const DATA_KEY_COLUMNS = ['id', 'order_id', 'class', 'reference_id', 'party', 'wrapped'] as const;

/** A key opens only for the scope that it was made for: a row that was given to another order is worth nothing there. */
export function contextOfDataKey(row: Omit<DataKeyRow, 'wrapped'>): string {
  return ['data key', row.id, row.order_id, row.class, row.reference_id, row.party].join('|');
}

/** @throws ServerProblem `file.destroyed` when it was destroyed. */
export function openDataKey(keyring: Keyring, row: DataKeyRow): Buffer {
  if (row.wrapped === null) throw new ServerProblem('file.destroyed');
  return unlockSecret(keyring, row.wrapped, contextOfDataKey(row));
}

/** The key of a scope, made when there is none; held so that nobody destroys it before this transaction ends. */
export async function requireDataKey(tx: Transaction, keyring: Keyring, scope: KeyScope): Promise<DataKeyRow> {
  const known = await findDataKey(tx, scope, 'for share');
  if (known !== undefined) return known;
  const { rows } = await tx.$client.query<{ party: string | null }>('select current_party() as party');
  const bare = {
    id: randomUUID(),
    order_id: scope.kind === 'order' ? scope.order : null,
    class: scope.kind === 'order' ? scope.class : null,
    reference_id: scope.kind === 'reference' ? scope.reference : null,
    party: scope.kind === 'reference' ? rows[0]!.party : null,
  };
  const wrapped = lockSecret(keyring.current(), randomBytes(32), contextOfDataKey(bare));
  await tx.$client.query(
    `insert into data_key (id, order_id, class, reference_id, party, wrapped) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [bare.id, bare.order_id, bare.class, bare.reference_id, bare.party, wrapped],
  );
  // Another transaction may have been first.
  const made = await findDataKey(tx, scope, 'for share');
  if (made === undefined) throw new ServerProblem('request.not-found');
  return made;
}

/** Undefined when the scope has none, or none that this transaction may see. */
export async function findDataKey(
  tx: Transaction,
  scope: KeyScope,
  hold: 'for share' | 'for update',
): Promise<DataKeyRow | undefined> {
  const [where, values] =
    scope.kind === 'order'
      ? ['order_id = $1 and class = $2', [scope.order, scope.class]]
      : ['reference_id = $1', [scope.reference]];
  const { rows } = await tx.$client.query<DataKeyRow>(
    `select ${DATA_KEY_COLUMNS.join(', ')} from data_key where ${where} ${hold}`,
    values,
  );
  return rows[0];
}
