import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword } from '../../src/access/factors/password.ts';
import { createFirstLink } from '../../src/access/links/create-first-link.ts';
import { accessApp, secretOf } from '../support/access-app.ts';
import { makeParty, makePerson } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'krakende trap zonder leuning';
const DAY = 86_400_000;
const newcomer = { name: 'Nieuw', password: PASSWORD };
const { store } = await testDatabase();
const { app, service, browser, mailTo, clock } = await accessApp(store);
const passwordHash = await hashPassword(PASSWORD);

const accept = (secret: string, body: object = newcomer, by = browser()) =>
  by.call('POST', '/api/invitations/accept', { secret, ...body });
const look = (secret: string) => browser().call('POST', '/api/invitations/look', { secret });
const codeOf = (answer: { json: () => unknown }) => (answer.json() as { code: string }).code;

let last = 0;
const newEmail = () => `new${(last += 1)}@example.invalid`;

/** An invitation as somebody reads it in their mail. */
async function invite(email: string, party?: string): Promise<string> {
  const of = party ?? (await makeParty(store, 'organisation'));
  const { headers } = await makePerson(store, of, 'owner');
  const answer = await app.inject({
    method: 'POST',
    url: '/api/invitations/members',
    headers,
    payload: { email, role: 'member' },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  assert.ok(!answer.body.includes('secret'));
  return secretOf((await mailTo(email)).at(-1)?.link);
}

test('the first link makes the host and its administrator, once, and the one of an earlier start is worth nothing', async () => {
  const before = secretOf(await createFirstLink(service));
  const link = await createFirstLink(service);
  assert.match(String(link), /^http:\/\/127\.0\.0\.1\/invitation#[\w-]{43}$/);
  const secret = secretOf(link);
  assert.equal(codeOf(await look(before)), 'link.not-valid');
  const first = { ...newcomer, email: newEmail(), partyName: 'Verrijker (fictief)' };
  assert.equal(codeOf(await accept(secret, newcomer)), 'request.invalid');
  const answers = await Promise.all([accept(secret, first), accept(secret, { ...first, email: newEmail() })]);
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b),
    [201, 410],
  );
  assert.equal(await createFirstLink(service), undefined);
  const { rows } = await store.asSystem('demo', ({ $client }) =>
    $client.query('select role, is_host from membership join party on party.id = party'),
  );
  assert.deepEqual(rows, [{ role: 'administrator', is_host: true }]);
});

test('an invitation works once, for a week, for whom it was sent to', async () => {
  const email = newEmail();
  const secret = await invite(email);
  const seen = (await look(secret)).json<{ email: string; hasAccount: boolean; role: string }>();
  assert.deepEqual([seen.email, seen.hasAccount, seen.role], [email, false, 'member']);
  // Whatever address somebody gives: it is the one that was invited.
  const own = browser();
  assert.equal((await accept(secret, { ...newcomer, email: 'other@example.invalid' }, own)).statusCode, 201);
  assert.equal((await own.call('GET', '/api/session')).json<{ account: { email: string } }>().account.email, email);
  for (const answer of [await accept(secret), await look(secret)]) assert.equal(codeOf(answer), 'link.not-valid');
  const late = await invite(newEmail());
  clock.now = new Date(Date.now() + 7 * DAY);
  assert.equal(codeOf(await accept(late)), 'link.not-valid');
  clock.now = new Date();
  assert.equal((await accept(late)).statusCode, 201);
});

test('of two who use a link at once, one comes in', async () => {
  const secret = await invite(newEmail());
  const answers = await Promise.all(Array.from({ length: 4 }, () => accept(secret)));
  const codes = answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b);
  assert.equal(codes.filter((status) => status === 201).length, 1, codes.join());
});

test('who has an account signs in with it: reading somebody’s mail is not being them', async () => {
  const home = await makeParty(store, 'organisation');
  const { email, headers } = await makePerson(store, home, 'reader', { account: { passwordHash } });
  const { headers: others } = await makePerson(store, home, 'reader');
  const party = await makeParty(store, 'organisation');
  const secret = await invite(email, party);
  assert.equal((await look(secret)).json<{ hasAccount: boolean }>().hasAccount, true);
  const by = (who: Readonly<Record<string, string>>) =>
    app.inject({ method: 'POST', url: '/api/invitations/accept', headers: who, payload: { secret, ...newcomer } });
  assert.equal(codeOf(await accept(secret)), 'request.not-signed-in');
  assert.equal(codeOf(await by(others)), 'request.not-signed-in');
  assert.equal((await by(headers)).statusCode, 201);
  const { parties } = (await app.inject({ method: 'GET', url: '/api/session', headers })).json<{
    parties: unknown[];
  }>();
  assert.equal(parties.length, 2);
});

