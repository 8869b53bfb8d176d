import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_PROVIDERS } from '@verrijk/core';
import { replaceRegions } from '../../src/providers/replace-regions.ts';
import { codeOf, itemsOf, orderApp, partOf } from '../support/order-app.ts';
import type { Answer } from '../support/order-app.ts';
import { testDatabase } from '../support/test-database.ts';

const { store } = await testDatabase();
const { parties, owner, administrator, operator, otherAdministrator, strangeOwner } = await orderApp(store);
const [rijnmond] = DEFAULT_PROVIDERS.providers;

test('the regions of the instruction can be set, and come back as they were', async () => {
  const set = await otherAdministrator('PUT', '/regions', { regions: rijnmond!.regions });
  assert.equal(set.status, 200, set.text);
  assert.deepEqual(set.json, { elsewhere: false, regions: rijnmond!.regions });
  assert.deepEqual((await otherAdministrator('GET', '/regions')).json, set.json);
  const items = itemsOf(await owner('GET', '/providers'));
  assert.deepEqual(
    items.map(({ id, elsewhere }) => [id, elsewhere]),
    [
      [parties.otherProvider, false],
      [parties.provider, true],
    ],
  );
});

test('a place decides who does it, and a slip is asked about', async () => {
  const cases = [
    ['postcode=3011AB', [parties.otherProvider, 'Rotterdam', 'postcode']],
    ['postcode=3011', [parties.otherProvider, 'Rotterdam', 'postcode']],
    ['postcode=9401&municipality=Rotterdam', [parties.provider, null, 'elsewhere']],
    ['municipality=gemeente%20Schiedam', [parties.otherProvider, 'Schiedam', 'municipality']],
    ['municipality=Spijkenisse', [parties.otherProvider, 'Nissewaard', 'municipality']],
    ['municipality=Assen', [parties.provider, null, 'elsewhere']],
  ] as const;
  for (const [query, expected] of cases) {
    const answer = await owner('GET', `/providers/for?${query}`);
    const { id } = partOf(answer, 'provider');
    assert.deepEqual([id, answer.json['municipality'], answer.json['because']], expected, query);
  }
  assert.deepEqual((await owner('GET', '/providers/for?municipality=Schidam')).json, {
    kind: 'unsure',
    nearest: 'Schiedam',
  });
  assert.deepEqual((await owner('GET', '/providers/for?postcode=x')).json, { kind: 'unknown', what: 'postcode' });
  assert.deepEqual((await owner('GET', '/providers/for')).json, { kind: 'unknown', what: 'municipality' });
});

test('an order follows the place, and a place in doubt is asked about', async () => {
  const ofRotterdam = await owner('POST', '/orders', { purpose: 'x' });
  assert.deepEqual(
    [partOf(ofRotterdam, 'provider')['id'], partOf(ofRotterdam, 'provider')['because']],
    [parties.otherProvider, 'postcode'],
  );
  assert.equal((await strangeOwner('PATCH', '/party', { municipality: 'Schidam' })).status, 200);
  assert.equal(codeOf(await strangeOwner('POST', '/orders', { purpose: 'x' })), '422 provider.unsure');
  await strangeOwner('PATCH', '/party', { municipality: '' });
  assert.equal(codeOf(await strangeOwner('POST', '/orders', { purpose: 'x' })), '422 provider.place-unknown');
  const chosen = await strangeOwner('POST', '/orders', {
    purpose: 'x',
    provider: parties.provider,
    providerReason: 'Dichtbij (fictief)',
  });
  assert.equal(partOf(chosen, 'provider')['because'], 'chosen');
  const noProvider = { purpose: 'x', provider: parties.organisation, providerReason: 'y' };
  assert.equal(codeOf(await strangeOwner('POST', '/orders', noProvider)), '404 request.not-found');
});

test('no postcode and no place is in two regions, of one provider or of two', async () => {
  const region = (municipality: string, pc4: readonly number[], places: readonly string[] = []): object => ({
    municipality,
    places,
    pc4,
  });
  const before = (await otherAdministrator('GET', '/regions')).json;
  for (const regions of [
    [region('A-dorp', [1000, 1000])],
    [region('A-dorp', [1000]), region('B-dorp', [1000])],
    [region('A-dorp', []), region('gemeente A dorp', [])],
    [region('A-dorp', [], ['Adorp'])],
    [region('...', [])],
  ]) {
    assert.equal(codeOf(await otherAdministrator('PUT', '/regions', { regions })), '409 region.taken');
  }
  assert.deepEqual((await otherAdministrator('GET', '/regions')).json, before, 'what is refused changes nothing');
  // The other way about: who serves all other places first hands that over.
  const host = (regions: readonly object[]): Promise<Answer> => administrator('PUT', '/regions', { regions });
  assert.equal(codeOf(await host([region('Assen', [9401])])), '409 region.elsewhere');
  const elsewhere = (provider: string): Promise<Answer> => administrator('PUT', '/providers/elsewhere', { provider });
  assert.equal(codeOf(await elsewhere(parties.otherProvider)), '409 region.elsewhere');
  await otherAdministrator('PUT', '/regions', { regions: [] });
  assert.equal(codeOf(await elsewhere(parties.organisation)), '404 request.not-found');
  assert.equal((await elsewhere(parties.otherProvider)).status, 204);
  assert.equal((await host([region('Assen', [9401])])).status, 200);
  assert.equal(
    codeOf(await otherAdministrator('PUT', '/regions', { regions: [region('Assen', [])] })),
    '409 region.elsewhere',
  );
  assert.equal((await elsewhere(parties.provider)).status, 409);
  await host([]);
  assert.equal((await elsewhere(parties.provider)).status, 204);
  assert.equal((await host([])).status, 200);
});

