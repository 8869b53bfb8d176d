import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword } from '../../src/access/factors/password.ts';
import { addressKey } from '../../src/access/limits/address-key.ts';
import { GUESSES } from '../../src/access/limits/admit-guess.ts';
import type { PoolClient } from 'pg';
import { createApp } from '../../src/app.ts';
import type { Store } from '../../src/store/store.ts';
import { accessApp, secretOf } from '../support/access-app.ts';
import type { Browser } from '../support/access-app.ts';
import { makeParty, makePerson, makeToken } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'krakende trap zonder leuning';
const { store } = await testDatabase();
const { service, browser, mailTo } = await accessApp(store);
const party = await makeParty(store, 'organisation');
const passwordHash = await hashPassword(PASSWORD);
const newPerson = () => makePerson(store, party, 'owner', { account: { passwordHash } });
const guess = async (by: Browser, email: string, password = 'something wrong') =>
  (await by.call('POST', '/api/session', { email, password })).statusCode;

test('many addresses that guess at one account are stopped; its owner gets in where she was before', async () => {
  const { email } = await newPerson();
  const known = browser();
  assert.equal(await guess(known, email, PASSWORD), 201);
  const answers: number[] = [];
  for (let attacker = 0; attacker < 30; attacker++) {
    answers.push(await guess(browser(`198.51.${attacker}.7`), email));
  }
  const { points } = GUESSES.password.account;
  assert.deepEqual(answers, [
    ...Array.from({ length: points }, () => 401),
    ...Array.from({ length: 30 - points }, () => 429),
  ]);
  // Even the right password is no use to who has no known browser: else the answer would tell.
  const refusal = await browser('198.51.100.1').call('POST', '/api/session', { email, password: PASSWORD });
  assert.equal(refusal.statusCode, 429);
  assert.ok(Number(refusal.headers['retry-after']) > 0);
  known.cookies.delete('verrijk');
  assert.equal(await guess(known, email, PASSWORD), 201);
});

test('a known browser has its own bucket, so that a stolen one does not guess for ever, and marks cannot be made up', async () => {
  const { email } = await newPerson();
  const { email: other } = await newPerson();
  const known = browser();
  await guess(known, email, PASSWORD);
  for (let time = 0; time < GUESSES.password.device.points; time++) assert.equal(await guess(known, email), 401);
  assert.equal(await guess(known, email, PASSWORD), 429);
  // The account's own bucket is untouched, and the mark is of no use for another account.
  assert.equal(await guess(browser(), email, PASSWORD), 201);
  for (let time = 0; time < GUESSES.password.account.points; time++) await guess(browser(`203.0.113.${time}`), other);
  assert.equal(await guess(known, other, PASSWORD), 429);
  const forged = browser('203.0.113.99');
  const [nonce = ''] = known.cookies.get('verrijk-device')!.split('.');
  forged.cookies.set('verrijk-device', `${nonce}.${'A'.repeat(22)}`);
  assert.equal(await guess(forged, other, PASSWORD), 429);
});

test('who was kept out by the guesses of others, on a new device, gets in by mail', async () => {
  const { email } = await newPerson();
  for (let time = 0; time < GUESSES.password.account.points; time++) await guess(browser(`192.0.3.${time}`), email);
  const own = browser('192.0.4.1');
  assert.equal(await guess(own, email, PASSWORD), 429);
  await own.call('POST', '/api/resets', { email });
  const secret = secretOf((await mailTo(email)).at(-1)?.link);
  const used = await own.call('POST', '/api/resets/use', { secret, password: 'een heel ander lang woord' });
  assert.equal(used.statusCode, 204, used.body);
  assert.equal(await guess(own, email, 'een heel ander lang woord'), 201);
});

test('one address that guesses at many accounts is stopped, and in IPv6 so is its network', async () => {
  const { points } = GUESSES.password.address;
  for (const addresses of [() => '203.0.113.200', (time: number) => `2001:db8:1:2::${time.toString(16)}`]) {
    for (let time = 0; time < points; time++) {
      assert.equal(await guess(browser(addresses(time)), `nobody${time}@example.invalid`), 401);
    }
    const { email } = await newPerson();
    assert.equal(await guess(browser(addresses(points)), email, PASSWORD), 429);
  }
  const { email } = await newPerson();
  assert.equal(await guess(browser('2001:db8:1:3::1'), email, PASSWORD), 201);
});

test('guesses at once count each', async () => {
  const { email } = await newPerson();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, time) => guess(browser(`192.0.5.${time}`), email)));
  assert.equal(answers.filter((status) => status === 401).length, GUESSES.password.account.points);
});

test('the second step is guessed at no more than the first', async () => {
  const { account, email } = await newPerson();
  await store.asSystem('demo', ({ $client }) =>
    $client.query('update account set totp_locked = $1 where id = $2', [
      service.keys.lock(Buffer.alloc(20, 1), `totp ${account}`),
      account,
    ]),
  );
  const answers: number[] = [];
  for (let time = 0; time < 15; time++) {
    const attacker = browser(`192.0.6.${time}`);
    await guess(attacker, email, PASSWORD);
    answers.push((await attacker.call('POST', '/api/session/totp', { code: '123456' })).statusCode);
  }
  assert.equal(answers.filter((status) => status !== 429).length, GUESSES.code.account.points);
});

