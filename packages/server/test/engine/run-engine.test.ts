import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openReference, VerrijkError } from '@verrijk/core';
import { BlobSink, openTableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { enrichTable } from '@verrijk/steps';
import { buildReference, enrichDelivery, inspectDelivery, verifyReference } from '../../src/engine/run-engine.ts';
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

test('a reference is built of a source, gzipped or not, with its conflicts counted', async () => {
  const lines = ['postcode;huisnummer;toevoeging;doelgroep'];
  for (let number = 1; number <= 5000; number++) lines.push(`10${(number % 90) + 10}AB;${number};;Groep ${number % 3}`);
  lines.push('1011AB;1;;Groep 2', '1011AB;1;;Groep 1', 'geen adres;;;Groep 1');
  const source = Buffer.from(lines.join('\n'));
  const built: Uint8Array[] = [];
  for (const bytes of [source, gzipSync(source)]) {
    const made = collect();
    const facts = await buildReference(
      {
        source: inputOf(bytes, 1000),
        file: 'huishoudens.csv',
        name: 'Groepen (fictief)',
        edition: '2026',
        today: '2026-01-15',
      },
      made.takeFile,
    );
    assert.equal(facts.rows, 5003);
    assert.equal(facts.invalidRows, 1);
    assert.deepEqual(facts.invalidRowNumbers, [5004]);
    assert.equal(facts.contested, 1);
    assert.equal(facts.name, 'Groepen (fictief)');
    built.push(made.files.get('reference')!);
  }
  assert.deepEqual(built[0], built[1]);
  assert.equal((await verifyReference(inputOf(built[0]!))).edition, '2026');
});
