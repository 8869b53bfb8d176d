import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VerrijkError, formatManifest, parseManifest } from '@verrijk/core';
import type { DeliveryManifest } from '@verrijk/core';

const manifest: DeliveryManifest = {
  format: 'verrijk-manifest',
  formatVersion: 1,
  version: '1.2.3',
  createdOn: '2026-11-22',
  organisation: 'Museum Fictief',
  selection: 'Totaal',
  period: '2026',
  activeSince: '2024-01-01',
  file: { name: 'Totaal Museum Fictief 2026.xlsx', sha256: 'ab'.repeat(32), bytes: 1234 },
  columns: ['Account nummer', 'Postcode', 'Huisnummer incl. toevoeging'],
  pseudonymised: true,
  key: { name: 'sleutel.csv', sha256: 'cd'.repeat(32) },
  rows: {
    in: 21,
    out: 11,
    leftOut: { foreign: 4, 'po-box': 3, incomplete: 2, invalid: 0, double: 1, inactive: 0, 'personal-data': 0 },
  },
  ids: { different: 11, digest: '0123456789abcdef' },
  repairs: { 'postcode-letter-o': 2 },
  purgeOn: '2027-02-20',
};

test('a manifest is read as it was written', () => {
  assert.deepEqual(parseManifest(formatManifest(manifest)), manifest);
  const { activeSince: _since, key: _key, ...bare } = manifest;
  assert.deepEqual(parseManifest(formatManifest(bare)), bare);
});

test('what a later version adds, and a byte order mark, do no harm', () => {
  assert.deepEqual(parseManifest(`\ufeff${JSON.stringify({ ...manifest, mood: 'fine' })}`), manifest);
});

const WRONG: readonly (readonly [field: string, value: unknown])[] = [
  ['JSON', '{'],
  ['JSON', '[]'],
  ['JSON', 'null'],
  ['format', { ...manifest, format: 'other' }],
  ['formatVersion', { ...manifest, formatVersion: 2 }],
  ['version', { ...manifest, version: '' }],
  ['createdOn', { ...manifest, createdOn: '22-11-2026' }],
  ['purgeOn', { ...manifest, purgeOn: '2027-13-01' }],
  ['activeSince', { ...manifest, activeSince: 2024 }],
  ['file', { ...manifest, file: undefined }],
  ['file.sha256', { ...manifest, file: { ...manifest.file, sha256: 'ab' } }],
  ['file.bytes', { ...manifest, file: { ...manifest.file, bytes: -1 } }],
  ['columns', { ...manifest, columns: [] }],
  ['columns[1]', { ...manifest, columns: ['Account nummer', 7] }],
  ['pseudonymised', { ...manifest, pseudonymised: 'true' }],
  ['key.name', { ...manifest, key: { sha256: 'cd'.repeat(32) } }],
  ['rows.in', { ...manifest, rows: { ...manifest.rows, in: 20.5 } }],
  [
    'rows.leftOut.double',
    { ...manifest, rows: { ...manifest.rows, leftOut: { ...manifest.rows.leftOut, double: -1 } } },
  ],
  ['rows', { ...manifest, rows: { ...manifest.rows, in: 22 } }],
  ['ids.digest', { ...manifest, ids: { ...manifest.ids, digest: '0123456789ABCDEF' } }],
  ['repairs.floor', { ...manifest, repairs: { floor: 'two' } }],
];

for (const [at, [field, value]] of WRONG.entries()) {
  test(`names what is wrong: ${field} (${at})`, () => {
    const json = typeof value === 'string' ? value : JSON.stringify(value);
    assert.throws(
      () => parseManifest(json),
      (error) => error instanceof VerrijkError && error.code === 'manifest.invalid' && error.details['field'] === field,
    );
  });
}

test('a reason that is not named left nothing out', () => {
  const { 'personal-data': _, ...leftOut } = manifest.rows.leftOut;
  const written = JSON.stringify({ ...manifest, rows: { ...manifest.rows, leftOut } });
  assert.deepEqual(parseManifest(written), manifest);
});
