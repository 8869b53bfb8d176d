import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Access, Endpoint } from '../../../src/contract/endpoint.ts';
import { ENDPOINTS } from '../../../src/contract/endpoints.ts';
import { PARTY_KINDS, ROLES, SCOPES } from '../../../src/contract/roles.ts';
import { testDatabase } from '../../support/test-database.ts';
import { accessWorld, kindOfRole, makeCaller, strangers } from '../access-world.ts';
import type { Caller, CallerSort, Side } from '../access-world.ts';
import { SAMPLES } from './endpoint-samples.ts';
import type { Sample } from './endpoint-samples.ts';
import { THINGS } from './things.ts';

const { store } = await testDatabase();
const world = await accessWorld(store);
const endpoints = Object.values<Endpoint>(ENDPOINTS);

/** Who may not, whatever is asked. */
const REFUSALS = ['request.not-signed-in', 'request.second-factor-needed', 'request.not-allowed'];

const CALLERS: readonly CallerSort[] = [
  { sort: 'anonymous' },
  { sort: 'ended session' },
  { sort: 'unknown token' },
  { sort: 'signing-in', stage: 'second-factor' },
  { sort: 'signing-in', stage: 'enrol' },
  ...ROLES.map((role): CallerSort => ({ sort: 'member', role, isHost: false })),
  { sort: 'member', role: 'administrator', isHost: true },
  { sort: 'member', role: 'operator', isHost: true },
  { sort: 'member', role: 'owner', isHost: false, out: 'closed' },
  { sort: 'member', role: 'administrator', isHost: false, out: 'closed' },
  { sort: 'member', role: 'owner', isHost: false, out: 'disabled' },
  ...PARTY_KINDS.flatMap((kind) =>
    SCOPES.map((scope): CallerSort => ({ sort: 'token', kind, scopes: [scope], isHost: false })),
  ),
  { sort: 'token', kind: 'provider', scopes: SCOPES, isHost: true },
  { sort: 'token', kind: 'organisation', scopes: SCOPES, isHost: false, out: 'closed' },
];

/** What the contract says, worked out anew: undefined for who may, else the code of the refusal. */
function refusalOf(access: Access, caller: CallerSort): string | undefined {
  const isOut = 'out' in caller && caller.out !== undefined;
  // A token that is none is told so everywhere; without a session one is nobody.
  if (caller.sort === 'unknown token' || (caller.sort === 'token' && isOut)) return 'request.not-signed-in';
  if (access.kind === 'public') return undefined;
  if (caller.sort === 'anonymous' || caller.sort === 'ended session' || isOut) return 'request.not-signed-in';
  if (caller.sort === 'signing-in') {
    const mayEnrol = access.kind === 'signing-in' && (access.stage ?? caller.stage) === caller.stage;
    return mayEnrol ? undefined : 'request.second-factor-needed';
  }
  if (access.kind !== 'member') {
    const asksHalf = access.kind === 'signing-in' && access.stage === 'second-factor';
    return caller.sort === 'token' || asksHalf ? 'request.not-allowed' : undefined;
  }
  const may =
    (access.host !== true || caller.isHost) &&
    (caller.sort === 'member'
      ? access.roles.includes(caller.role)
      : access.scope !== null &&
        caller.scopes.includes(access.scope) &&
        access.roles.some((role) => kindOfRole(role) === caller.kind));
  return may ? undefined : 'request.not-allowed';
}

const callers = new Map<CallerSort, Promise<Caller>>();

/** Who is refused has changed nothing, and can be refused again. */
function standing(sort: CallerSort): Promise<Caller> {
  const known = callers.get(sort) ?? makeCaller(world, sort);
  callers.set(sort, known);
  return known;
}

const paramsOf = (path: string) => Array.from(path.matchAll(/:(\w+)/g), ([, name]) => name!);

async function ownParams(path: string, sample: Sample, side: Side): Promise<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const name of paramsOf(path)) params[name] = await THINGS[name]!(world, side, sample.thing ?? {}, params);
  return params;
}

