import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliveryNames } from '@verrijk/steps';
import fc from 'fast-check';

const CASES: readonly (readonly [selection: string, organisation: string, period: string, name: string])[] = [
  ['Totaal', 'Museum X', '2024', 'Totaal Museum X 2024'],
  ['Totaal', 'Museum X', 'vanaf 2024-01-01', 'Totaal Museum X vanaf 2024-01-01'],
  ['Vrienden/leden', 'Theater: "De Kring"', '2023|2024', 'Vrienden-leden Theater- De Kring 2023-2024'],
  ['..', '../../etc', '?', 'etc'],
  ['Concert', 'Zaal *', '2024.', 'Concert Zaal 2024'],
  ['', '', '', 'aanlevering'],
];

for (const [selection, organisation, period, name] of CASES) {
  test(`${JSON.stringify([selection, organisation, period])} is called “${name}”`, () => {
    assert.equal(deliveryNames({ selection, organisation, period }).name, name);
  });
}

test('the names of one delivery', () => {
  assert.deepEqual(deliveryNames({ selection: 'Totaal', organisation: 'Museum X', period: '2024' }), {
    name: 'Totaal Museum X 2024',
    delivery: 'Totaal Museum X 2024.xlsx',
    manifest: 'Totaal Museum X 2024 manifest.json',
    page: 'Totaal Museum X 2024 manifest.html',
    key: 'Totaal Museum X 2024 sleutel (niet versturen).csv',
    repairs: 'Totaal Museum X 2024 herstellingen (niet versturen).csv',
  });
});

test('every name is one that file systems take', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 40 }));
  fc.assert(
    fc.property(texts, texts, texts, (selection, organisation, period) => {
      const names = Object.values(deliveryNames({ selection, organisation, period }) as object) as string[];
      for (const name of names) {
        assert.ok(new TextEncoder().encode(name).length <= 200);
        assert.doesNotMatch(name, /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[ .]|[ .]$/u);
      }
    }),
    { numRuns: 1000 },
  );
});
