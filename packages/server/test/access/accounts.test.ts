import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { hashPassword } from '../../src/access/factors/password.ts';
import { accessApp, secretOf } from '../support/access-app.ts';
import { orderIn } from '../support/orders.ts';
import { makeParty, makePerson, makeSession } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'krakende trap zonder leuning';
const MINUTE = 60_000;
const { store } = await testDatabase();
const { app, browser, mailTo, clock } = await accessApp(store, { requireSecondFactor: true });
const provider = await makeParty(store, 'provider');
const passwordHash = await hashPassword(PASSWORD);

const query = async (statement: string, ...values: readonly unknown[]) =>
  (await store.asSystem('demo', ({ $client }) => $client.query<Record<string, unknown>>(statement, [...values]))).rows;
const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, headers: Headers) => app.inject({ method, url, headers });
const codeOf = (answer: { json: () => unknown }) => (answer.json() as { code: string }).code;
const isIn = async (headers: Headers) => (await ask('GET', '/api/session', headers)).statusCode === 200;
const lastAudit = async (account: string) =>
  (
    await query("select kind from audit_event where details ->> 'account' = $1 order by seq desc limit 1", account)
  )[0]?.['kind'];

/** Two who manage a party, and somebody there with a password, an app, a passkey and a recovery code. */
async function colleagues() {
  const party = await makeParty(store, 'organisation');
  const owner = await makePerson(store, party, 'owner');
  const other = await makePerson(store, party, 'owner');
  const member = await makePerson(store, party, 'member', { account: { passwordHash } });
  await query("update account set totp_locked = 'x' where id = $1", member.account);
  await query("insert into recovery_code (account, hash) values ($1, 'x')", member.account);
  await query(
    "insert into passkey (id, account, credential, public_key, counter, name, created_at) values ($1, $1, $2, '', 0, 'x', now())",
    member.account,
    randomUUID(),
  );
  return { party, owner, other, member };
}

const useFactorLink = (secret: string) => browser().call('POST', '/api/resets/factors', { secret });

test('who manages signs a colleague out everywhere, at other parties too', async () => {
  const { owner, member } = await colleagues();
  const elsewhere = await makeParty(store, 'organisation');
  await query("insert into membership (party, account, role) values ($1, $2, 'owner')", elsewhere, member.account);
  const there = await makeSession(store, elsewhere, member.account);
  const answer = await ask('DELETE', `/api/members/${member.account}/sessions`, owner.headers);
  assert.equal(answer.statusCode, 204, answer.body);
  assert.deepEqual(await Promise.all([member, there, owner].map(({ headers }) => isIn(headers))), [false, false, true]);
  assert.equal(await lastAudit(member.account), 'member.sessions-ended');
});