test('who reads the mail of somebody gets no more guesses at the second factor by making known browsers', async () => {
  const { account, email } = await newPerson();
  await store.asSystem('demo', ({ $client }) =>
    $client.query('update account set totp_locked = $1 where id = $2', [
      service.keys.lock(Buffer.alloc(20, 1), `totp ${account}`),
      account,
    ]),
  );
  let asker = browser('192.0.12.1');
  let resets = 0;
  let guesses = 0;
  for (let round = 0; round < 20; round++) {
    const password = `een lang nieuw woord ${round}`;
    if ((await asker.call('POST', '/api/resets', { email })).statusCode !== 204) break;
    const secret = secretOf((await mailTo(email)).filter(({ kind }) => kind === 'reset').at(-1)?.link);
    const fresh = browser(`192.0.13.${round}`);
    const used = await fresh.call('POST', '/api/resets/use', { secret, password });
    assert.equal(used.statusCode, 204, used.body);
    resets++;
    assert.equal(await guess(fresh, email, password), 201);
    for (let time = 0; time < 10; time++) {
      if ((await fresh.call('POST', '/api/session/totp', { code: '123456' })).statusCode !== 429) guesses++;
    }
    // The next reset is asked by a browser that is known now.
    fresh.cookies.delete('verrijk');
    asker = fresh;
  }
  assert.ok(resets <= GUESSES.reset.account.points + GUESSES.reset.known.points, String(resets));
  assert.ok(guesses <= GUESSES.code.account.points + GUESSES.code.known.points, String(guesses));
});

/** All statements of one call: the work that was done. */
async function workOf(of: Store, call: () => Promise<unknown>): Promise<readonly string[]> {
  const work: string[] = [];
  const known = new Set<PoolClient>();
  const connect = of.pool.connect.bind(of.pool) as () => Promise<PoolClient>;
  of.pool.connect = (async () => {
    const client = await connect();
    if (known.has(client)) return client;
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    known.add(client);
    client.query = ((...given: unknown[]) => {
      const [first] = given;
      work.push(typeof first === 'string' ? first : (first as { text: string }).text);
      return query(...given);
    }) as PoolClient['query'];
    return client;
  }) as typeof of.pool.connect;
  await call();
  of.pool.connect = connect as typeof of.pool.connect;
  // The method of the class shows again.
  for (const client of known) Reflect.deleteProperty(client, 'query');
  return work;
}

test('no answer, and no work, says whether somebody has an account', async () => {
  const { email } = await newPerson();
  const nobody = 'nobody.at.all@example.invalid';
  const withoutPassword = (await makePerson(store, party, 'owner')).email;
  const answers: string[] = [];
  const works: string[] = [];
  for (const [who, name] of [email, nobody, withoutPassword].entries()) {
    const own = browser(`192.0.7.${who}`);
    const work = await workOf(store, async () => {
      const answer = await own.call('POST', '/api/session', { email: name, password: 'something wrong' });
      answers.push(`${answer.statusCode} ${answer.body}`);
    });
    works.push(work.join('\n'));
  }
  assert.equal(new Set(answers).size, 1, answers.join('\n'));
  assert.equal(new Set(works).size, 1, works.join('\n\n'));
  const asked: string[] = [];
  for (const [who, name] of [email, nobody].entries()) {
    const { statusCode, body } = await browser(`192.0.8.${who}`).call('POST', '/api/resets', { email: name });
    asked.push(`${statusCode} ${body}`);
  }
  assert.equal(new Set(asked).size, 1);
  assert.deepEqual(await mailTo(nobody), []);
  assert.equal((await mailTo(email)).length, 1);
});

test('asking for a reset does as much for nobody as for somebody', async () => {
  const { email } = await newPerson();
  const works: (readonly string[])[] = [];
  for (const [who, name] of [email, 'nobody.there@example.invalid'].entries()) {
    works.push(await workOf(store, () => browser(`192.0.9.${who}`).call('POST', '/api/resets', { email: name })));
  }
  const [known, unknown] = works.map((work) => work.map((text) => (text === 'rollback' ? 'commit' : text)));
  assert.ok(known!.length > 10);
  assert.deepEqual(unknown, known);
});

test('who asks too much is slowed down, by address and by token, and is told when to come back', async () => {
  const app = await createApp({ ...service, settings: { ...service.settings, requestsPerMinute: 20 } });
  const ask = (remoteAddress: string, headers = {}) =>
    app.inject({ method: 'GET', url: '/api/session/ways', remoteAddress, headers });
  const statuses: number[] = [];
  for (let time = 0; time < 25; time++) statuses.push((await ask('192.0.10.1')).statusCode);
  assert.equal(statuses.filter((status) => status === 200).length, 20);
  assert.ok(Number((await ask('192.0.10.1')).headers['retry-after']) > 0);
  const { headers } = await makeToken(store, party, ['orders:read']);
  const byToken: number[] = [];
  for (let time = 0; time < 15; time++) byToken.push((await ask(`192.0.11.${time}`, headers)).statusCode);
  assert.equal(byToken.filter((status) => status === 200).length, 10);
});

test('an address stands for itself in IPv4 and for its network in IPv6', () => {
  for (const [address, key] of [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
  ] as const) {
    assert.equal(addressKey(address), key, address);
  }
});
