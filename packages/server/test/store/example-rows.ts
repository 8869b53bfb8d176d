import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Row } from './fill-tables.ts';

/** What the catalog does not tell of the rows of a table: values that a check asks for. A new table is here only if its checks are such. */
export const EXAMPLE_ROWS: Readonly<Record<string, () => Row>> = {
  account: () => ({ email: `${randomBytes(6).toString('hex')}@example.invalid` }),
  agreement: () => ({ sha256: randomBytes(32).toString('hex') }),
  agreement_signature: () => ({ sha256: randomBytes(32).toString('hex'), account: randomUUID(), token: null }),
  data_key: () => ({ class: 'customers', reference_id: null, party: null, wrapped: randomBytes(60) }),
  one_time_link: () => ({ email: 'fictief@example.invalid' }),
  region_pc4: () => ({ pc4: randomInt(1000, 9999) }),
  token: () => ({ scopes: ['orders:read'] }),
  usage: () => ({ month: '2026-11' }),
};

/** Tables that can hold one row in all, so that a second party never has one. */
export const SINGLE_ROW_TABLES: readonly string[] = ['provider_elsewhere'];
