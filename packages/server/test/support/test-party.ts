import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/store/store.ts';

/** A fictional party in the database; its id. */
export async function testParty(store: Store, kind: 'organisation' | 'provider' = 'organisation'): Promise<string> {
  const id = randomUUID();
  await store.asSystem('set-up', (tx) =>
    tx.$client.query('insert into party (id, kind, name) values ($1, $2, $3)', [id, kind, `Fictief ${kind}`]),
  );
  return id;
}
