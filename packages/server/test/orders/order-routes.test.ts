import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculatePrice, parsePriceList } from '@verrijk/core';
import type { OrderView } from '../../src/contract/orders/orders.ts';
import { dayNumber, dutchDay } from '../../src/orders/dutch-day.ts';
import { codeOf, FICTIONAL_LIST, itemsOf, orderApp } from '../support/order-app.ts';
import type { Answer, Ask } from '../support/order-app.ts';
import { orderIn, testCounts, testQuote } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';

const { store } = await testDatabase();
const { parties, owner, reader, administrator, operator, otherAdministrator, strangeOwner } = await orderApp(store);

/** The order in an answer that must be one. */
function orderOf(answer: Answer, status = 200): OrderView {
  assert.equal(answer.status, status, answer.text);
  return answer.json as unknown as OrderView;
}

async function counted(billable = 900): Promise<OrderView> {
  const { id } = orderOf(await owner('POST', '/orders', { purpose: 'Wie komt er (fictief)' }), 201);
  return orderOf(await owner('PUT', `/orders/${id}/counts`, testCounts(billable)));
}

test('without a price list the provider names its own amount', async () => {
  const order = await counted();
  assert.equal(order.quote, null);
  assert.deepEqual(order.actions, { organisation: ['edit', 'count', 'cancel'], provider: ['quote', 'refuse'] });
  const version = order.quoteVersion;
  const ask = (body: object): Promise<Answer> => operator('POST', `/orders/${order.id}/quote`, { version, ...body });
  assert.equal(codeOf(await ask({})), '422 quote.amount-needed');
  assert.equal(codeOf(await ask({ netCents: 1005 })), '422 quote.amount-needed');
  const { quote } = orderOf(await ask({ netCents: 1005, vatPercentage: 21 }));
  assert.deepEqual(quote?.lines, [{ kind: 'adjustment', records: 0, perRecord: '', cents: 1005 }]);
  assert.deepEqual([quote?.vatCents, quote?.totalCents, quote?.priceList], [211, 1216, null]);
});

test('from question to acceptance, with the price of the list as core calculates it', async () => {
  assert.equal((await administrator('POST', '/price-lists', { list: FICTIONAL_LIST })).status, 201);
  for (const billable of [1, 500, 501, 54_321]) {
    const { id, state, quote, quoteVersion, provider } = await counted(billable);
    assert.equal(state, 'counted');
    assert.deepEqual([provider.id, provider.because], [parties.provider, 'elsewhere']);
    const list = parsePriceList(JSON.stringify(FICTIONAL_LIST), 'list');
    const price = calculatePrice(list, billable, dayNumber(dutchDay(new Date())));
    assert.equal(quote?.status, 'proposed');
    assert.deepEqual(
      [quote?.lines, quote?.netCents, quote?.vatCents, quote?.totalCents],
      [price.lines, price.netCents, price.vatCents, price.totalCents],
    );
    const quoted = orderOf(await operator('POST', `/orders/${id}/quote`, { version: quoteVersion, workingDays: 3 }));
    assert.equal(quoted.quote?.status, 'confirmed');
    assert.equal(quoted.quote?.totalCents, price.totalCents);
    assert.equal(quoted.quote?.workingDays, 3);
    assert.deepEqual(quoted.actions.organisation, ['count', 'accept', 'cancel']);
    const accepted = orderOf(await owner('POST', `/orders/${id}/acceptance`, { version: quoted.quoteVersion }));
    assert.equal(accepted.state, 'accepted');
    assert.deepEqual(accepted.actions, { organisation: ['sign', 'cancel'], provider: ['refuse', 'sign'] });
  }
});

test('another amount than the list’s needs a reason, and the lines still add up', async () => {
  const order = await counted(100);
  const version = order.quoteVersion;
  const ask = (body: object): Promise<Answer> =>
    operator('POST', `/orders/${order.id}/quote`, { version, netCents: 20_000, ...body });
  assert.equal(codeOf(await ask({})), '422 order.reason-missing');
  const { quote } = orderOf(await ask({ reason: 'Vaste klant (fictief)' }));
  assert.deepEqual(quote?.lines.at(-1), { kind: 'adjustment', records: 0, perRecord: '', cents: -5450 });
  assert.equal(
    quote?.lines.reduce((sum, { cents }) => sum + cents, 0),
    quote?.netCents,
  );
  assert.equal(quote.netCents + quote.vatCents, quote.totalCents);
});

