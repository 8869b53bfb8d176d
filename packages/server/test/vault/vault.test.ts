import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { ServerProblem } from '../../src/problems/server-problem.ts';
import type { Transaction } from '../../src/store/store.ts';
import type { NewFile } from '../../src/vault/vault.ts';
import { makeOrder } from '../support/vault-orders.ts';
import { testDatabase } from '../support/test-database.ts';
import { testVault } from '../support/test-vault.ts';

const { store } = await testDatabase();
const { vault } = await testVault(store);
const { organisation, provider, stranger, order } = await makeOrder(store);
const DELIVERY = {
  scope: { kind: 'order', order, class: 'customers' },
  purpose: 'delivery',
  name: 'Totaal Museum (fictief) 2024.xlsx',
  mediaType: 'text/csv',
} as const satisfies NewFile;

function own<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return store.asParty(organisation, work);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function problem(code: string, details: object = {}): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof ServerProblem, String(error));
    assert.equal(error.code, code);
    for (const [name, value] of Object.entries(details)) assert.equal(error.details[name], value);
    return true;
  };
}

async function keep(bytes: Uint8Array, file: NewFile = DELIVERY): Promise<string> {
  return own(async (tx) => {
    const id = await vault.begin(tx, file);
    await vault.append(tx, id, 0, bytes);
    await vault.seal(tx, id);
    return id;
  });
}

async function fetch(party: string | 'system', file: string, start?: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of vault.read(party, file, start)) parts.push(part);
  return Buffer.concat(parts);
}

test('any split of any bytes, broken off anywhere, is read back from any place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3_000_000 }),
      fc.array(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), isLost: fc.boolean() }), {
        maxLength: 6,
      }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (length, pieces, from) => {
        const bytes = randomBytes(length);
        const promised = { bytes: length, sha256: sha256(bytes) };
        const id = await own((tx) => vault.begin(tx, { ...DELIVERY, promised }));
        let offset = 0;
        for (const { share, isLost } of [...pieces, { share: 1, isLost: false }]) {
          const end = offset + Math.round((length - offset) * share);
          const sent = own(async (tx) => {
            const reached = await vault.append(tx, id, offset, bytes.subarray(offset, end));
            if (isLost) throw new Error('broken off');
            return reached;
          });
          if (isLost) await assert.rejects(sent, /broken off/);
          else offset = await sent;
          const open = await own((tx) => vault.open(tx, id));
          assert.equal(open?.offset, offset);
        }
        const facts = await own((tx) => vault.seal(tx, id));
        const { purpose, name, mediaType } = DELIVERY;
        assert.deepEqual(facts, { id, purpose, name, mediaType, ...promised });
        const start = Math.round(from * length);
        assert.ok((await fetch(organisation, id, start)).equals(bytes.subarray(start)));
        await own((tx) => vault.remove(tx, id));
      },
    ),
    { numRuns: 25 },
  );
});

test('bytes at another offset are refused with the true one', async () => {
  await own(async (tx) => {
    const id = await vault.begin(tx, { ...DELIVERY, promised: { bytes: 8, sha256: sha256(Buffer.alloc(8)) } });
    assert.equal(await vault.append(tx, id, 0, Buffer.alloc(5)), 5);
    await assert.rejects(vault.append(tx, id, 0, Buffer.alloc(5)), problem('request.conflict', { offset: 5 }));
    await assert.rejects(vault.append(tx, id, 6, Buffer.alloc(1)), problem('request.conflict', { offset: 5 }));
    await assert.rejects(vault.append(tx, id, 5, Buffer.alloc(4)), problem('request.too-large', { most: 8 }));
    await assert.rejects(vault.seal(tx, id), problem('file.incomplete', { bytes: 5, promised: 8 }));
    await vault.append(tx, id, 5, Buffer.from('abc'));
    await assert.rejects(vault.seal(tx, id), problem('file.hash'));
    await assert.rejects(vault.append(tx, randomUUID(), 0, Buffer.alloc(1)), problem('request.not-found'));
  });
});

