import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEFT_OUT_REASONS } from '@verrijk/core';
import type { DeliveryManifest } from '@verrijk/core';
import { LANGUAGES, catalogue } from '@verrijk/core/messages';
import { buildManifestPage, formatPage } from '@verrijk/steps';

const MANIFEST: DeliveryManifest = {
  format: 'verrijk-manifest',
  formatVersion: 1,
  version: '1.2.3',
  createdOn: '2026-01-15',
  organisation: 'Museum <Fictie>',
  selection: 'Totaal',
  period: '2025',
  activeSince: '2024-01-15',
  file: { name: 'Totaal.xlsx', sha256: 'ab'.repeat(32), bytes: 12_345 },
  columns: ['Account nummer', 'Postcode', 'Huisnummer incl. toevoeging'],
  pseudonymised: true,
  key: { name: 'sleutel.csv', sha256: 'cd'.repeat(32) },
  rows: {
    in: 1028,
    out: 1000,
    leftOut: { foreign: 1, 'po-box': 2, incomplete: 3, invalid: 4, double: 5, inactive: 6, 'personal-data': 7 },
  },
  ids: { different: 1000, digest: '0123456789abcdef' },
  repairs: { 'postcode-letter-o': 7 },
  purgeOn: '2026-04-15',
};

for (const language of LANGUAGES) {
  test(`the page says all that the manifest does, ${language}`, () => {
    const page = buildManifestPage(MANIFEST, {
      language,
      name: 'Totaal',
      findings: { 'id.missing': 3 },
      isShort: false,
    });
    const html = formatPage(page);
    const { delivery: words, findings } = catalogue(language);
    for (const text of [
      words.count(1000),
      words.count(1028),
      ...LEFT_OUT_REASONS.map((reason) => words.reasons[reason]),
      words.day('2026-04-15'),
      words.day('2024-01-15'),
      'Museum &lt;Fictie&gt;',
      'ab'.repeat(32),
      '0123456789abcdef',
      'sleutel.csv',
      findings['id.missing'](3),
      catalogue(language).rules['postcode-letter-o'],
      '1.2.3',
    ]) {
      assert.ok(html.includes(text), text);
    }
    assert.doesNotMatch(html, /undefined|NaN|\[object/);
  });

  test(`what did not happen is not on the page, ${language}`, () => {
    const { activeSince: _since, key: _key, ...rest } = MANIFEST;
    const leftOut = { foreign: 0, 'po-box': 0, incomplete: 0, invalid: 0, double: 0, inactive: 0, 'personal-data': 0 };
    const plain = { ...rest, pseudonymised: false, rows: { in: 1, out: 1, leftOut }, repairs: {} };
    const page = buildManifestPage(plain, { language, name: 'Totaal', findings: {}, isShort: true });
    const { delivery: words } = catalogue(language);
    const html = formatPage(page);
    for (const text of [...Object.values(words.reasons), words.headings.repairs, words.headings.proof, 'sleutel']) {
      assert.ok(!html.includes(text), text);
    }
  });
}
