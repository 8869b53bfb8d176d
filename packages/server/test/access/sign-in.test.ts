import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '../../src/access/factors/password.ts';
import { accessApp } from '../support/access-app.ts';
import type { AccessApp, Browser } from '../support/access-app.ts';
import { makeParty, makePerson } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'krakende trap zonder leuning';
const { store } = await testDatabase();
const strict = await accessApp(store, { requireSecondFactor: true });
const lenient = await accessApp(store);
const party = await makeParty(store, 'organisation');
const passwordHash = await hashPassword(PASSWORD);

function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

async function stageOf(browser: Browser): Promise<unknown> {
  const answer = await browser.call('GET', '/api/session');
  return answer.statusCode === 200 ? answer.json<{ stage: string }>().stage : answer.statusCode;
}

/** Somebody with a password and an app with codes. */
async function withTotp({ browser: open, clock }: AccessApp): Promise<{
  email: string;
  secret: string;
  recoveryCodes: string[];
  used: Browser;
}> {
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const used = open();
  await used.call('POST', '/api/session', { email, password: PASSWORD });
  const { secret } = (await used.call('POST', '/api/account/totp')).json<{ secret: string }>();
  const confirmed = await used.call('PUT', '/api/account/totp', { code: codeAt(secret, clock.now) });
  assert.equal(confirmed.statusCode, 200, confirmed.body);
  const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>();
  clock.now = new Date(clock.now.getTime() + 60_000);
  return { email, secret, recoveryCodes, used };
}

test('without a second factor, one must be set up before anything else is possible', async () => {
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const browser = strict.browser();
  const first = await browser.call('POST', '/api/session', { email, password: PASSWORD });
  assert.deepEqual(first.json(), { stage: 'enrol' });
  assert.equal((await browser.call('GET', '/api/members')).statusCode, 401);
  assert.equal((await browser.call('PATCH', '/api/account', { name: 'Ander' })).statusCode, 401);
  const before = browser.cookies.get('verrijk');
  const { secret, url } = (await browser.call('POST', '/api/account/totp')).json<{ secret: string; url: string }>();
  assert.match(url, /^otpauth:\/\/totp\/Verrijk:/);
  const wrong = await browser.call('PUT', '/api/account/totp', { code: '000000' });
  assert.equal(wrong.statusCode, 401);
  const confirmed = await browser.call('PUT', '/api/account/totp', { code: codeAt(secret, strict.clock.now) });
  const { stage, recoveryCodes } = confirmed.json<{ stage: string; recoveryCodes: string[] }>();
  assert.equal(stage, 'full');
  assert.equal(new Set(recoveryCodes).size, 10);
  // Seven times four letters of five bits.
  for (const code of recoveryCodes) assert.match(code, /^(?:[0-9a-hjkmnp-tv-z]{4}-){6}[0-9a-hjkmnp-tv-z]{4}$/);
  assert.notEqual(browser.cookies.get('verrijk'), before);
  assert.equal((await browser.call('GET', '/api/members')).statusCode, 200);
});

test('where no second factor is required, a password is enough', async () => {
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const browser = lenient.browser();
  const answer = await browser.call('POST', '/api/session', { email: email.toUpperCase(), password: PASSWORD });
  assert.equal(answer.statusCode, 201);
  assert.equal(await stageOf(browser), 'full');
  await browser.call('DELETE', '/api/session');
  assert.equal(await stageOf(browser), 401);
});

test('a code works once, and the clock may be one period off, not two', async () => {
  const { email, secret } = await withTotp(strict);
  for (const [periods, stage] of [
    [-2, 'second-factor'],
    [-1, 'full'],
    // The period of now comes after the one before, so it was not used yet; then it was.
    [0, 'full'],
    [0, 'second-factor'],
    [-1, 'second-factor'],
    [1, 'full'],
    [2, 'second-factor'],
  ] as const) {
    const browser = strict.browser(`198.51.100.${periods + 10}`);
    await browser.call('POST', '/api/session', { email, password: PASSWORD });
    const code = codeAt(secret, new Date(strict.clock.now.getTime() + periods * 30_000));
    const answer = await browser.call('POST', '/api/session/totp', { code });
    assert.equal(answer.statusCode, stage === 'full' ? 200 : 401, String(periods));
    assert.equal(await stageOf(browser), stage);
  }
});

test('of two browsers with the same code at once, one is let in', async () => {
  const { email, secret } = await withTotp(strict);
  const code = codeAt(secret, strict.clock.now);
  const browsers = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const browser = strict.browser();
      await browser.call('POST', '/api/session', { email, password: PASSWORD });
      return browser;
    }),
  );
  const answers = await Promise.all(browsers.map((browser) => browser.call('POST', '/api/session/totp', { code })));
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b),
    [200, 401, 401, 401],
  );
});

test('a recovery code works once, however it is spelled', async () => {
  const { email, recoveryCodes } = await withTotp(strict);
  for (const [code, status] of [
    [recoveryCodes[0]!.toUpperCase().replaceAll('-', ' '), 200],
    [recoveryCodes[0]!, 401],
    [recoveryCodes[1]!, 200],
    ['0000-0000-0000-0000', 401],
  ] as const) {
    const browser = strict.browser();
    await browser.call('POST', '/api/session', { email, password: PASSWORD });
    assert.equal((await browser.call('POST', '/api/session/recovery-code', { code })).statusCode, status);
  }
});