test('a sealed file never changes, and is sealed again as it is', async () => {
  const id = await keep(Buffer.from('abc'));
  await own(async (tx) => {
    await assert.rejects(vault.append(tx, id, 3, Buffer.from('d')), problem('request.conflict', { offset: 3 }));
    assert.deepEqual(await vault.seal(tx, id, sha256(Buffer.from('abc'))), await vault.facts(tx, id));
    await assert.rejects(vault.seal(tx, id, sha256(Buffer.from('abd'))), problem('file.hash'));
    assert.equal(await vault.open(tx, id), undefined);
  });
});

test('several connections that send at once: each byte is kept once, and the others hear where it stands', async () => {
  const bytes = randomBytes(400_000);
  const id = await own((tx) => vault.begin(tx, DELIVERY));
  const sent = await Promise.allSettled(Array.from({ length: 8 }, () => own((tx) => vault.append(tx, id, 0, bytes))));
  assert.equal(sent.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const result of sent) {
    if (result.status === 'rejected') problem('request.conflict', { offset: bytes.length })(result.reason);
  }
  assert.equal((await own((tx) => vault.seal(tx, id))).sha256, sha256(bytes));
});

test('the provider knows of customer files and reads none; a stranger knows nothing; the service reads all', async () => {
  const id = await keep(Buffer.from('secret'));
  await assert.rejects(fetch(stranger, id), problem('request.not-found'));
  await assert.rejects(fetch(provider, id), problem('file.damaged'));
  assert.equal((await fetch('system', id)).toString(), 'secret');
  const rowsSeenBy = (party: string): Promise<number[]> =>
    store.asParty(party, async ({ $client }) =>
      Promise.all(
        ['file', 'file_chunk', 'data_key'].map(
          async (table) => (await $client.query(`select from ${table}`)).rowCount ?? 0,
        ),
      ),
    );
  assert.deepEqual(await rowsSeenBy(stranger), [0, 0, 0]);
  const [files, chunks] = await rowsSeenBy(provider);
  assert.ok(files! > 0);
  assert.equal(chunks, 0);
  await assert.rejects(
    store.asParty(provider, (tx) => vault.begin(tx, DELIVERY)),
    /row-level security/,
  );
  await assert.rejects(
    store.asParty(stranger, (tx) => vault.begin(tx, DELIVERY)),
    /row-level security/,
  );
});

test('papers are of both parties, and outlive the customers', async () => {
  const paper = await store.asParty(provider, async (tx) => {
    const id = await vault.begin(tx, {
      ...DELIVERY,
      scope: { kind: 'order', order, class: 'papers' },
      purpose: 'agreement',
    });
    await vault.append(tx, id, 0, Buffer.from('agreed'));
    await vault.seal(tx, id);
    return id;
  });
  assert.equal((await fetch(organisation, paper)).toString(), 'agreed');
  const other = await makeOrder(store);
  const scope = { kind: 'order', order: other.order, class: 'customers' } as const;
  const gone = await store.asParty(other.organisation, async (tx) => {
    const id = await vault.begin(tx, { ...DELIVERY, scope });
    await vault.append(tx, id, 0, Buffer.from('secret'));
    await vault.seal(tx, id);
    return id;
  });
  // Its provider may destroy what it may not read.
  const destroyed = await store.asParty(other.provider, (tx) => vault.destroy(tx, scope));
  assert.deepEqual(destroyed, [{ purpose: 'delivery', bytes: 6 }]);
  await assert.rejects(fetch('system', gone), problem('request.not-found'));
  await assert.rejects(
    store.asParty(other.organisation, (tx) => vault.begin(tx, { ...DELIVERY, scope })),
    problem('file.destroyed'),
  );
  assert.equal((await fetch(organisation, paper)).toString(), 'agreed');
});

test('a reference is of the party that made it', async () => {
  const scope = { kind: 'reference', reference: randomUUID() } as const;
  const id = await store.asParty(provider, async (tx) => {
    const file = await vault.begin(tx, { scope, purpose: 'reference', name: 'a', mediaType: 'b' });
    await vault.append(tx, file, 0, Buffer.from('reference'));
    await vault.seal(tx, file);
    return file;
  });
  assert.equal((await fetch(provider, id, 3)).toString(), 'erence');
  await assert.rejects(fetch(organisation, id), problem('request.not-found'));
});