test('an invitation that was withdrawn, or whose party was closed, is worth nothing', async () => {
  const party = await makeParty(store, 'organisation');
  const { headers } = await makePerson(store, party, 'owner');
  const secret = await invite(newEmail(), party);
  const list = await app.inject({ method: 'GET', url: '/api/invitations', headers });
  const [item] = list.json<{ items: { id: string }[] }>().items;
  await app.inject({ method: 'DELETE', url: `/api/invitations/${item!.id}`, headers });
  assert.equal(codeOf(await accept(secret)), 'link.not-valid');
  const closing = await invite(newEmail(), party);
  await store.asSystem('demo', ({ $client }) =>
    $client.query('update party set closed_at = now() where id = $1', [party]),
  );
  assert.equal(codeOf(await accept(closing)), 'link.not-valid');
});

test('a weak password or a wrong role is refused, and the link still works', async () => {
  const party = await makeParty(store, 'provider');
  const { headers } = await makePerson(store, party, 'administrator');
  const payload = { email: newEmail(), role: 'owner' };
  const wrong = await app.inject({ method: 'POST', url: '/api/invitations/members', headers, payload });
  assert.equal(codeOf(wrong), 'member.role');
  const secret = await invite(newEmail());
  assert.equal(codeOf(await accept(secret, { name: 'Nieuw', password: 'wachtwoord123' })), 'account.password-weak');
  assert.equal((await accept(secret)).statusCode, 201);
});

test('a provider invites an organisation and sees it; the host sees all and closes one, whose people are out', async () => {
  const provider = await makeParty(store, 'provider');
  const operator = await makePerson(store, provider, 'operator');
  const { rows } = await store.asSystem('demo', ({ $client }) =>
    $client.query<{ id: string }>('select id from party where is_host'),
  );
  const host = await makePerson(store, rows[0]!.id, 'administrator');
  const email = newEmail();
  const payload = { email, name: 'Theater Nieuw (fictief)', municipality: 'Rotterdam' };
  const invited = await app.inject({
    method: 'POST',
    url: '/api/invitations/organisations',
    headers: operator.headers,
    payload,
  });
  assert.equal(invited.statusCode, 201, invited.body);
  const own = browser();
  await accept(secretOf((await mailTo(email)).at(-1)?.link), newcomer, own);
  const partiesOf = async (headers: Readonly<Record<string, string>>) => {
    const items: { id: string; name: string }[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&cursor=${next}`;
      const answer = await app.inject({ method: 'GET', url: `/api/parties?limit=2${after}`, headers });
      const page = answer.json<{ items: typeof items; next: string | null }>();
      items.push(...page.items);
      ({ next } = page);
    }
    return items;
  };
  const mine = await partiesOf(operator.headers);
  assert.deepEqual(
    mine.map(({ name }) => name),
    ['Theater Nieuw (fictief)'],
  );
  const all = await partiesOf(host.headers);
  const { rows: counted } = await store.asSystem('demo', ({ $client }) => $client.query('select id from party'));
  assert.equal(new Set(all.map(({ id }) => id)).size, counted.length);
  assert.equal((await own.call('GET', '/api/session')).statusCode, 200);
  const close = (id: string) => app.inject({ method: 'POST', url: `/api/parties/${id}/close`, headers: host.headers });
  assert.equal(codeOf(await close(rows[0]!.id)), 'party.host');
  assert.equal((await close(mine[0]!.id)).statusCode, 204);
  assert.equal((await own.call('GET', '/api/session')).statusCode, 401);
  assert.equal(await own.call('POST', '/api/session', { email, password: PASSWORD }).then(codeOf), 'session.wrong');
});

test('a reset works once, for half an hour, ends all sessions and all other resets, and keeps the second factor', async () => {
  const party = await makeParty(store, 'organisation');
  const { email, account, headers } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const ask = async () => {
    assert.equal((await browser().call('POST', '/api/resets', { email })).statusCode, 202);
    return secretOf((await mailTo(email)).at(-1)?.link);
  };
  const use = (secret: string, password = 'een heel ander lang woord') =>
    browser().call('POST', '/api/resets/use', { secret, password });
  const [first, second] = [await ask(), await ask()];
  assert.equal(codeOf(await use(second, 'kort')), 'account.password-weak');
  assert.equal((await accept(second)).statusCode, 410);
  clock.now = new Date(Date.now() + 31 * 60_000);
  assert.equal(codeOf(await use(second)), 'link.not-valid');
  clock.now = new Date();
  const answers = await Promise.all([use(second), use(second)]);
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b),
    [204, 410],
  );
  assert.equal(codeOf(await use(first)), 'link.not-valid');
  assert.equal((await app.inject({ method: 'GET', url: '/api/session', headers })).statusCode, 401);
  assert.equal((await mailTo(email)).at(-1)?.kind, 'password-changed');
  await store.asSystem('demo', ({ $client }) =>
    $client.query('update account set totp_locked = $1 where id = $2', [
      service.keys.lock(Buffer.alloc(20, 1), `totp ${account}`),
      account,
    ]),
  );
  const answer = await browser().call('POST', '/api/session', { email, password: 'een heel ander lang woord' });
  assert.deepEqual(answer.json(), { stage: 'second-factor' });
});

test('a reset link is no invitation and the other way around', async () => {
  const secret = await invite(newEmail());
  const answer = await browser().call('POST', '/api/resets/use', { secret, password: PASSWORD });
  assert.equal(codeOf(answer), 'link.not-valid');
  assert.equal((await look(secret)).statusCode, 200);
});
