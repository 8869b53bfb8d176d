import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { accessApp } from '../support/access-app.ts';
import type { Browser } from '../support/access-app.ts';
import { makeParty, makePerson } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const CLIENT = 'verrijk-test';
const { publicKey, privateKey } = await generateKeyPair('RS256');
const { privateKey: strangeKey } = await generateKeyPair('RS256');

/** What the issuer says next, beside what it always says. */
let says: { claims: Record<string, unknown>; key?: typeof privateKey; audience?: string; nonce?: string } = {
  claims: {},
};
const codes = new Map<string, { nonce: string; challenge: string }>();

/** A small issuer of OpenID Connect: discovery, keys, tokens; it checks PKCE. */
const issuer = createServer((request, response) => {
  const at = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  const json = (body: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  void (async () => {
    if (request.url === '/.well-known/openid-configuration') {
      json({
        issuer: at,
        authorization_endpoint: `${at}/authorize`,
        token_endpoint: `${at}/token`,
        jwks_uri: `${at}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    } else if (request.url === '/keys') {
      json({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] });
    } else if (request.url === '/token') {
      const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
      const given = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (given === undefined || challenge !== given.challenge) return json({ error: 'invalid_grant' }, 400);
      const token = await new SignJWT({ ...says.claims, nonce: says.nonce ?? given.nonce })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(at)
        .setSubject('somebody')
        .setAudience(says.audience ?? CLIENT)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(says.key ?? privateKey);
      json({ access_token: 'x', token_type: 'Bearer', id_token: token });
    } else json({}, 404);
  })();
});
await new Promise<void>((ready) => issuer.listen(0, '127.0.0.1', ready));
after(() => issuer.close());

const openId = {
  issuer: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`,
  clientId: CLIENT,
  clientSecret: 'secret',
  label: 'Elders',
};
const { store } = await testDatabase();
const { browser } = await accessApp(store, { openId, requireSecondFactor: true });
const lenient = await accessApp(store, { openId: { ...openId } });
const party = await makeParty(store, 'organisation');

/** Goes there; returns with which address the browser comes back. */
async function goThere(by: Browser): Promise<URL> {
  const answer = await by.call('GET', '/api/session/openid');
  assert.equal(answer.statusCode, 303, answer.body);
  const there = new URL(String(answer.headers.location));
  assert.equal(there.searchParams.get('code_challenge_method'), 'S256');
  assert.equal(there.searchParams.get('response_type'), 'code');
  const code = randomUUID();
  const [nonce, challenge] = [there.searchParams.get('nonce')!, there.searchParams.get('code_challenge')!];
  codes.set(code, { nonce, challenge });
  const back = new URL(there.searchParams.get('redirect_uri')!);
  back.searchParams.set('code', code);
  back.searchParams.set('state', there.searchParams.get('state')!);
  return back;
}

/** From elsewhere, as a browser comes: without our Origin. */
async function comeBack(by: Browser, { pathname, search }: URL): Promise<unknown> {
  const answer = await by.call('GET', `${pathname}${search}`, undefined, { 'sec-fetch-site': 'cross-site' });
  assert.equal(answer.statusCode, 303);
  const session = await by.call('GET', '/api/session');
  return session.statusCode === 200 ? session.json<{ stage: string }>().stage : String(answer.headers.location);
}

const FAILED = 'http://127.0.0.1/sign-in#session.elsewhere-failed';
const verified = (email: string, more: object = {}) => ({ claims: { email, email_verified: true, ...more } });
const newPerson = () => makePerson(store, party, 'owner');

test('who belongs to a party is let in, and still owes a second factor unless two were asked elsewhere', async () => {
  for (const [more, stage] of [
    [{}, 'enrol'],
    [{ amr: ['pwd'] }, 'enrol'],
    [{ amr: ['pwd', 'mfa'] }, 'full'],
    [{ acr: 'phr' }, 'full'],
    [{ acr: '1' }, 'enrol'],
  ] as const) {
    const { email } = await newPerson();
    const by = browser();
    says = verified(email.toUpperCase(), more);
    assert.equal(await comeBack(by, await goThere(by)), stage, JSON.stringify(more));
  }
  const { email, account } = await newPerson();
  await store.asSystem('demo', ({ $client }) =>
    $client.query("update account set totp_locked = 'x' where id = $1", [account]),
  );
  const by = browser();
  says = verified(email);
  assert.equal(await comeBack(by, await goThere(by)), 'second-factor');
});

test('no link of another site begins to sign anybody in', async () => {
  for (const [site, to] of [
    ['cross-site', '/sign-in'],
    ['same-site', '/sign-in'],
    ['none', '/authorize'],
  ] as const) {
    const by = browser();
    const answer = await by.call('GET', '/api/session/openid', undefined, { 'sec-fetch-site': site });
    assert.equal(new URL(String(answer.headers.location)).pathname, to, site);
    assert.equal(by.cookies.size, site === 'none' ? 1 : 0);
  }
});

test('where no second factor is required, being known elsewhere is enough', async () => {
  const { email } = await newPerson();
  const by = lenient.browser();
  says = verified(email);
  assert.equal(await comeBack(by, await goThere(by)), 'full');
});

test('nobody gets an account by signing in, nor by an address that is not verified', async () => {
  const { email, account } = await newPerson();
  const by = browser();
  for (const said of [
    verified('nobody@example.invalid'),
    { claims: { email } },
    { claims: { email, email_verified: false } },
    { claims: { email, email_verified: 'true' } },
    { claims: {} },
    { ...verified(email), key: strangeKey },
    { ...verified(email), audience: 'another client' },
    { ...verified(email), nonce: 'another nonce' },
  ]) {
    says = said;
    assert.equal(await comeBack(by, await goThere(by)), FAILED, JSON.stringify(said.claims));
  }
  await store.asSystem('demo', ({ $client }) => $client.query('delete from membership where account = $1', [account]));
  says = verified(email);
  assert.equal(await comeBack(by, await goThere(by)), FAILED);
});

test('an answer is for the browser that asked, once', async () => {
  const { email } = await newPerson();
  says = verified(email);
  const attacker = browser();
  const stolen = await goThere(attacker);
  // Signing somebody in as the attacker: the browser did not ask.
  assert.equal(await comeBack(browser(), stolen), FAILED);
  const victim = browser();
  await goThere(victim);
  assert.equal(await comeBack(victim, stolen), FAILED);
  const by = browser();
  const back = await goThere(by);
  const ceremony = by.cookies.get('verrijk-ceremony')!;
  assert.equal(await comeBack(by, back), 'enrol');
  const replay = browser();
  replay.cookies.set('verrijk-ceremony', ceremony);
  assert.equal(await comeBack(replay, back), FAILED);
  const denied = browser();
  const refusal = await goThere(denied);
  refusal.searchParams.delete('code');
  refusal.searchParams.set('error', 'access_denied');
  assert.equal(await comeBack(denied, refusal), FAILED);
});

test('where it is not set, it does not exist', async () => {
  const without = (await accessApp(store)).browser();
  assert.equal((await without.call('GET', '/api/session/openid')).statusCode, 404);
  assert.equal((await without.call('GET', '/api/session/ways')).json<{ openId: unknown }>().openId, null);
});
