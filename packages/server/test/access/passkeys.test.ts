import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { hashPassword } from '../../src/access/factors/password.ts';
import { accessApp } from '../support/access-app.ts';
import type { Browser } from '../support/access-app.ts';
import { makeParty, makePerson } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { softwareAuthenticator } from './software-authenticator.ts';
import type { Departure, SoftwareAuthenticator } from './software-authenticator.ts';

const PASSWORD = 'krakende trap zonder leuning';
const AT = { origin: 'http://127.0.0.1', site: '127.0.0.1' };
const { store } = await testDatabase();
const { browser, clock, mailTo } = await accessApp(store, { requireSecondFactor: true });
const party = await makeParty(store, 'organisation');
const passwordHash = await hashPassword(PASSWORD);

interface Owner {
  readonly email: string;
  readonly account: string;
  readonly key: SoftwareAuthenticator;
  readonly used: Browser;
}

/** Somebody whose second factor is a passkey. */
async function withPasskey(): Promise<Owner> {
  const { email, account } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const used = browser();
  await used.call('POST', '/api/session', { email, password: PASSWORD });
  const key = softwareAuthenticator(account, AT);
  const options = (await used.call('POST', '/api/account/passkeys/options')).json<{ challenge: string }>();
  const added = await used.call('POST', '/api/account/passkeys', { name: 'Laptop', response: key.register(options) });
  assert.equal(added.statusCode, 201, added.body);
  const { stage, recoveryCodes } = added.json<{ stage: string; recoveryCodes: string[] }>();
  assert.deepEqual([stage, recoveryCodes.length], ['full', 10]);
  return { email, account, key, used };
}

const optionsFor = async (by: Browser) =>
  (await by.call('POST', '/api/session/passkey/options')).json<{
    challenge: string;
    allowCredentials?: { id: string }[];
    userVerification: string;
  }>();
const stageOf = async (by: Browser) => {
  const answer = await by.call('GET', '/api/session');
  return answer.statusCode === 200 ? answer.json<{ stage: string }>().stage : undefined;
};

async function signIn(by: Browser, key: SoftwareAuthenticator, departure?: Departure): Promise<number> {
  const response = key.signIn(await optionsFor(by), departure);
  return (await by.call('POST', '/api/session/passkey', { response })).statusCode;
}

test('a passkey signs in by itself, and tells nobody beforehand whose passkeys there are', async () => {
  const { key, email } = await withPasskey();
  const by = browser();
  const { allowCredentials, userVerification } = await optionsFor(by);
  assert.deepEqual([allowCredentials, userVerification], [undefined, 'required']);
  assert.equal(await signIn(by, key), 200);
  assert.equal(await stageOf(by), 'full');
  assert.ok((await mailTo(email)).some(({ kind }) => kind === 'passkey-added'));
});

test('a passkey is a second factor, of the one who gave the password alone', async () => {
  const owner = await withPasskey();
  const other = await withPasskey();
  const by = browser();
  await by.call('POST', '/api/session', { email: owner.email, password: PASSWORD });
  assert.equal(await stageOf(by), 'second-factor');
  const { allowCredentials } = await optionsFor(by);
  assert.deepEqual(
    allowCredentials?.map(({ id }) => id),
    [owner.key.id],
  );
  assert.equal(await signIn(by, other.key), 401);
  assert.equal(await stageOf(by), 'second-factor');
  assert.equal(await signIn(by, owner.key), 200);
  assert.equal(await stageOf(by), 'full');
});

const { privateKey: strange } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const DEPARTURES: Readonly<Record<string, Departure>> = {
  'of another site': { origin: 'https://elsewhere.example' },
  'for another site': { site: 'elsewhere.example' },
  'without a finger or a PIN': { isVerified: false },
  'with a challenge of its own': { challenge: Buffer.alloc(32).toString('base64url') },
  'signed with another key': { key: strange },
  'of somebody else, as it says': { userHandle: '00000000-0000-4000-8000-000000000000' },
  'of the wrong ceremony': { type: 'webauthn.create' },
};
for (const [what, departure] of Object.entries(DEPARTURES)) {
  test(`a passkey ${what} is refused`, async () => {
    const { key } = await withPasskey();
    const by = browser();
    assert.equal(await signIn(by, key, departure), 401);
    assert.equal(await stageOf(by), undefined);
  });
}