test('a second factor that was lost goes by a link in its owner’s mail, which a colleague had sent', async () => {
  const { owner, member } = await colleagues();
  const sent = await ask('POST', `/api/members/${member.account}/factor-reset`, owner.headers);
  assert.equal(sent.statusCode, 202, sent.body);
  assert.ok(!sent.body.includes('#'));
  // Nothing happens by asking alone.
  assert.ok(await isIn(member.headers));
  const mail = (await mailTo(member.email)).at(-1)!;
  assert.equal(mail.kind, 'factor-reset');
  assert.match(mail.link!, /\/second-factor#[\w-]{43}$/);
  const secret = secretOf(mail.link);
  for (const [url, body] of [
    ['/api/resets/use', { secret, password: PASSWORD }],
    ['/api/invitations/look', { secret }],
  ] as const) {
    assert.equal(codeOf(await browser().call('POST', url, body)), 'link.not-valid');
  }
  assert.equal((await useFactorLink(secret)).statusCode, 204);
  assert.equal(codeOf(await useFactorLink(secret)), 'link.not-valid');
  assert.ok(!(await isIn(member.headers)));
  assert.equal(await lastAudit(member.account), 'account.factors-reset');
  assert.equal((await mailTo(member.email)).at(-1)!.kind, 'second-factor-changed');
  const by = browser();
  const { stage } = (await by.call('POST', '/api/session', { email: member.email, password: PASSWORD })).json<{
    stage: string;
  }>();
  assert.equal(stage, 'enrol');
});

test('a link for a second factor is worth nothing later, after another, or to who left', async () => {
  const { owner, other, member } = await colleagues();
  const send = async () => {
    const answer = await ask('POST', `/api/members/${member.account}/factor-reset`, owner.headers);
    return answer.statusCode === 202 ? secretOf((await mailTo(member.email)).at(-1)!.link) : codeOf(answer);
  };
  const first = await send();
  const second = await send();
  assert.equal(codeOf(await useFactorLink(first)), 'link.not-valid');
  clock.now = new Date(Date.now() + 61 * MINUTE);
  assert.equal(codeOf(await useFactorLink(second)), 'link.not-valid');
  clock.now = new Date();
  const third = await send();
  assert.equal(await send(), 'request.too-many');
  assert.equal((await ask('DELETE', `/api/members/${member.account}`, other.headers)).statusCode, 204);
  assert.equal(codeOf(await useFactorLink(third)), 'link.not-valid');
});

test('a link for a second factor is worth nothing to who came to another party meanwhile', async () => {
  const { owner, member } = await colleagues();
  assert.equal((await ask('POST', `/api/members/${member.account}/factor-reset`, owner.headers)).statusCode, 202);
  const secret = secretOf((await mailTo(member.email)).at(-1)!.link);
  await query("insert into membership (party, account, role) values ($1, $2, 'operator')", provider, member.account);
  assert.equal(codeOf(await useFactorLink(secret)), 'link.not-valid');
  await query('delete from membership where party = $1 and account = $2', provider, member.account);
  assert.equal((await useFactorLink(secret)).statusCode, 204);
});

test('a second factor is not taken away by who was not asked lately who they are, of oneself, nor of who is at another party too', async () => {
  const { owner, other, member } = await colleagues();
  const reset = (account: string) => ask('POST', `/api/members/${account}/factor-reset`, owner.headers);
  assert.equal(codeOf(await reset(owner.account)), 'request.not-allowed');
  await query("insert into membership (party, account, role) values ($1, $2, 'operator')", provider, other.account);
  assert.equal(codeOf(await reset(other.account)), 'member.elsewhere');
  await query("update session set authenticated_at = now() - interval '16 minutes' where id = $1", owner.session);
  assert.equal(codeOf(await reset(member.account)), 'session.confirm');
  assert.equal((await mailTo(member.email)).length, 0);
});

test('who deletes the own account leaves no name, address or way in; the history of orders goes on', async () => {
  const { party, owner, member } = await colleagues();
  const order = await orderIn(store, { organisation: party, provider }, 'counted');
  await query(
    `insert into order_event (order_id, at, transition, to_state, actor_kind, actor, actor_name, party)
     values ($1, now(), 'change', 'counted', 'account', $2, 'Iemand', $3)`,
    order.id,
    member.account,
    party,
  );
  await ask('POST', `/api/members/${member.account}/factor-reset`, owner.headers);
  const gone = await ask('DELETE', '/api/account', member.headers);
  assert.equal(gone.statusCode, 204, gone.body);
  assert.ok(!(await isIn(member.headers)));
  for (const table of [
    'account',
    'membership',
    'session',
    'passkey',
    'recovery_code',
    'one_time_link',
    'order_event',
  ]) {
    const rows = await query(`select ${table}::text as row from ${table}`);
    for (const { row } of rows) assert.ok(!String(row).includes(member.email), table);
  }
  const history = await ask('GET', `/api/orders/${order.id}/history`, owner.headers);
  const people = history.json<{ items: { person: string | null }[] }>().items.map(({ person }) => person);
  assert.equal(people.at(-1), 'oud-medewerker');
  assert.deepEqual(
    (await mailTo(member.email)).map(({ kind }) => kind),
    ['account-deleted'],
  );
  assert.equal(await lastAudit(member.account), 'account.deleted');
});

test('an account is not deleted without being asked again, nor when a party would be left to nobody', async () => {
  const { owner, other } = await colleagues();
  const remove = (headers: Headers) => ask('DELETE', '/api/account', headers);
  await query("update session set authenticated_at = now() - interval '16 minutes' where id = $1", owner.session);
  assert.equal(codeOf(await remove(owner.headers)), 'session.confirm');
  await query('update session set authenticated_at = now() where id = $1', owner.session);
  const answers = await Promise.all([remove(owner.headers), remove(other.headers)]);
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b),
    [204, 409],
  );
});
