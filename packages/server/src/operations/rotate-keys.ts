import type { Store, Transaction } from '../store/store.ts';
import { replaceKeyFile } from '../keys/key-file.ts';
import type { Keyring } from '../keys/keyring.ts';
import { lockSecret, unlockSecret } from '../keys/lock-secret.ts';
import { LOCKED_COLUMNS } from './locked-columns.ts';
import type { LockedColumn } from './locked-columns.ts';
import { makeMasterKey } from '../keys/master-key.ts';
import type { MasterKey } from '../keys/master-key.ts';

/** What became of the keys. */
export interface Rotation {
  /** Whether a key was made, or an earlier rotation was completed. */
  readonly isNew: boolean;
  /** The id of the key that everything is locked with now. */
  readonly current: string;
  /** How many secrets were locked anew. */
  readonly relocked: number;
  /** Ids of keys that nothing uses any more. Gone from the key file; from `VERRIJK_KEY` whoever sets it takes them. */
  readonly retired: readonly string[];
}

const BATCH = 200;

/**
 * Makes a new master key, locks with it all that is locked with others, and drops those. May be killed at any moment: what is locked always has its
 * key in the file, and the next call goes on where it stopped. Servers may run meanwhile, if they read the same file. Keys from `VERRIJK_KEY` are
 * never changed here: all is locked with the first of them.
 */
export async function rotateKeys(store: Store, keyring: Keyring): Promise<Rotation> {
  const { file } = keyring;
  const isNew = file !== undefined && keyring.all().length === 1;
  if (isNew) replaceKeyFile(file, [makeMasterKey(), ...keyring.all()]);
  const current = keyring.current();
  let relocked = 0;
  for (const column of LOCKED_COLUMNS) relocked += await relockColumn(store, keyring, current, column);
  const old = keyring.all().filter(({ id }) => id !== current.id);
  relocked += await retire(store, keyring, current, old);
  if (file !== undefined && old.length > 0) replaceKeyFile(file, [current]);
  return { isNew, current: current.id, relocked, retired: old.map(({ id }) => id) };
}

async function relockColumn(store: Store, keyring: Keyring, current: MasterKey, column: LockedColumn): Promise<number> {
  for (let total = 0; ;) {
    const relocked = await store.asSystem('keys', (tx) => relockBatch(tx, keyring, current, column));
    total += relocked;
    if (relocked < BATCH) return total;
  }
}

async function relockBatch(
  tx: Transaction,
  keyring: Keyring,
  current: MasterKey,
  { table, key, column, also, context }: LockedColumn,
): Promise<number> {
  const { rows } = await tx.$client.query<Record<string, string | null> & { locked: Buffer }>(
    `select ${[key, ...also].join(', ')}, ${column} as locked from ${table}
     where ${column} is not null and substring(${column} from 1 for 4) <> $1 limit ${BATCH} for update`,
    [Buffer.from(current.id, 'hex')],
  );
  for (const { locked, ...row } of rows) {
    const anew = lockSecret(current, unlockSecret(keyring, locked, context(row)), context(row));
    await tx.$client.query(`update ${table} set ${column} = $2 where ${key} = $1`, [row[key], anew]);
  }
  return rows.length;
}

/**
 * Marks keys as retired at a moment when nobody writes: what somebody locked with an old key meanwhile is locked anew first, and what comes later
 * is refused by the database. Only then may a key be dropped.
 */
async function retire(store: Store, keyring: Keyring, current: MasterKey, old: readonly MasterKey[]): Promise<number> {
  if (old.length === 0) return 0;
  return store.asSystem('keys', async (tx) => {
    const tables = [...new Set(LOCKED_COLUMNS.map(({ table }) => table))];
    await tx.$client.query(`lock table ${tables.join(', ')} in share row exclusive mode`);
    let relocked = 0;
    for (const column of LOCKED_COLUMNS) {
      for (let batch = BATCH; batch === BATCH; relocked += batch) {
        batch = await relockBatch(tx, keyring, current, column);
      }
    }
    for (const { id } of old) {
      await tx.$client.query('insert into retired_key (id) values ($1) on conflict do nothing', [
        Buffer.from(id, 'hex'),
      ]);
    }
    return relocked;
  });
}