test('of two that claim one postcode at once, one gets it', async () => {
  const third = await store.asSystem('demo', async ({ $client }) => {
    const { rows } = await $client.query<{ id: string }>(
      "insert into party (id, kind, name) values (gen_random_uuid(), 'provider', 'Derde (fictief)') returning id",
    );
    return rows[0]!.id;
  });
  const claims = [parties.otherProvider, third].map((provider) =>
    store.asParty(provider, (tx) =>
      replaceRegions(tx, provider, [{ municipality: provider, places: [], pc4: [7777] }]),
    ),
  );
  const settled = await Promise.allSettled(claims);
  assert.deepEqual(settled.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('who works at a provider does not change its map, nor does another provider', async () => {
  assert.equal(codeOf(await operator('PUT', '/regions', { regions: [] })), '403 request.not-allowed');
  assert.equal(codeOf(await owner('PUT', '/regions', { regions: [] })), '403 request.not-allowed');
  assert.equal(
    codeOf(await otherAdministrator('PUT', '/providers/elsewhere', { provider: parties.otherProvider })),
    '403 request.not-allowed',
  );
  // The database says so as well.
  for (const statement of [
    `insert into region (id, provider, municipality, position) values (gen_random_uuid(), '${parties.provider}', 'x', 0)`,
    `update provider_elsewhere set provider = '${parties.otherProvider}' returning 1`,
    `insert into provider_terms (provider) values ('${parties.provider}')`,
  ]) {
    const outcome = await store
      .asParty(parties.otherProvider, ({ $client }) => $client.query(statement))
      .then(
        ({ rowCount }) => rowCount,
        () => 0,
      );
    assert.equal(outcome, 0, statement);
  }
});

test('terms are what a quote offers unless it says otherwise', async () => {
  const terms = {
    contact: 'hulp@example.invalid',
    workingDays: 8,
    deliveryForm: 'Excel volgens verrijk prepare',
    conditions: 'Verzonnen voorwaarden (fictief)',
    analystReferral: 'Een analist (fictief)',
    quoteDays: 14,
    mostPurgeDays: 20,
  };
  assert.deepEqual((await administrator('PUT', '/providers/terms', terms)).json, terms);
  assert.deepEqual((await operator('GET', '/providers/terms')).json, terms);
  const order = await owner('POST', '/orders', { purpose: 'x', provider: parties.provider, providerReason: 'y' });
  // The usual thirty days are more than this provider allows.
  assert.equal(order.json['purgeDays'], 20);
});

test('a price list never changes: it gets versions and is retired', async () => {
  const list = {
    name: 'Lijst (fictief)',
    currency: 'EUR',
    startFee: 1,
    tiers: [{ perRecord: 0.01 }],
    tiering: 'volume',
  };
  const add = (more: object): Promise<Answer> => administrator('POST', '/price-lists', { list: { ...list, ...more } });
  assert.equal(codeOf(await add({})), '422 price-list.invalid');
  assert.equal(codeOf(await add({ vatPercentage: 21, startFee: -1 })), '422 price-list.invalid');
  assert.equal(codeOf(await add({ vatPercentage: 21, unknown: 1 })), '422 price-list.invalid');
  const first = await add({ vatPercentage: 21 });
  assert.deepEqual([first.status, first.json['version'], first.json['current']], [201, 1, true]);
  const past = await add({ vatPercentage: 21, validUntil: '2020-01-01' });
  assert.deepEqual([past.json['version'], past.json['current']], [2, false]);
  const both = await Promise.all([add({ vatPercentage: 9 }), add({ vatPercentage: 9 })]);
  assert.deepEqual(new Set(both.map(({ json }) => json['version'])), new Set([3, 4]));
  const currentOf = async (): Promise<readonly unknown[]> => {
    const items = itemsOf(await operator('GET', '/price-lists'));
    return items.filter(({ current }) => current).map(({ version }) => version);
  };
  assert.deepEqual(await currentOf(), [4]);
  const newest = both.find(({ json }) => json['version'] === 4)!;
  const retire = `/price-lists/${String(newest.json['id'])}/retirement`;
  assert.equal(codeOf(await otherAdministrator('POST', retire)), '404 request.not-found');
  const retired = await administrator('POST', retire);
  assert.ok(retired.json['retiredAt']);
  assert.equal((await administrator('POST', retire)).json['retiredAt'], retired.json['retiredAt']);
  assert.deepEqual(await currentOf(), [3]);
  const changed = store.asParty(parties.provider, ({ $client }) => $client.query("update price_list set name = 'x'"));
  await assert.rejects(changed, /permission denied/);
});

test('a party tells what is known of it, and keeps its postcode as it is printed', async () => {
  const changes = { postcode: '3011 ab', chamberOfCommerce: '12345678', privacyEmail: 'avg@example.invalid' };
  const changed = await owner('PATCH', '/party', changes);
  assert.deepEqual(
    [changed.json['postcode'], changed.json['chamberOfCommerce'], changed.json['name']],
    ['3011AB', '12345678', 'Museum Voorbeeld (fictief)'],
  );
  assert.deepEqual((await owner('GET', '/party')).json, changed.json);
  assert.equal(codeOf(await owner('PATCH', '/party', { postcode: '12' })), '422 party.postcode');
  assert.equal(codeOf(await owner('PATCH', '/party', { chamberOfCommerce: '1' })), '400 request.invalid');
  assert.equal(codeOf(await owner('PATCH', '/party', { name: '  ' })), '400 request.invalid');
  assert.equal(codeOf(await operator('PATCH', '/party', { name: 'x' })), '403 request.not-allowed');
  assert.equal((await owner('PATCH', '/party', { isHost: true })).json['host'], false);
});
