import { randomUUID } from 'node:crypto';
import { createBearerSecret } from '../../src/access/bearer-secret.ts';
import { expiryOf } from '../../src/access/sessions/session-times.ts';
import type { PartyKind, Role, Scope } from '../../src/contract/roles.ts';
import type { Store } from '../../src/store/store.ts';
import { account, membership, session, token } from '../../src/store/tables/access.ts';
import type { SessionStage } from '../../src/store/tables/access.ts';
import { party } from '../../src/store/tables/parties.ts';

/** Headers for `app.inject`, or for a request to a test server, of somebody who is signed in. */
export type Headers = Readonly<Record<string, string>>;

export interface Person {
  readonly account: string;
  readonly email: string;
  readonly party: string;
  readonly session: string;
  readonly headers: Headers;
}

/** What the pages of the service send along with every request; `origin` as in `serviceWith`. */
export const OUR_PAGES: Headers = { origin: 'http://127.0.0.1', 'sec-fetch-site': 'same-origin' };

/** A party of fiction. */
export async function makeParty(
  store: Store,
  kind: PartyKind,
  facts: Partial<typeof party.$inferInsert> = {},
): Promise<string> {
  const id = facts.id ?? randomUUID();
  await store.asSystem('demo', (tx) =>
    tx.insert(party).values({ name: `Partij ${id.slice(0, 8)}`, isFictional: true, ...facts, id, kind }),
  );
  return id;
}

/** Somebody of a party, signed in wholly unless another stage is asked. */
export async function makePerson(
  store: Store,
  of: string,
  role: Role,
  facts: { readonly stage?: SessionStage; readonly account?: Partial<typeof account.$inferInsert> } = {},
): Promise<Person> {
  const id = facts.account?.id ?? randomUUID();
  const email = facts.account?.email ?? `p${id.slice(0, 8)}@example.invalid`;
  await store.asSystem('demo', async (tx) => {
    await tx.insert(account).values({ name: 'Iemand', ...facts.account, id, email });
    await tx.insert(membership).values({ party: of, account: id, role });
  });
  return { account: id, email, party: of, ...(await makeSession(store, of, id, { stage: facts.stage ?? 'full' })) };
}

/** A session of an account, as after signing in; `now` where the test has a clock of its own. */
export async function makeSession(
  store: Store,
  of: string,
  person: string,
  { stage = 'full', now = new Date() }: { readonly stage?: SessionStage; readonly now?: Date } = {},
): Promise<{ readonly session: string; readonly headers: Headers }> {
  const id = randomUUID();
  const { secret, hash } = createBearerSecret();
  await store.asSystem('demo', (tx) =>
    tx.insert(session).values({
      id,
      hash,
      account: person,
      party: of,
      stage,
      createdAt: now,
      authenticatedAt: now,
      lastSeenAt: now,
      expiresAt: expiryOf(stage, now),
    }),
  );
  return { session: id, headers: { ...OUR_PAGES, cookie: `verrijk=${secret}` } };
}

/** A token of a party. */
export async function makeToken(
  store: Store,
  of: string,
  scopes: readonly Scope[],
): Promise<{ readonly token: string; readonly headers: Headers }> {
  const id = randomUUID();
  const { secret, hash } = createBearerSecret('vrk_');
  const now = new Date();
  await store.asSystem('demo', (tx) =>
    tx.insert(token).values({
      id,
      hash,
      party: of,
      name: 'Test',
      scopes: [...scopes],
      hint: secret.slice(0, 8),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    }),
  );
  return { token: id, headers: { authorization: `Bearer ${secret}` } };
}