test('nobody confirms or accepts what has just changed', async () => {
  const order = await counted(100);
  const stale = order.quoteVersion;
  const again = orderOf(await owner('PUT', `/orders/${order.id}/counts`, testCounts(200)));
  assert.ok(again.quoteVersion > stale);
  assert.equal(codeOf(await operator('POST', `/orders/${order.id}/quote`, { version: stale })), '409 quote.changed');
  const quoted = orderOf(await operator('POST', `/orders/${order.id}/quote`, { version: again.quoteVersion }));
  const adjusted = orderOf(
    await operator('POST', `/orders/${order.id}/quote`, {
      version: quoted.quoteVersion,
      netCents: 1,
      reason: 'Toch anders (fictief)',
    }),
  );
  const accept = (version: number): Promise<Answer> => owner('POST', `/orders/${order.id}/acceptance`, { version });
  assert.equal(codeOf(await accept(quoted.quoteVersion)), '409 quote.changed');
  // Counting anew makes the quote lapse, whatever its validity.
  const recounted = orderOf(await owner('PUT', `/orders/${order.id}/counts`, testCounts(300)));
  assert.deepEqual([recounted.state, recounted.quote?.status], ['counted', 'proposed']);
  assert.equal(codeOf(await accept(adjusted.quoteVersion)), '409 order.transition');
  const given = itemsOf(await reader('GET', `/orders/${order.id}/quotes`));
  assert.deepEqual(given, [quoted.quote, adjusted.quote], 'each quote that was given stays as it was');
  assert.deepEqual(itemsOf(await operator('GET', `/orders/${order.id}/quotes`)), given);
});

test('a price list that changed after the proposal is not confirmed unseen', async () => {
  const order = await counted(100);
  assert.equal(
    (await administrator('POST', '/price-lists', { list: { ...FICTIONAL_LIST, startFee: 300 } })).status,
    201,
  );
  const version = order.quoteVersion;
  const unseen = await operator('POST', `/orders/${order.id}/quote`, { version });
  assert.equal(codeOf(unseen), '409 quote.list-changed');
  assert.match(unseen.text, /304\.50/);
  const seen = orderOf(await operator('POST', `/orders/${order.id}/quote`, { version, netCents: 30_450 }));
  assert.equal(seen.quote?.reason, '');
});

test('a lapsed quote is refused, and until then it holds to the last day', async () => {
  const today = dutchDay(new Date());
  for (const [validUntil, expected] of [
    [today, '200 '],
    ['2026-01-01', '409 quote.lapsed'],
  ] as const) {
    const { id } = await orderIn(store, parties, 'quoted', { quote: testQuote(900, { validUntil }) });
    const { actions } = orderOf(await owner('GET', `/orders/${id}`));
    assert.equal(actions.organisation.includes('accept'), expected === '200 ');
    assert.equal(codeOf(await owner('POST', `/orders/${id}/acceptance`, { version: 1 })), expected);
  }
  const order = await counted();
  const past = { version: order.quoteVersion, validUntil: '2026-01-01' };
  assert.equal(codeOf(await operator('POST', `/orders/${order.id}/quote`, past)), '422 quote.validity');
});

test('without IDs the order becomes a report, and with IDs again what was wished', async () => {
  const order = await counted();
  const without = orderOf(await owner('PUT', `/orders/${order.id}/counts`, testCounts(90, 'none')));
  assert.deepEqual([without.product, without.wishedProduct], ['report', 'records']);
  const wish = orderOf(await owner('PUT', `/orders/${order.id}`, { product: 'records' }));
  assert.equal(wish.product, 'report');
  assert.equal(orderOf(await owner('PUT', `/orders/${order.id}/counts`, testCounts(90))).product, 'records');
});

