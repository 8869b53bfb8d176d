import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { testDatabase } from '../support/test-database.ts';
import { makeParty, makePerson, makeToken } from '../support/people.ts';
import { serviceWith } from '../support/fake-parts.ts';
import type { Actor } from '../../src/actor.ts';

const { store } = await testDatabase();
const app = await createApp(serviceWith(store));
for (const path of ['/api/test/actor', '/test/page']) {
  app.get(path, (request, reply) => reply.send(Reflect.get(request, 'actor')));
}
const party = await makeParty(store, 'provider', { isHost: true });

async function actorFor(
  headers: Readonly<Record<string, string>>,
  url = '/api/test/actor',
): Promise<{ status: number; actor: Actor; request: unknown }> {
  const answer = await app.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, actor: answer.json<Actor>(), request: answer.headers['x-request-id'] };
}

test('a session says which person asks, of which party, in which role', async () => {
  const person = await makePerson(store, party, 'administrator');
  const { actor, request } = await actorFor(person.headers);
  assert.deepEqual(actor, {
    kind: 'member',
    account: person.account,
    session: person.session,
    name: 'Iemand',
    email: person.email,
    role: 'administrator',
    party,
    partyKind: 'provider',
    isHost: true,
    language: 'nl',
    request,
  });
});

test('nobody is looked up for a page, which is the same for everybody', async () => {
  const person = await makePerson(store, party, 'administrator');
  const { actor } = await actorFor(person.headers, '/test/page');
  assert.equal(actor.kind, 'anonymous');
});

test('a session of who must still give a second factor is no member yet', async () => {
  const person = await makePerson(store, party, 'operator', { stage: 'second-factor' });
  const { actor } = await actorFor(person.headers);
  assert.equal(actor.kind, 'signing-in');
});

test('a token says for which party it asks, with its scopes', async () => {
  const { headers } = await makeToken(store, party, ['orders:read']);
  const { actor } = await actorFor(headers);
  assert.equal(actor.kind, 'token');
  assert.deepEqual(actor.kind === 'token' && actor.scopes, ['orders:read']);
});

test('a session and a token at once are refused, and so is a token that is none', async () => {
  const person = await makePerson(store, party, 'operator');
  const { headers } = await makeToken(store, party, ['orders:read']);
  assert.equal((await actorFor({ ...person.headers, ...headers })).status, 400);
  for (const authorization of [
    'Bearer vrk_nothing',
    'Bearer x',
    'Basic eDp5',
    'Bearer',
    headers['authorization'] + 'A',
  ])
    assert.equal((await actorFor({ authorization })).status, 401, authorization);
});