/** Says how a call was answered: its status and the code of the problem, if it is one. */
async function call(
  { method, path, transfer }: Endpoint,
  sample: Sample,
  caller: Caller,
  params: Readonly<Record<string, string>>,
): Promise<{ status: number; code: string | undefined; body: string }> {
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => params[name]!);
  const payload = (await sample.makeBody?.(world, caller)) ?? sample.body;
  const answer = await world.app.inject({
    method,
    url: `${url}?${new URLSearchParams(sample.query).toString()}`,
    // Nobody asks so much from one address that it is slowed down.
    remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
    headers: { ...caller.headers, ...sample.headers },
    ...(payload !== undefined && { payload: payload as object }),
    ...(transfer === 'events' && { payloadAsStream: true }),
  });
  const isProblem = String(answer.headers['content-type']).includes('problem+json');
  if (transfer === 'events' && !isProblem) {
    answer.stream().destroy();
    return { status: answer.statusCode, code: undefined, body: '' };
  }
  const body = transfer === 'events' ? Buffer.concat(await answer.stream().toArray()).toString() : answer.body;
  // A HEAD has no words, and so has a code of its status.
  const code = isProblem && body !== '' ? (JSON.parse(body) as { code: string }).code : undefined;
  return { status: answer.statusCode, code, body };
}

const STATUSES: Readonly<Record<string, number>> = {
  'request.not-signed-in': 401,
  'request.second-factor-needed': 401,
  'request.not-allowed': 403,
  'request.not-found': 404,
};

test('every endpoint has a row in the table of samples, and every parameter a way to make what it names', () => {
  const rows = endpoints.filter(({ id }) => SAMPLES[id] === undefined).map(({ id }) => id);
  assert.deepEqual(rows, [], 'add a row to test/access/matrix/endpoint-samples.ts');
  const names = endpoints.flatMap(({ path }) => paramsOf(path)).filter((name) => THINGS[name] === undefined);
  assert.deepEqual(names, [], 'add a row to test/access/matrix/things.ts');
  const ids = new Set(endpoints.map(({ id }) => id));
  assert.deepEqual(
    Object.keys(SAMPLES).filter((id) => !ids.has(id)),
    [],
    'an endpoint that is no more',
  );
});

for (const endpoint of endpoints.filter(({ id }) => SAMPLES[id] !== undefined)) {
  const sample = SAMPLES[endpoint.id]!;

  test(`${endpoint.id}: whoever may not is refused, whoever may is not`, async () => {
    for (const sort of CALLERS) {
      const expected = refusalOf(endpoint.access, sort);
      const caller = expected === undefined ? await makeCaller(world, sort) : await standing(sort);
      // Nobody gets as far as the path who is refused, so that what it names need not be there.
      const params =
        expected === undefined
          ? await ownParams(endpoint.path, sample, caller)
          : Object.fromEntries(paramsOf(endpoint.path).map((name) => [name, randomUUID()]));
      const { status, code, body } = await call(endpoint, sample, caller, params);
      const said = `${JSON.stringify(sort)} ${status} ${body}`;
      if (expected !== undefined) {
        assert.equal(status, STATUSES[expected], said);
        if (endpoint.method !== 'HEAD') assert.equal(code, expected, said);
        continue;
      }
      const meets = sample.mayMeet ?? [];
      assert.ok(status < 500 || status === 503, said);
      assert.ok(code === undefined || meets.includes(code) || !REFUSALS.includes(code), said);
      assert.ok(
        code === undefined || meets.includes(code) || !['request.not-found', 'request.invalid'].includes(code),
        said,
      );
      if (endpoint.method === 'HEAD') assert.ok(status < 300, said);
    }
  });

  if (paramsOf(endpoint.path).length === 0) continue;
  test(`${endpoint.id}: what is of others does not exist`, async () => {
    const mayCall = CALLERS.filter((sort) => refusalOf(endpoint.access, sort) === undefined);
    for (const sort of mayCall) {
      const caller = await makeCaller(world, sort);
      const own = await ownParams(endpoint.path, sample, caller);
      for (const name of paramsOf(endpoint.path)) {
        const others = sample.seesAll === true ? [] : await strangers(world, caller.kind);
        const foreign = await Promise.all(
          others
            // What only one kind of party has, another of that kind has.
            .filter(({ kind }) => kind === caller.kind || name === 'order' || name === 'account')
            .map((side) => THINGS[name]!(world, side, sample.thing ?? {}, own)),
        );
        for (const id of [...foreign, randomUUID()]) {
          const { status, code, body } = await call(endpoint, sample, caller, { ...own, [name]: id });
          assert.equal(status, 404, `${JSON.stringify(sort)} ${name} ${status} ${body}`);
          if (endpoint.method !== 'HEAD') assert.equal(code, 'request.not-found');
        }
      }
    }
  });
}

// Last, for the database waits until nobody uses it any more.
test('the service stops, though streams of events were left open', async () => {
  await world.app.close();
});