test('what is asked may change until there is a quote, and another provider needs a reason', async () => {
  const order = await counted();
  const change = (body: object): Promise<Answer> => owner('PUT', `/orders/${order.id}`, body);
  const other = parties.otherProvider;
  assert.equal(codeOf(await change({ provider: other })), '422 provider.reason-missing');
  const elsewhere = orderOf(await change({ provider: other, providerReason: 'Kent ons al (fictief)' }));
  assert.deepEqual([elsewhere.provider.because, elsewhere.quote], ['chosen', null]);
  const theirs = await otherAdministrator('GET', `/orders/${order.id}/history`);
  assert.deepEqual(
    itemsOf(theirs).map(({ transition }) => transition),
    ['create', 'count', 'change', 'count'],
  );
  assert.equal(codeOf(await operator('GET', `/orders/${order.id}`)), '404 request.not-found');
  const back = orderOf(await change({ provider: parties.provider }));
  assert.deepEqual([back.provider.because, back.provider.reason], ['elsewhere', '']);
  assert.ok(back.quote);
  assert.equal(codeOf(await change({ purgeDays: 91 })), '422 order.purge-days');
  assert.equal(orderOf(await change({ purgeDays: 7, period: '2025' })).purgeDays, 7);
  await operator('POST', `/orders/${order.id}/quote`, { version: back.quoteVersion });
  assert.equal(codeOf(await change({ purpose: 'Iets anders' })), '409 order.facts-fixed');
});

test('to another provider goes the question, not what the former one said', async () => {
  const { id, quoteVersion } = await counted();
  await operator('POST', `/orders/${id}/quote`, { version: quoteVersion, netCents: 4321, reason: 'Vertrouwelijk' });
  await owner('PUT', `/orders/${id}/counts`, testCounts());
  orderOf(await owner('PUT', `/orders/${id}`, { provider: parties.otherProvider, providerReason: 'x' }));
  const told = async (ask: Ask, what: string): Promise<string> => (await ask('GET', `/orders/${id}${what}`)).text;
  for (const what of ['', '/history', '/quotes']) {
    assert.doesNotMatch(await told(otherAdministrator, what), /Vertrouwelijk|4321|"Verrijker/, what);
  }
  assert.match(await told(owner, '/history'), /Verrijker \(fictief\) deed een offerte/);
  assert.match(await told(owner, '/quotes'), /Vertrouwelijk/);
  assert.match(await told(operator, ''), /request\.not-found/);
  orderOf(await owner('PUT', `/orders/${id}`, { provider: parties.provider }));
  assert.match(await told(otherAdministrator, ''), /request\.not-found/);
});

test('refusing and cancelling need a reason, which the history tells both sides', async () => {
  const order = await counted();
  assert.equal(codeOf(await operator('POST', `/orders/${order.id}/refusal`, { reason: ' ' })), '400 request.invalid');
  orderOf(await operator('POST', `/orders/${order.id}/refusal`, { reason: 'Geen tijd (fictief)' }));
  const history = async (ask: Ask, language: string): Promise<readonly Record<string, unknown>[]> =>
    itemsOf(await ask('GET', `/orders/${order.id}/history`, undefined, { 'accept-language': language }));
  assert.deepEqual(
    (await history(reader, 'nl')).map(({ sentence, by, person }) => [sentence, by, person]),
    [
      ['Museum Voorbeeld (fictief) begon de aanvraag.', 'organisation', 'Iemand'],
      ['Museum Voorbeeld (fictief) stuurde de telling van het bestand.', 'organisation', 'Iemand'],
      ['Verrijker (fictief) weigerde de aanvraag. Reden: “Geen tijd (fictief)”', 'provider', null],
    ],
  );
  const english = await history(operator, 'en');
  assert.equal(english.at(-1)?.['sentence'], 'Verrijker (fictief) refused the order. Reason: “Geen tijd (fictief)”');
  assert.deepEqual(
    english.map(({ person }) => person),
    [null, null, 'Iemand'],
  );
});

test('a provider does not see a draft, and nobody sees what is not theirs', async () => {
  const { id } = orderOf(await owner('POST', '/orders', { purpose: 'Nog niet (fictief)' }), 201);
  assert.equal(codeOf(await operator('GET', `/orders/${id}`)), '404 request.not-found');
  orderOf(await owner('PUT', `/orders/${id}/counts`, testCounts()));
  orderOf(await operator('GET', `/orders/${id}`));
  for (const ask of [strangeOwner, otherAdministrator]) {
    assert.equal(codeOf(await ask('GET', `/orders/${id}`)), '404 request.not-found');
    assert.equal(codeOf(await ask('GET', `/orders/${id}/history`)), '404 request.not-found');
    assert.equal(codeOf(await ask('GET', `/orders/${id}/quotes`)), '404 request.not-found');
    assert.deepEqual(itemsOf(await ask('GET', '/orders')), []);
  }
  assert.equal(codeOf(await strangeOwner('PUT', `/orders/${id}/counts`, testCounts())), '404 request.not-found');
  assert.equal(codeOf(await strangeOwner('PUT', `/orders/${id}`, { period: '1' })), '404 request.not-found');
  assert.equal(
    codeOf(await otherAdministrator('POST', `/orders/${id}/quote`, { version: 1 })),
    '404 request.not-found',
  );
  assert.equal(codeOf(await reader('POST', `/orders/${id}/cancellation`, { reason: 'x' })), '403 request.not-allowed');
});

test('a request that is sent from many connections at once with one key makes one order', async () => {
  const before = itemsOf(await owner('GET', '/orders?limit=200'));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      owner('POST', '/orders', { purpose: 'Eén keer (fictief)' }, { 'idempotency-key': 'dezelfde' }),
    ),
  );
  assert.equal(new Set(answers.map((answer) => orderOf(answer, 201).id)).size, 1);
  const after = itemsOf(await owner('GET', '/orders?limit=200'));
  assert.equal(after.length, before.length + 1);
});

