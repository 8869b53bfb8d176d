import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { createApp } from '../../src/app.ts';
import type { Reference } from '../../src/contract/providers/references.ts';
import type { EngineInput } from '../../src/engine/run-engine.ts';
import { activeReference } from '../../src/references/active-reference.ts';
import { buildReferenceJob } from '../../src/references/build-reference-job.ts';
import { readReference } from '../../src/references/read-reference.ts';
import { verifyActiveReferences } from '../../src/references/verify-references.ts';
import type { JobAtWork } from '../../src/jobs/running/job-handler.ts';
import { makeParty, makePerson } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';

const { store } = await testDatabase();
const { vault, keys } = await testVault(store);
const added: { readonly reference: string }[] = [];
const queue = {
  add: (_tx: unknown, kind: string, data: object) => {
    if (kind === 'build-reference') added.push(data as { reference: string });
    return Promise.resolve();
  },
};
const service = serviceWith(store, { vault, keys, queue });
const app = await createApp(service);
after(() => app.close());

const provider = await makeParty(store, 'provider');
const administrator = await makePerson(store, provider, 'administrator');
const operator = await makePerson(store, provider, 'operator');
const stranger = await makePerson(store, await makeParty(store, 'provider'), 'administrator');

/** Fictional households; the second address is given with two groups. */
const SOURCE = Buffer.from(
  [
    'postcode;huisnummer;doelgroep',
    ...Array.from({ length: 400 }, (_, at) => `10${(at % 80) + 11}AB;${at + 1};Groep ${at % 3}`),
    '1011AB;1;Groep 2',
    'geen adres;;Groep 1',
  ].join('\n'),
);

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function call<Body = Reference & { code: string }>(
  person: Person,
  method: 'GET' | 'POST' | 'PATCH' | 'HEAD' | 'DELETE',
  url: string,
  payload?: object | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Body>> {
  const answer = await app.inject({
    method,
    url,
    headers: { ...person.headers, ...headers },
    ...(payload !== undefined && { payload }),
  });
  return {
    status: answer.statusCode,
    body: (answer.body === '' ? undefined : answer.json()) as Body,
    headers: answer.headers,
  };
}

async function upload(source: Buffer, sha256 = createHash('sha256').update(source).digest('hex')): Promise<string> {
  const { status, body, headers } = await call(administrator, 'POST', '/api/references', {
    name: 'Huishoudens (fictief)',
    edition: '2026-1',
    modelYear: 2021,
    source: { bytes: source.length, sha256, name: 'huishoudens.csv', mediaType: 'text/csv' },
  });
  assert.equal(status, 201, JSON.stringify(body));
  assert.equal(body.state, 'uploading');
  const where = String(headers['location']);
  const half = source.length >> 1;
  for (const [from, to] of [
    [0, half],
    [half, source.length],
  ] as const) {
    const sent = await call(administrator, 'PATCH', where, source.subarray(from, to), {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(from),
    });
    assert.equal(sent.status, 204);
    assert.equal(String(sent.headers['upload-offset']), String(to));
  }
  assert.equal((await call(administrator, 'GET', `/api/references/${body.id}`)).body.state, 'uploaded');
  return body.id;
}

/** Does the job that was queued last, as a worker would. */
async function work(): Promise<void> {
  const data = added.at(-1)!;
  const job: JobAtWork<'build-reference'> = {
    ...{ service, data, party: provider, attempt: 1, isOnlyOne: true, signal: new AbortController().signal },
    finish: () => Promise.resolve(),
    report: () => undefined,
  };
  try {
    await buildReferenceJob.run(job);
  } catch (error) {
    const why = error instanceof Error && error.cause !== undefined ? error.cause : error;
    await store.asSystem('jobs', (tx) => buildReferenceJob.giveUp(service, tx, data, why));
  }
}

async function built(): Promise<string> {
  const id = await upload(SOURCE);
  assert.equal((await call(administrator, 'POST', `/api/references/${id}/build`)).status, 202);
  await work();
  return id;
}

const active = () => store.asParty(provider, (tx) => activeReference(tx, provider));

async function damage(id: string): Promise<void> {
  await store.pool.query(
    `update file_chunk set sealed = set_byte(sealed, 60, get_byte(sealed, 60) # 1)
     where file = (select file from reference where id = $1)`,
    [id],
  );
}

async function readAll({ bytes }: EngineInput): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) size += chunk.length;
  return size;
}