test('a counter that goes back is a copy, and refused', async () => {
  const { key } = await withPasskey();
  assert.equal(await signIn(browser(), key, { counter: 10 }), 200);
  assert.equal(await signIn(browser(), key, { counter: 10 }), 401);
  assert.equal(await signIn(browser(), key, { counter: 9 }), 401);
  assert.equal(await signIn(browser(), key, { counter: 11 }), 200);
});

test('a challenge is for one browser, once, for ten minutes', async () => {
  const { key } = await withPasskey();
  const by = browser();
  const response = key.signIn(await optionsFor(by));
  const elsewhere = browser();
  await optionsFor(elsewhere);
  assert.equal((await elsewhere.call('POST', '/api/session/passkey', { response })).statusCode, 401);
  assert.equal((await browser().call('POST', '/api/session/passkey', { response })).statusCode, 401);
  const { cookies } = by;
  const ceremony = cookies.get('verrijk-ceremony')!;
  assert.equal((await by.call('POST', '/api/session/passkey', { response })).statusCode, 200);
  const replay = browser();
  replay.cookies.set('verrijk-ceremony', ceremony);
  assert.equal((await replay.call('POST', '/api/session/passkey', { response })).statusCode, 401);
  const late = browser();
  const options = await optionsFor(late);
  clock.now = new Date(clock.now.getTime() + 11 * 60_000);
  const answer = await late.call('POST', '/api/session/passkey', { response: key.signIn(options) });
  assert.equal(answer.statusCode, 401);
});

test('a challenge to sign in makes no passkey, and one to make a passkey signs nobody in', async () => {
  const { account, key, used } = await withPasskey();
  const another = softwareAuthenticator(account, AT);
  const wrong = another.register(await optionsFor(used));
  assert.equal((await used.call('POST', '/api/account/passkeys', { name: 'x', response: wrong })).statusCode, 401);
  const options = (await used.call('POST', '/api/account/passkeys/options')).json<{ challenge: string }>();
  assert.equal((await used.call('POST', '/api/session/passkey', { response: key.signIn(options) })).statusCode, 401);
});

test('a passkey confirms who is signed in, and the last second factor stays', async () => {
  const { used, key, account } = await withPasskey();
  clock.now = new Date(clock.now.getTime() + 20 * 60_000);
  const codes = () => used.call('POST', '/api/account/recovery-codes');
  assert.equal((await codes()).json<{ code: string }>().code, 'session.confirm');
  assert.equal(await signIn(used, key), 200);
  assert.equal((await codes()).statusCode, 200);
  const list = async () => (await used.call('GET', '/api/account')).json<{ passkeys: { id: string }[] }>().passkeys;
  const [first] = await list();
  const remove = (id: string) => used.call('DELETE', `/api/account/passkeys/${id}`);
  assert.equal((await remove(first!.id)).json<{ code: string }>().code, 'account.last-factor');
  const options = (await used.call('POST', '/api/account/passkeys/options')).json<{ challenge: string }>();
  const response = softwareAuthenticator(account, AT).register(options);
  assert.equal((await used.call('POST', '/api/account/passkeys', { name: 'Telefoon', response })).statusCode, 201);
  assert.equal((await remove(first!.id)).statusCode, 204);
  assert.equal(await signIn(browser(), key), 401);
});

test('who came in to set up the first second factor adds none beside one that is there meanwhile', async () => {
  const { email, account } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const [thief, owner] = [browser('192.0.2.66'), browser()];
  for (const each of [thief, owner]) await each.call('POST', '/api/session', { email, password: PASSWORD });
  const stolen = (await thief.call('POST', '/api/account/passkeys/options')).json<{ challenge: string }>();
  const own = (await owner.call('POST', '/api/account/passkeys/options')).json<{ challenge: string }>();
  const added = await owner.call('POST', '/api/account/passkeys', {
    name: 'Laptop',
    response: softwareAuthenticator(account, AT).register(own),
  });
  assert.equal(added.statusCode, 201, added.body);
  const refused = await thief.call('POST', '/api/account/passkeys', {
    name: 'Andere laptop',
    response: softwareAuthenticator(account, AT).register(stolen),
  });
  assert.equal(refused.json<{ code: string }>().code, 'request.second-factor-needed');
  const codes = await thief.call('POST', '/api/account/totp');
  assert.equal(codes.json<{ code: string }>().code, 'request.second-factor-needed');
  assert.equal(await stageOf(thief), 'enrol');
  const { passkeys } = (await owner.call('GET', '/api/account')).json<{ passkeys: { name: string }[] }>();
  assert.deepEqual(
    passkeys.map(({ name }) => name),
    ['Laptop'],
  );
});
