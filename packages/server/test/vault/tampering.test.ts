import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { ServerProblem } from '../../src/problems/server-problem.ts';
import { testDatabase } from '../support/test-database.ts';
import { testVault } from '../support/test-vault.ts';
import { makeOrder } from '../support/vault-orders.ts';

const { store } = await testDatabase();
const { vault } = await testVault(store);
const one = await makeOrder(store);
const two = await makeOrder(store);
/** Two full chunks and a part, and another file of the same order, and one of another order. */
const bytes = randomBytes(2_500_000);
const file = await keep(one, bytes);
const sibling = await keep(one, randomBytes(2_500_000));
const foreign = await keep(two, randomBytes(2_500_000));

async function keep({ organisation, order }: typeof one, content: Buffer): Promise<string> {
  return store.asParty(organisation, async (tx) => {
    const id = await vault.begin(tx, {
      scope: { kind: 'order', order, class: 'customers' },
      purpose: 'result',
      name: 'resultaat.csv',
      mediaType: 'text/csv',
    });
    await vault.append(tx, id, 0, content);
    await vault.seal(tx, id);
    return id;
  });
}

/** Everything that the vault says of the file: its facts and each way of reading it. */
async function readAll(): Promise<void> {
  await store.asSystem('jobs', (tx) => vault.facts(tx, file));
  for (const start of [0, 1_048_576, 1_500_000, 2_400_000]) {
    const parts: Uint8Array[] = [];
    for await (const part of vault.read('system', file, start)) parts.push(part);
    assert.ok(Buffer.concat(parts).equals(bytes.subarray(start)), `bytes from ${start} are others`);
  }
}

/** What somebody can do who writes in the database, each on columns that say what is in the file. */
const CHANGES: readonly [string, string][] = [
  [
    'a bit of a chunk',
    'update file_chunk set sealed = set_bit(sealed, 9000, 1 - get_bit(sealed, 9000)) where file = $1 and position = 1',
  ],
  [
    'a bit of its nonce',
    'update file_chunk set sealed = set_bit(sealed, 3, 1 - get_bit(sealed, 3)) where file = $1 and position = 1',
  ],
  [
    'a chunk that is cut',
    'update file_chunk set sealed = substring(sealed from 1 for length(sealed) - 1) where file = $1 and position = 2',
  ],
  ['a chunk that is empty', "update file_chunk set sealed = '' where file = $1 and position = 2"],
  ['a chunk gone in the middle', 'delete from file_chunk where file = $1 and position = 1'],
  ['the last chunk gone', 'delete from file_chunk where file = $1 and position = 2'],
  ['the first chunk gone', 'delete from file_chunk where file = $1 and position = 0'],
  [
    'the first chunk gone and the second moved',
    'delete from file_chunk where file = $1 and position = 0; update file_chunk set starts_at = 0 where file = $1 and position = 1',
  ],
  ['another position', 'update file_chunk set position = 7 where file = $1 and position = 1'],
  ['another start', 'update file_chunk set starts_at = starts_at - 1 where file = $1 and position = 2'],
  [
    'two chunks that changed places',
    'update file_chunk set sealed = (select sealed from file_chunk other where other.file = $1 and other.position = 1 - file_chunk.position) where file = $1 and position < 2',
  ],
  [
    'a chunk of a file of the same order',
    'update file_chunk set sealed = (select sealed from file_chunk other where other.file = $2 and other.position = file_chunk.position) where file = $1',
  ],
  [
    'a chunk of a file of another order',
    'update file_chunk set sealed = (select sealed from file_chunk other where other.file = $3 and other.position = file_chunk.position) where file = $1',
  ],
  ['another size', 'update file set size = size - 1 where id = $1'],
  [
    'a smaller size without the last chunk',
    'delete from file_chunk where file = $1 and position = 2; update file set size = 2097152, chunks = 2 where id = $1',
  ],
  ['another number of chunks', 'update file set chunks = 2 where id = $1'],
  ['another purpose', "update file set purpose = 'report-html' where id = $1"],
  ['another moment of sealing', "update file set sealed_at = sealed_at + interval '1 second' where id = $1"],
  ['opened again', 'update file set sealed_at = null where id = $1'],
  ['a bit of the head', 'update file set head = set_bit(head, 200, 1 - get_bit(head, 200)) where id = $1'],
  [
    'the head of another file',
    'update file set head = (select head from file other where other.id = $2) where id = $1',
  ],
  [
    'the key of another order',
    'update file set data_key = (select data_key from file other where other.id = $3) where id = $1',
  ],
  [
    'a bit of the key',
    'update data_key set wrapped = set_bit(wrapped, 200, 1 - get_bit(wrapped, 200)) where id = (select data_key from file where id = $1)',
  ],
  [
    'the wrapped key of another order',
    'update data_key set wrapped = (select wrapped from data_key other where other.id = (select data_key from file where id = $3)) where id = (select data_key from file where id = $1)',
  ],
  [
    'the key given to another order',
    "update data_key set class = 'papers' where id = (select data_key from file where id = $1)",
  ],
];

const KEEP = `
  create table kept_file as select * from file;
  create table kept_chunk as select * from file_chunk;
  create table kept_key as select * from data_key`;
const PUT_BACK = `
  update data_key set wrapped = k.wrapped, class = k.class from kept_key k where k.id = data_key.id;
  update file set data_key = k.data_key, purpose = k.purpose, head = k.head, size = k.size, chunks = k.chunks,
    sealed_at = k.sealed_at from kept_file k where k.id = file.id;
  delete from file_chunk;
  insert into file_chunk select * from kept_chunk;
  drop table kept_file, kept_chunk, kept_key`;

test('unchanged it is read', readAll);

for (const [what, statement] of CHANGES) {
  test(`${what}: nothing of the file is given`, async () => {
    // As the owner of the tables; what it was is put back afterwards.
    await store.pool.query(KEEP);
    let failure: unknown;
    try {
      await store.pool.query(literals(statement));
      failure = await readAll().catch((error: unknown) => error);
    } finally {
      await store.pool.query(PUT_BACK);
    }
    assert.ok(failure instanceof ServerProblem, `${what}: ${String(failure)}`);
    assert.match(failure.code, /^(file\.damaged|keys\.secret-damaged|request\.not-found)$/);
    await readAll();
  });
}

/** Our own ids in a statement, none of which uses all of them. */
function literals(statement: string): string {
  return statement.replace(/\$(\d)/g, (_, n) => `'${[file, sibling, foreign][Number(n) - 1]!}'`);
}
