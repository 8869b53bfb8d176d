import { contextOfTotp } from '../access/factors/totp.ts';
import { secretContext } from '../notices/deliver-webhook.ts';
import { linkContext } from '../notices/send-mail.ts';
import { contextOfDataKey } from '../vault/data-key.ts';
import type { DataKeyRow } from '../vault/data-key.ts';
import { contextOfInstallationSecret } from '../keys/installation-keys.ts';

/** A column that holds what was locked with a master key. */
export interface LockedColumn {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  /** Columns that the context is made of, besides the key. */
  readonly also: readonly string[];
  /** With which context it was locked, from a row's columns. */
  readonly context: (row: Readonly<Record<string, string | null>>) => string;
}

/**
 * Everything in the database that a master key locks: rotation locks it anew. Who adds a column adds it here, and the trigger `refuse_retired_key`
 * in a migration; a test compares the two.
 */
export const LOCKED_COLUMNS: readonly LockedColumn[] = [
  {
    table: 'data_key',
    key: 'id',
    column: 'wrapped',
    also: ['order_id', 'class', 'reference_id', 'party'],
    context: (row) => contextOfDataKey(row as unknown as DataKeyRow),
  },
  column('installation_secret', 'locked', contextOfInstallationSecret, 'name'),
  column('account', 'totp_locked', contextOfTotp),
  column('account', 'totp_pending', contextOfTotp),
  column('outbox', 'locked_link', linkContext),
  column('webhook', 'locked_secret', secretContext),
  column('webhook', 'locked_previous_secret', secretContext),
];

function column(table: string, name: string, contextOf: (id: string) => string, key = 'id'): LockedColumn {
  return { table, key, column: name, also: [], context: (row) => contextOf(row[key]!) };
}