test('the first wrong guess stands in the audit log, with the request in which it was made, and not each that follows', async () => {
  const { email, account } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const browser = lenient.browser('192.0.2.77');
  const wrong = { email, password: 'something else' };
  const first = await browser.call('POST', '/api/session', wrong);
  await browser.call('POST', '/api/session', wrong);
  const { rows } = await store.asSystem('demo', ({ $client }) =>
    $client.query<{ party: string; details: unknown }>(
      "select party, details from audit_event where kind = 'session.failed' and details ->> 'account' = $1",
      [account],
    ),
  );
  const request = first.headers['x-request-id'];
  assert.deepEqual(rows, [{ party, details: { guess: 'password', account, request } }]);
});

test('a password that was hashed at less cost is hashed anew at signing in, and at no guess', async () => {
  const cheap = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1, outputLen: 32 });
  const { email, account } = await makePerson(store, party, 'owner', { account: { passwordHash: cheap } });
  const kept = async () => {
    const { rows } = await store.asSystem('demo', ({ $client }) =>
      $client.query<{ hash: string }>('select password_hash as hash from account where id = $1', [account]),
    );
    return rows[0]!.hash;
  };
  const guess = async (password: string) =>
    (await lenient.browser().call('POST', '/api/session', { email, password })).statusCode;
  assert.equal(await guess('something else'), 401);
  assert.equal(await kept(), cheap);
  assert.equal(await guess(PASSWORD), 201);
  const anew = await kept();
  assert.match(anew, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await guess(PASSWORD), 201);
  assert.equal(await kept(), anew);
});

test('who still owes a second factor cannot set one up, nor do anything else', async () => {
  const { email } = await withTotp(strict);
  const browser = strict.browser();
  await browser.call('POST', '/api/session', { email, password: PASSWORD });
  for (const [method, url] of [
    ['POST', '/api/account/totp'],
    ['POST', '/api/account/passkeys/options'],
    ['GET', '/api/account'],
    ['GET', '/api/sessions'],
    ['GET', '/api/members'],
    ['POST', '/api/account/recovery-codes'],
  ] as const) {
    const answer = await browser.call(method, url);
    assert.equal(answer.statusCode, 401, url);
    assert.equal(answer.json<{ code: string }>().code, 'request.second-factor-needed');
  }
});

test('the last second factor stays where one is required, and changing any asks who it is', async () => {
  const { used } = await withTotp(strict);
  assert.equal((await used.call('DELETE', '/api/account/totp')).json<{ code: string }>().code, 'account.last-factor');
  strict.clock.now = new Date(strict.clock.now.getTime() + 20 * 60_000);
  for (const [method, url] of [
    ['DELETE', '/api/account/totp'],
    ['POST', '/api/account/recovery-codes'],
    ['POST', '/api/account/passkeys/options'],
  ] as const) {
    assert.equal((await used.call(method, url)).json<{ code: string }>().code, 'session.confirm', url);
  }
  const before = used.cookies.get('verrijk');
  assert.equal((await used.call('POST', '/api/session/confirm', { password: 'something else' })).statusCode, 401);
  assert.equal((await used.call('POST', '/api/session/confirm', { password: PASSWORD })).statusCode, 204);
  assert.notEqual(used.cookies.get('verrijk'), before);
  assert.equal((await used.call('POST', '/api/account/recovery-codes')).statusCode, 200);
});

test('a changed password ends all other sessions, renews this one and is told by mail', async () => {
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const [here, there] = [lenient.browser(), lenient.browser()];
  for (const browser of [here, there]) await browser.call('POST', '/api/session', { email, password: PASSWORD });
  const before = here.cookies.get('verrijk')!;
  const change = (password: string, current = PASSWORD) =>
    here.call('PUT', '/api/account/password', { current, password });
  assert.equal((await change('een heel ander lang woord', 'not this one')).statusCode, 401);
  for (const weak of ['kort', 'Wachtwoord2024!', 'aaaaaaaaaaaaaaaa', '123456789012345', email, 'Welkom welkom 01']) {
    assert.equal((await change(weak)).json<{ code: string }>().code, 'account.password-weak', weak);
  }
  assert.equal((await change('een heel ander lang woord')).statusCode, 204);
  assert.equal(await stageOf(here), 'full');
  assert.equal(await stageOf(there), 401);
  const stolen = lenient.browser();
  stolen.cookies.set('verrijk', before);
  assert.equal(await stageOf(stolen), 401);
  assert.ok((await lenient.mailTo(email)).some(({ kind }) => kind === 'password-changed'));
  assert.equal((await here.call('POST', '/api/session', { email, password: PASSWORD })).statusCode, 401);
});

test('a sign-in on a new device is told by mail, one on a known device is not', async () => {
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const browser = lenient.browser();
  for (const mails of [1, 1]) {
    await browser.call('POST', '/api/session', { email, password: PASSWORD });
    const sent = (await lenient.mailTo(email)).filter(({ kind }) => kind === 'signed-in-elsewhere');
    assert.equal(sent.length, mails);
  }
  await lenient.browser().call('POST', '/api/session', { email, password: PASSWORD });
  assert.equal((await lenient.mailTo(email)).length, 2);
});
