import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createApp } from '../../src/app.ts';
import type { AgreementState } from '../../src/contract/orders/agreement.ts';
import { ORDER_STATES } from '../../src/contract/orders/order-states.ts';
import type { OrderState } from '../../src/contract/orders/order-states.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { listeningQueue, turningKeys } from '../support/notice-parties.ts';
import { orderIn } from '../support/orders.ts';
import { makeParty, makePerson, makeToken, OUR_PAGES } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';

const PROFILE = {
  address: 'Sterrenkade 12',
  postcode: '3011 AB',
  municipality: 'Rotterdam',
  chamberOfCommerce: '12345678',
  contactName: 'A. de Voorbeeld',
  contactEmail: 'a@example.invalid',
};
const { store } = await testDatabase();
const { vault } = await testVault(store);
const app = await createApp(serviceWith(store, { vault, queue: listeningQueue(), keys: turningKeys() }));

const parties = {
  organisation: await makeParty(store, 'organisation', { name: 'Museum (fictief)', ...PROFILE }),
  provider: await makeParty(store, 'provider', { name: 'Verrijker (fictief)', ...PROFILE }),
};
const stranger = await makeParty(store, 'organisation', PROFILE);
const otherProvider = await makeParty(store, 'provider', PROFILE);
const owner = (await makePerson(store, parties.organisation, 'owner')).headers;
const operator = (await makePerson(store, parties.provider, 'operator')).headers;
const administrator = (await makePerson(store, parties.provider, 'administrator')).headers;

interface Answer<Body> {
  readonly status: number;
  readonly body: Body & { readonly code?: string };
}

async function read(order: string, headers: Headers = owner): Promise<Answer<AgreementState>> {
  const answer = await app.inject({ method: 'GET', url: `/api/orders/${order}/agreement`, headers });
  return { status: answer.statusCode, body: answer.json() };
}