test('a source becomes a reference that one provider uses, and no other sees', async () => {
  const id = await built();
  const { body } = await call(operator, 'GET', `/api/references/${id}`);
  assert.equal(body.state, 'built', JSON.stringify(body));
  const { report } = body;
  assert.deepEqual(
    [report?.rows, report?.addresses, report?.contested, report?.invalidRows, report?.invalidRowNumbers],
    [402, 400, 1, 1, [403]],
  );
  assert.equal(await active(), undefined);
  assert.equal((await call(administrator, 'POST', `/api/references/${id}/activate`)).body.state, 'active');
  assert.equal((await active())?.id, id);

  const next = await built();
  assert.equal((await call(administrator, 'POST', `/api/references/${next}/activate`)).body.state, 'active');
  assert.equal((await active())?.id, next);
  const list = await call<{ items: Reference[]; next: string | null }>(operator, 'GET', '/api/references?limit=1');
  assert.deepEqual(
    list.body.items.map((one) => [one.id, one.state]),
    [[next, 'active']],
  );
  const rest = await call<{ items: Reference[] }>(operator, 'GET', `/api/references?limit=1&cursor=${list.body.next}`);
  assert.deepEqual(
    rest.body.items.map((one) => [one.id, one.state]),
    [[id, 'retired']],
  );

  for (const [method, path] of [
    ['GET', ''],
    ['HEAD', '/source'],
    ['POST', '/build'],
    ['POST', '/activate'],
    ['POST', '/retire'],
    ['DELETE', ''],
  ] as const) {
    assert.equal((await call(stranger, method, `/api/references/${next}${path}`)).status, 404, `${method} ${path}`);
  }
  assert.equal((await call(operator, 'POST', `/api/references/${next}/retire`)).status, 403);
  assert.equal((await active())?.id, next);
});

test('what does not verify is never put in use, and never stays in use', async () => {
  const first = (await active())!;
  const second = await built();
  await damage(second);
  const refused = await call(administrator, 'POST', `/api/references/${second}/activate`);
  assert.equal(refused.status, 422);
  assert.equal(refused.body.code, 'reference.damaged');
  assert.equal((await call(administrator, 'GET', `/api/references/${second}`)).body.state, 'damaged');
  assert.equal((await active())?.id, first.id);

  await verifyActiveReferences(service);
  assert.equal((await active())?.id, first.id);
  await damage(first.id);
  await assert.rejects(readAll(await readReference(service, provider, first)), /reference\.damaged/);
  await verifyActiveReferences(service);
  assert.equal(await active(), undefined);
  const { rows } = await store.asSystem('notices', (tx) =>
    tx.$client.query("select kind from outbox where kind = 'reference-damaged' and recipient = $1", [
      administrator.email,
    ]),
  );
  assert.equal(rows.length, 2);
});

test('a whole reference with another hash than was built is refused at its last byte', async () => {
  const id = await built();
  const { rows } = await store.pool.query<{ file: string }>('select file from reference where id = $1', [id]);
  const input = await readReference(service, provider, { file: rows[0]!.file, sha256: '0'.repeat(64) });
  await assert.rejects(readAll(input), /reference\.damaged/);
});

test('a source that is none, or another than was promised, fails with a sentence; what is left can be removed', async () => {
  const wrong = await upload(Buffer.from('naam;plaats\nFictief;Nergens\n'));
  const other = await upload(SOURCE, '0'.repeat(64));
  for (const [id, code] of [
    [wrong, 'reference.source-column-missing'],
    [other, 'file.hash'],
  ] as const) {
    assert.equal((await call(administrator, 'POST', `/api/references/${id}/build`)).status, 202);
    await work();
    const { body } = await call(administrator, 'GET', `/api/references/${id}`);
    assert.equal(body.state, 'failed');
    assert.equal(body.failure?.code, code);
    assert.ok(body.failure.sentence.length > 20);
    assert.equal((await call(administrator, 'POST', `/api/references/${id}/activate`)).body.code, 'reference.state');
    assert.equal((await call(administrator, 'DELETE', `/api/references/${id}`)).status, 204);
    assert.equal((await call(administrator, 'GET', `/api/references/${id}`)).status, 404);
  }
});

test('half a source is not built', async () => {
  const { body } = await call(administrator, 'POST', '/api/references', {
    name: 'Half (fictief)',
    source: { bytes: 100, sha256: 'a'.repeat(64), name: 'half.csv', mediaType: 'text/csv' },
  });
  assert.equal((await call(administrator, 'POST', `/api/references/${body.id}/build`)).body.code, 'file.incomplete');
  const head = await call(administrator, 'HEAD', `/api/references/${body.id}/source`);
  assert.equal(String(head.headers['upload-offset']), '0');
});

test('sources that are never built do not fill the disk', async () => {
  const begin = () =>
    call(administrator, 'POST', '/api/references', {
      name: 'Nog een (fictief)',
      source: { bytes: 100, sha256: 'a'.repeat(64), name: 'bron.csv', mediaType: 'text/csv' },
    });
  const begun: string[] = [];
  for (let time = 0; time < 5; time++) {
    const { status, body } = await begin();
    if (status !== 201) break;
    begun.push(body.id);
  }
  assert.equal((await begin()).body.code, 'upload.too-many');
  // Also when all of them have come whole, or failed.
  for (const state of ['uploaded', 'failed']) {
    await store.pool.query('update reference set state = $1 where id = any ($2)', [state, begun]);
    assert.equal((await begin()).body.code, 'upload.too-many', state);
  }
  assert.equal((await call(administrator, 'DELETE', `/api/references/${begun[0]}`)).status, 204);
  assert.equal((await begin()).status, 201);
});
