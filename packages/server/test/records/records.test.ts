import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countUsage } from '../../src/orders/count-usage.ts';
import { formatCsv } from '../../src/records/format-csv.ts';
import { codeOf, itemsOf, orderApp } from '../support/order-app.ts';
import type { Answer } from '../support/order-app.ts';
import { orderIn, testCounts, testQuote } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';

const { store } = await testDatabase();
const { parties, owner, reader, administrator, operator, otherAdministrator, strangeOwner } = await orderApp(store);
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

test('the queue tells per state how many, how much and how old, and what waits longest first', async () => {
  const made = [];
  for (const [state, hours, billable] of [
    ['counted', 1, 18],
    ['ready', 9, 36],
    ['counted', 5, 180],
    ['draft', 99, 18],
    ['delivered', 3, 54],
  ] as const) {
    const facts = { stateSince: hoursAgo(hours), ...(state !== 'draft' && { counts: testCounts(billable) }) };
    made.push(await orderIn(store, parties, state, facts));
  }
  await orderIn(store, { ...parties, provider: parties.otherProvider }, 'counted');
  const purged = await orderIn(store, parties, 'purged', { stateSince: hoursAgo(99), counts: testCounts(18) });
  const queue = await operator('GET', '/queue');
  const states = queue.json['states'] as {
    state: string;
    orders: number;
    records: number;
    oldest: number;
  }[];
  assert.deepEqual(
    states.map(({ state, orders, records, oldest }) => [state, orders, records, Math.round(oldest / 3600)]),
    [
      ['counted', 2, 198, 5],
      ['delivered', 1, 54, 3],
      ['ready', 1, 36, 9],
      ['purged', 1, 18, 99],
    ],
  );
  const expected = [made[1], made[2], made[4], made[0]].map((row) => row!.id);
  assert.deepEqual(
    itemsOf(queue).map(({ id }) => id),
    expected,
  );
  const seen: unknown[] = [];
  let next: unknown = '';
  while (typeof next === 'string') {
    const page: Answer = await operator('GET', `/queue?limit=1${next === '' ? '' : `&cursor=${next}`}`);
    seen.push(...itemsOf(page).map(({ id }) => id));
    next = page.json['next'];
  }
  assert.deepEqual(seen, expected);
  assert.equal(itemsOf(await operator('GET', '/queue?state=counted')).length, 2);
  assert.deepEqual(
    itemsOf(await operator('GET', '/queue?state=purged')).map(({ id }) => id),
    [purged.id],
  );
  assert.equal(codeOf(await owner('GET', '/queue')), '403 request.not-allowed');
  assert.equal(codeOf(await operator('GET', '/queue?cursor=1-x')), '400 request.invalid');
});

test('usage adds up by month and party, and each side sees its own', async () => {
  for (const [organisation, at, records] of [
    [parties.organisation, '2026-01-31T22:59:59Z', 100],
    // Already February in the Netherlands.
    [parties.organisation, '2026-01-31T23:00:00Z', 7],
    [parties.organisation, '2026-02-10T12:00:00Z', 20],
    [parties.stranger, '2026-02-11T12:00:00Z', 50],
  ] as const) {
    const sides = { organisation, provider: parties.provider };
    const row = await orderIn(store, sides, 'ready', { stateSince: new Date(at), quote: testQuote(records) });
    await store.asParty(organisation, (tx) => countUsage(tx, row, records));
  }
  const lines = (answer: Answer): readonly unknown[] =>
    itemsOf(answer).map(({ month, organisation, orders, records, netCents, vatCents }) => [
      month,
      (organisation as { id: string }).id,
      ...[orders, records, netCents, vatCents],
    ]);
  const own = [
    ['2026-01', parties.organisation, 1, 100, 300, 63],
    ['2026-02', parties.organisation, 2, 27, 81, 17],
  ];
  assert.deepEqual(lines(await owner('GET', '/usage')), own);
  assert.deepEqual(lines(await owner('GET', '/usage?from=2026-02&until=2026-02')), [own[1]]);
  const foreign = ['2026-02', parties.stranger, 1, 50, 150, 32];
  const ofProvider = lines(await administrator('GET', '/usage'));
  assert.deepEqual(
    new Set(ofProvider.map((line) => JSON.stringify(line))),
    new Set([...own, foreign].map((line) => JSON.stringify(line))),
  );
  assert.deepEqual(lines(await otherAdministrator('GET', '/usage')), []);
  assert.equal(codeOf(await reader('GET', '/usage')), '403 request.not-allowed');
  const csv = await owner('GET', '/usage.csv?from=2026-02', undefined, { 'accept-language': 'nl' });
  assert.equal(
    csv.text,
    '\uFEFF"Maand";"Organisatie";"Leverancier";"Aanvragen";"Records";"Bedrag zonder btw in centen";"Btw in centen"\r\n' +
      '"2026-02";"Museum Voorbeeld (fictief)";"Verrijker (fictief)";2;27;81;17\r\n',
  );
});

