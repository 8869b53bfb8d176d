import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { openReference } from '@verrijk/core';
import { BlobSink, openTableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { enrichTable } from '@verrijk/steps';
import { enrichDelivery, inspectDelivery, verifyReference } from '../../src/engine/run-engine.ts';
import type { TakeFile } from '../../src/engine/run-engine.ts';
import { memorySource } from '../../src/engine/tasks/memory-source.ts';
import { fictionalExport, fictionalReference, inputOf, prepared } from './engine-inputs.ts';

let reference: Uint8Array<ArrayBuffer>;
let delivery: Uint8Array;
const ORDER = {
  product: 'records',
  language: 'nl',
  organisation: { municipality: '' },
  name: 'Totaal Museum X 2024',
  today: '2026-01-15',
  version: 'test',
} as const;

before(async () => {
  const world = fictionalReference();
  reference = world.reference;
  delivery = await prepared(fictionalExport(world.country, 500));
});

/** Keeps what the engine gives. */
function collect(): { readonly files: Map<string, Uint8Array>; readonly takeFile: TakeFile } {
  const chunks = new Map<string, Uint8Array[]>();
  return {
    get files() {
      return new Map([...chunks].map(([purpose, parts]) => [purpose, Buffer.concat(parts)]));
    },
    takeFile: ({ purpose }) => {
      const parts: Uint8Array[] = [];
      chunks.set(purpose, parts);
      return async (bytes) => void parts.push(Uint8Array.from(bytes));
    },
  };
}

test('a delivery that verrijk prepare made is counted and taken', async () => {
  const facts = await inspectDelivery({ ...inputOf(delivery), product: 'records' });
  assert.equal(facts.form, 'xlsx');
  assert.deepEqual(facts.refusals, []);
  assert.ok(facts.rows > 300);
  assert.ok(facts.billable > 0 && facts.billable <= facts.rows);
  assert.ok(facts.ids > 0);
  assert.deepEqual(
    facts.columns.map(({ role, letter }) => `${letter} ${role}`),
    ['A id', 'B postcode', 'C houseNumber'],
  );
});

test('what is enriched equals what the steps make of the same file, byte for byte', async () => {
  const made = collect();
  const shares: number[] = [];
  const outcome = await enrichDelivery(
    { ...ORDER, delivery: inputOf(delivery), reference: inputOf(reference), onProgress: (share) => shares.push(share) },
    made.takeFile,
  );
  const sink = new BlobSink();
  const file = await openTableFile(memorySource(delivery), nodeCompression());
  const facts = await enrichTable(file, '', sink, {
    reference: openReference(reference.buffer),
    compression: nodeCompression(),
  });
  await sink.commit();
  assert.deepEqual(made.files.get('result'), Buffer.from(await sink.blob!.arrayBuffer()));
  assert.deepEqual(outcome.outcomes, facts.outcomes);
  assert.equal(outcome.rows, facts.rows);
  assert.ok(outcome.fictional);
  assert.deepEqual(
    [...made.files].map(([purpose, bytes]) => [purpose, Buffer.from(bytes).subarray(0, 4).toString('latin1')]),
    [
      ['result', 'PK\x03\x04'],
      ['report-data', '{\n  '],
      ['report-html', '<!do'],
      ['report-pdf', '%PDF'],
      ['report-slides', 'PK\x03\x04'],
      ['report-workbook', 'PK\x03\x04'],
    ],
  );
});

test('a reference that is damaged is noticed', async () => {
  assert.equal((await verifyReference(inputOf(reference))).addresses, 3000);
  const damaged = Uint8Array.from(reference);
  damaged[damaged.length >> 1]! ^= 1;
  await assert.rejects(
    verifyReference(inputOf(damaged)),
    (error) => error instanceof VerrijkError && error.code === 'reference.damaged',
  );
});