test('a key that is none, and a place that no list has, are told to be so', async () => {
  for (const key of ['', 'k'.repeat(201)]) {
    const refused = await owner('POST', '/orders', { purpose: 'Sleutel (fictief)' }, { 'idempotency-key': key });
    assert.equal(codeOf(refused), '400 request.invalid');
  }
  for (const cursor of ['8640000000000000-1', '9007199254740991-1', '0-99999999999']) {
    assert.equal(codeOf(await operator('GET', `/queue?cursor=${cursor}`)), '400 request.invalid', cursor);
  }
});

test('pages stay as they are while orders are added, and a state picks', async () => {
  const all = (await strangeOwner('POST', '/orders', { purpose: '0' })).status;
  assert.equal(all, 201);
  for (let at = 1; at < 7; at++) await strangeOwner('POST', '/orders', { purpose: String(at) });
  const seen: unknown[] = [];
  let cursor: unknown = '';
  while (typeof cursor === 'string') {
    const page: Answer = await strangeOwner('GET', `/orders?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...itemsOf(page).map(({ purpose }) => purpose));
    cursor = page.json['next'];
    await strangeOwner('POST', '/orders', { purpose: 'tussendoor' });
  }
  assert.deepEqual(seen, ['6', '5', '4', '3', '2', '1', '0']);
  const ofState = (query: string): Promise<Answer> => strangeOwner('GET', `/orders?${query}`);
  assert.deepEqual(itemsOf(await ofState('state=counted&state=ready')), []);
  assert.equal(itemsOf(await ofState('state=draft')).length, 11);
  for (const wrong of ['cursor=x', 'cursor=99999999999', 'limit=0', 'limit=201', 'state=gone']) {
    assert.equal(codeOf(await ofState(wrong)), '400 request.invalid', wrong);
  }
});

test('a failure is told in words of the reader’s language', async () => {
  const failure = { code: 'file.xls', details: { file: 'levering' } };
  const { id } = await orderIn(store, parties, 'failed', { failure });
  const english = await owner('GET', `/orders/${id}`, undefined, { 'accept-language': 'en' });
  assert.match(orderOf(english).failure?.detail ?? '', /xlsx/);
  const unknown = await orderIn(store, parties, 'failed', { failure: { code: 'of.an-older-version' } });
  assert.equal(orderOf(await owner('GET', `/orders/${unknown.id}`)).failure?.code, 'of.an-older-version');
});

test('text that no database keeps is refused, not a failure of the service', async () => {
  assert.equal(codeOf(await owner('POST', '/orders', { purpose: 'a\u0000b' })), '400 request.invalid');
  const list = { ...FICTIONAL_LIST, name: 'a\u0000b' };
  assert.equal(codeOf(await administrator('POST', '/price-lists', { list })), '400 request.invalid');
  const half = { ...FICTIONAL_LIST, name: 'a\ud800' };
  assert.equal(codeOf(await administrator('POST', '/price-lists', { list: half })), '400 request.invalid');
});

test('the largest file by the dearest list still has a price', async () => {
  const dearest = { ...FICTIONAL_LIST, tiers: [{ perRecord: 1000 }] };
  assert.equal((await administrator('POST', '/price-lists', { list: dearest })).status, 201);
  const { quote } = await counted(940_000_000);
  assert.equal(quote?.netCents, 940_000_000 * 100_000 + 25_000);
});