test('the register has a line for each order, as controller and as processor', async () => {
  await owner('PATCH', '/party', { address: 'Plein 1, Rotterdam', privacyEmail: 'avg@example.invalid' });
  const order = await orderIn(store, parties, 'counted', {
    purpose: '=HYPERLINK("http://example.invalid")',
    product: 'report',
  });
  const lineOf = async (answer: Answer): Promise<Record<string, unknown>> =>
    itemsOf(answer).find(({ order: number }) => number === `V-${String(order.number).padStart(6, '0')}`)!;
  const own = await lineOf(await owner('GET', '/register', undefined, { 'accept-language': 'nl' }));
  const theirs = await lineOf(await administrator('GET', '/register', undefined, { 'accept-language': 'nl' }));
  assert.equal(own['role'], 'verwerkingsverantwoordelijke');
  assert.equal(theirs['role'], 'verwerker');
  assert.equal(own['controllerContact'], 'Plein 1, Rotterdam, avg@example.invalid');
  assert.deepEqual({ ...own, role: '' }, { ...theirs, role: '' });
  assert.match(String(own['data']), /zonder klantnummer/);
  const csv = await owner('GET', '/register.csv');
  assert.match(csv.text, /;"'=HYPERLINK\(""http:\/\/example\.invalid""\)";/);
  assert.equal(csv.text.split('\r\n').length, itemsOf(await owner('GET', '/register')).length + 2);
  assert.equal(codeOf(await strangeOwner('GET', '/register')), '200 ');
  assert.doesNotMatch((await strangeOwner('GET', '/register.csv')).text, /Museum Voorbeeld/);
});

test('no cell of a CSV file can become a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1']) {
    assert.equal(formatCsv([], [[text]]).split('\r\n"')[1], `'${text}"\r\n`, JSON.stringify(text));
  }
  assert.equal(formatCsv(['a'], [['a"b;c\nd', 5]]), '\uFEFF"a"\r\n"a""b;c\nd";5\r\n');
});

test('a month’s quota holds, also when two are accepted at once, and what falls off counts no more', async () => {
  const quota = (body: object): Promise<Answer> => administrator('PUT', `/usage/quotas/${parties.stranger}`, body);
  const sides = { organisation: parties.stranger, provider: parties.provider };
  const quoted = async (records: number): Promise<string> =>
    (await orderIn(store, sides, 'quoted', { quote: testQuote(records) })).id;
  const accept = (id: string): Promise<Answer> => strangeOwner('POST', `/orders/${id}/acceptance`, { version: 1 });
  // The stranger's order of the usage above was accepted just now.
  assert.equal((await quota({ orders: 2, records: 100 })).status, 200);
  assert.deepEqual((await strangeOwner('GET', '/usage/quota')).json, {
    most: { orders: 2, records: 100 },
    ordered: { orders: 1, records: 50 },
  });
  assert.equal(codeOf(await accept(await quoted(51))), '409 quota.reached');
  const two = await Promise.all([accept(await quoted(30)), accept(await quoted(40))]);
  assert.deepEqual(two.map(codeOf).sort(), ['200 ', '409 quota.reached']);
  const accepted = String(two.find(({ status }) => status === 200)!.json['id']);
  await strangeOwner('POST', `/orders/${accepted}/cancellation`, { reason: 'Toch niet (fictief)' });
  assert.equal(codeOf(await accept(await quoted(50))), '200 ');
  assert.equal((await quota({ orders: null, records: null })).status, 200);
  assert.equal(codeOf(await accept(await quoted(5000))), '200 ');
  assert.equal(
    codeOf(await administrator('PUT', `/usage/quotas/${parties.otherProvider}`, { orders: 1, records: 1 })),
    '404 request.not-found',
  );
  assert.equal(codeOf(await otherAdministrator('GET', `/usage/quotas/${parties.stranger}`)), '403 request.not-allowed');
});