async function sign(
  order: string,
  headers: Headers,
  sha256: string,
  more: object = {},
): Promise<Answer<AgreementState>> {
  const payload = { name: 'A. de Voorbeeld', role: 'directeur', sha256, agrees: true, ...more };
  const answer = await app.inject({
    method: 'POST',
    url: `/api/orders/${order}/agreement/signatures`,
    headers,
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function pdf(
  order: string,
  headers: Headers,
  query = '',
): Promise<{ status: number; sha256: string; type: string }> {
  const answer = await app.inject({ method: 'GET', url: `/api/orders/${order}/agreement.pdf${query}`, headers });
  const sha256 = createHash('sha256').update(answer.rawPayload).digest('hex');
  return { status: answer.statusCode, sha256, type: String(answer.headers['content-type']) };
}

async function hashOf(order: string): Promise<string> {
  const { body } = await read(order);
  return body.agreement!.sha256;
}

async function stateOf(order: string): Promise<OrderState> {
  return store.asSystem('audit', async ({ $client }) => {
    const { rows } = await $client.query<{ state: OrderState }>('select state from orders where id = $1', [order]);
    return rows[0]!.state;
  });
}

async function change(statement: string, values: readonly unknown[]): Promise<void> {
  await store.asSystem('demo', ({ $client }) => $client.query(statement, [...values]));
}

function accepted(facts: Partial<OrderRow> = {}): Promise<OrderRow> {
  return orderIn(store, parties, 'accepted', facts);
}

test('an accepted order has an agreement, made once, the same for both, whose PDF has the hash that is said', async () => {
  const { id } = await accepted();
  const [mine, theirs] = [await read(id), await read(id, operator)];
  assert.equal(mine.status, 200);
  assert.deepEqual(mine.body, theirs.body);
  const { agreement, missing } = mine.body;
  assert.deepEqual([agreement!.version, agreement!.signatures, agreement!.isSigned, missing], [1, [], false, []]);
  for (const headers of [owner, operator]) {
    const file = await pdf(id, headers);
    assert.deepEqual(file, { status: 200, sha256: agreement!.sha256, type: 'application/pdf' });
  }
  assert.equal((await pdf(id, owner, '?copy=signed')).status, 404);
});

test('two who look at the same time find one version', async () => {
  const { id } = await accepted();
  const answers = await Promise.all([read(id), read(id, operator), read(id), read(id, operator)]);
  assert.deepEqual(
    answers.map(({ body }) => body.agreement?.version),
    [1, 1, 1, 1],
  );
  assert.equal(new Set(answers.map(({ body }) => body.agreement?.sha256)).size, 1);
});

for (const first of ['organisation', 'provider'] as const) {
  test(`both sign, ${first} first: then the order is agreed and a signed copy is there`, async () => {
    const { id } = await accepted();
    const sha256 = await hashOf(id);
    const signers = first === 'organisation' ? [owner, operator] : [operator, owner];
    const one = await sign(id, signers[0]!, sha256.toUpperCase());
    assert.equal(one.status, 201);
    assert.deepEqual(
      one.body.agreement!.signatures.map(({ side }) => side),
      [first],
    );
    assert.equal(await stateOf(id), 'accepted');
    const two = await sign(id, signers[1]!, sha256, { name: 'B. Bedacht', role: 'hoofd' });
    assert.equal(two.status, 201, JSON.stringify(two.body));
    assert.equal(two.body.agreement!.isSigned, true);
    assert.equal(await stateOf(id), 'agreed');
    assert.equal((await pdf(id, owner, '?copy=unsigned')).sha256, sha256);
    const copy = await pdf(id, operator);
    assert.equal(copy.status, 200);
    assert.notEqual(copy.sha256, sha256);
    assert.deepEqual(await pdf(id, owner, '?copy=signed'), copy);
  });
}

test('two second signatures at once count once', async () => {
  const { id } = await accepted();
  const sha256 = await hashOf(id);
  await sign(id, owner, sha256);
  const answers = await Promise.all([sign(id, operator, sha256), sign(id, administrator, sha256)]);
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
  );
  assert.equal(await stateOf(id), 'agreed');
  assert.equal((await read(id)).body.agreement!.signatures.length, 2);
});

test('who may sign: the roles that act, and tokens that may; nobody else, and nobody for another party', async () => {
  const { id } = await accepted();
  const sha256 = await hashOf(id);
  const token = async (party: string, ...scopes: Parameters<typeof makeToken>[2]): Promise<Headers> =>
    (await makeToken(store, party, scopes)).headers;
  const person = async (party: string, role: Parameters<typeof makePerson>[2]): Promise<Headers> =>
    (await makePerson(store, party, role)).headers;
  const cases: readonly (readonly [who: string, headers: Headers, status: number])[] = [
    ['nobody', OUR_PAGES, 401],
    ['reader', await person(parties.organisation, 'reader'), 403],
    ['a token without the scope', await token(parties.organisation, 'orders:read', 'orders:write'), 403],
    ['another organisation', await person(stranger, 'owner'), 404],
    ['another provider', await person(otherProvider, 'administrator'), 404],
    ["another provider's token", await token(otherProvider, 'orders:sign'), 404],
    ['member', await person(parties.organisation, 'member'), 201],
    ['a token with the scope', await token(parties.provider, 'orders:sign'), 201],
  ];
  for (const [who, headers, status] of cases) assert.equal((await sign(id, headers, sha256)).status, status, who);
  assert.equal(await stateOf(id), 'agreed');
  assert.equal((await read(id, await person(parties.organisation, 'reader'))).status, 200);
  assert.equal((await read(id, await person(stranger, 'owner'))).status, 404);
  assert.equal((await pdf(id, await person(stranger, 'owner'))).status, 404);
});

test('a wrong hash, the same party twice, no agreement, no name and an unknown order are refused, and nothing is signed', async () => {
  const { id } = await accepted();
  assert.equal((await sign(id, owner, 'a'.repeat(64))).body.code, 'agreement.changed');
  const sha256 = await hashOf(id);
  assert.equal((await sign(id, owner, 'a'.repeat(64))).body.code, 'agreement.changed');
  for (const more of [{ agrees: false }, { name: '  ' }, { role: '' }, { sha256: 'x' }, { name: 'n'.repeat(201) }]) {
    assert.equal((await sign(id, owner, sha256, more)).status, 400, JSON.stringify(more));
  }
  assert.deepEqual((await read(id)).body.agreement!.signatures, []);
  assert.equal((await sign(id, owner, sha256)).status, 201);
  assert.equal((await sign(id, owner, sha256)).body.code, 'agreement.signed-already');
  assert.equal((await sign(randomUUID(), owner, sha256)).status, 404);
  assert.equal(await stateOf(id), 'accepted');
});

for (const state of ORDER_STATES) {
  if (state === 'accepted') continue;
  test(`an order that is ${state} cannot be signed`, async () => {
    const { id } = await orderIn(store, parties, state);
    const { status, body } = await sign(id, owner, 'a'.repeat(64));
    assert.deepEqual([status, body.code], [409, 'order.transition']);
    assert.equal((await read(id)).body.agreement, null);
    assert.equal((await pdf(id, owner)).status, 409);
  });
}

test('facts that change after a signature make a new version without signatures; the old one cannot be signed', async () => {
  const { id } = await accepted();
  const old = await hashOf(id);
  assert.equal((await sign(id, owner, old)).status, 201);
  await change('update orders set purpose = $2 where id = $1', [id, 'Iets anders (fictief)']);
  assert.equal((await sign(id, operator, old)).body.code, 'agreement.changed');
  const { agreement } = (await read(id, operator)).body;
  assert.deepEqual([agreement!.version, agreement!.signatures], [2, []]);
  assert.notEqual(agreement!.sha256, old);
  assert.equal((await sign(id, operator, old)).body.code, 'agreement.changed');
  assert.equal((await sign(id, operator, agreement!.sha256)).status, 201);
  assert.equal(await stateOf(id), 'accepted');
  assert.equal((await sign(id, owner, agreement!.sha256)).status, 201);
  assert.equal(await stateOf(id), 'agreed');
});

test('what both have signed stays as it is, whatever changes afterwards', async () => {
  const { id } = await accepted();
  const sha256 = await hashOf(id);
  await sign(id, owner, sha256);
  await sign(id, operator, sha256);
  await change('update orders set purpose = $2 where id = $1', [id, 'Achteraf (fictief)']);
  const { agreement } = (await read(id)).body;
  assert.deepEqual([agreement!.version, agreement!.sha256, agreement!.isSigned], [1, sha256, true]);
});

test('after a cancellation the signature of one stays to be seen, and nobody signs any more', async () => {
  const { id } = await accepted();
  const sha256 = await hashOf(id);
  await sign(id, operator, sha256);
  await change("update orders set state = 'cancelled' where id = $1", [id]);
  assert.equal((await sign(id, owner, sha256)).body.code, 'order.transition');
  assert.deepEqual(
    (await read(id)).body.agreement!.signatures.map(({ side }) => side),
    ['provider'],
  );
});

test('what the profiles miss is named, and no agreement is made before it is there', async () => {
  const bare = {
    organisation: await makeParty(store, 'organisation', { ...PROFILE, address: ' ', chamberOfCommerce: '' }),
    provider: await makeParty(store, 'provider', { ...PROFILE, contactEmail: '' }),
  };
  const { headers } = await makePerson(store, bare.organisation, 'owner');
  const { id } = await orderIn(store, bare, 'accepted');
  const { body } = await read(id, headers);
  assert.equal(body.agreement, null);
  assert.deepEqual(body.missing, [
    { side: 'organisation', field: 'address' },
    { side: 'organisation', field: 'chamberOfCommerce' },
    { side: 'provider', field: 'contactEmail' },
  ]);
  assert.equal((await sign(id, headers, 'a'.repeat(64))).body.code, 'agreement.incomplete');
});

test('sub-processors are the provider’s to name, stand in its agreements, and make a new version', async () => {
  const { id } = await accepted();
  const before = await hashOf(id);
  const items = [{ name: 'Serverhuis (fictief)', task: 'Servers', place: 'Groningen, Nederland' }];
  const put = (headers: Headers, payload: object) =>
    app.inject({ method: 'PUT', url: '/api/sub-processors', headers, payload });
  assert.equal((await put(operator, { items })).statusCode, 403);
  assert.equal((await put(owner, { items })).statusCode, 403);
  assert.equal((await put(administrator, { items })).statusCode, 200);
  const listed = await app.inject({ method: 'GET', url: '/api/sub-processors', headers: operator });
  assert.deepEqual(listed.json(), { items });
  const { agreement } = (await read(id)).body;
  assert.deepEqual([agreement!.version, agreement!.facts.subProcessors], [2, items]);
  assert.notEqual(agreement!.sha256, before);
  assert.equal((await put(administrator, { items: [] })).statusCode, 200);
});

test('who runs the installation for another provider is a sub-processor', async () => {
  const host = await makeParty(store, 'provider', { name: 'Beheerder (fictief)', isHost: true, municipality: 'Delft' });
  const { id } = await accepted();
  const { subProcessors } = (await read(id)).body.agreement!.facts;
  assert.deepEqual(
    subProcessors.map(({ name, place }) => [name, place]),
    [['Beheerder (fictief)', 'Delft, Nederland']],
  );
  await change('update party set is_host = false where id = $1', [host]);
});

test('the database itself refuses a signature for another party, for another hash, a second one, and a change of one', async () => {
  const { id } = await accepted();
  const sha256 = await hashOf(id);
  await sign(id, owner, sha256);
  const insert = (as: string, party: string, side: string, hash: string): Promise<unknown> =>
    store.asParty(as, ({ $client }) =>
      $client.query(
        `insert into agreement_signature (agreement, side, party, account, name, role, sha256, signed_at)
         select id, $2, $3, $4, 'x', 'x', $5, now() from agreement where order_id = $1`,
        [id, side, party, randomUUID(), hash],
      ),
    );
  const { organisation, provider } = parties;
  await assert.rejects(insert(organisation, provider, 'provider', sha256), /row-level security/);
  await assert.rejects(insert(organisation, organisation, 'provider', sha256), /row-level security/);
  await assert.rejects(insert(provider, provider, 'provider', 'b'.repeat(64)), /row-level security/);
  await assert.rejects(insert(organisation, organisation, 'organisation', sha256), /duplicate key/);
  for (const statement of ["update agreement_signature set name = 'y'", 'delete from agreement_signature']) {
    await assert.rejects(
      store.asParty(organisation, ({ $client }) => $client.query(statement)),
      /permission denied/,
    );
  }
  await assert.rejects(
    store.asParty(organisation, ({ $client }) => $client.query("update agreement set facts = '{}'")),
    /permission denied/,
  );
  const seen = await store.asParty(stranger, ({ $client }) =>
    $client.query('select (select count(*) from agreement) + (select count(*) from agreement_signature) as seen'),
  );
  assert.equal(Number((seen.rows as { seen: string }[])[0]!.seen), 0);
});
