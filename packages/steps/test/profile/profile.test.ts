import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { LOAD_BACK_SYSTEMS, VerrijkError } from '@verrijk/core';
import { formatProfile, mergeProfile, parseProfile } from '@verrijk/steps';
import type { Profile } from '@verrijk/steps';
import fc from 'fast-check';

const FULL: Profile = {
  sheet: 'Klanten',
  noHeader: true,
  columns: {
    id: 'Klantnr',
    postcode: 'C',
    houseNumber: 'Nr',
    houseLetter: '',
    addition: 'Toev',
    address: 'Adres',
    place: 'Plaats',
    country: 'Land',
  },
  dateColumn: 'Laatste bezoek',
  emailColumn: 'E-mail',
  groupColumn: 'Doelgroep',
  enrichedSheet: 'Verrijkt',
  enrichedIdColumn: 'A',
  oldGroupColumn: 'Segment',
  activeSince: '3y',
  organisation: 'Museum X (fictief)',
  organisationPostcode: '3011',
  municipality: 'Rotterdam',
  selection: 'Totaal',
  drop: ['foreign', 'po-box'],
  onlyBillable: true,
  pseudonymise: false,
  splitAddition: true,
  repair: false,
  systems: ['spektrix', 'hubspot'],
};
const parse = (fields: object): Profile =>
  parseProfile(JSON.stringify({ format: 'verrijk-profile', formatVersion: 1, ...fields }), 'profiel.json');

describe('a profile file', () => {
  test('keeps every wish', () => {
    assert.deepEqual(parseProfile(formatProfile(FULL), 'x'), FULL);
    assert.deepEqual(parseProfile(formatProfile({}), 'x'), {});
    assert.deepEqual(parseProfile(`\ufeff${formatProfile({ repair: true })}`, 'x'), { repair: true });
  });

  test('any part of it, in any words', () => {
    const words = fc
      .string({ minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const optional: { requiredKeys: []; noNullPrototype: true } = { requiredKeys: [], noNullPrototype: true };
    const profile = fc.record(
      {
        columns: fc.record({ id: fc.option(words, { nil: '' }), postcode: words }, optional),
        dateColumn: words,
        selection: words,
        activeSince: fc.constantFrom('3j', '2024', '1-2-2023', '18 maanden'),
        systems: fc.subarray([...LOAD_BACK_SYSTEMS]),
        pseudonymise: fc.boolean(),
      },
      optional,
    );
    fc.assert(
      fc.property(profile, (wishes) => assert.deepEqual(parseProfile(formatProfile(wishes), 'x'), { ...wishes })),
    );
  });

  const wrong: readonly (readonly [string, object])[] = [
    ['format', { format: 'verrijk-manifest' }],
    ['formatVersion', { formatVersion: 2 }],
    ['periode', { periode: '2024' }],
    ['columns', { columns: 'A' }],
    ['columns.postcodes', { columns: { postcodes: 'C' } }],
    ['columns.id', { columns: { id: 3 } }],
    ['dateColumn', { dateColumn: '' }],
    ['activeSince', { activeSince: 'vorig jaar' }],
    ['drop', { drop: 'foreign' }],
    ['drop[1]', { drop: ['foreign', 'billable'] }],
    ['systems[0]', { systems: ['excel'] }],
    ['pseudonymise', { pseudonymise: 'ja' }],
    ['organisation', { organisation: null }],
  ];
  for (const [field, fields] of wrong) {
    test(`${field} of ${JSON.stringify(fields)}`, () => {
      assert.throws(
        () => parse(fields),
        (error) =>
          error instanceof VerrijkError &&
          error.code === 'profile.invalid' &&
          error.details['field'] === field &&
          error.details['file'] === 'profiel.json',
      );
    });
  }
});

test('the example in docs/profile.md is a profile', () => {
  const page = readFileSync(new URL('../../../../docs/profile.md', import.meta.url), 'utf8');
  const [, example] = /```json\n([^`]+)```/.exec(page)!;
  assert.equal(Object.keys(parseProfile(example!, 'x')).length, 9);
});

describe('wishes of before and of now', () => {
  test('what is given now wins, column by column', () => {
    const before: Profile = {
      columns: { id: 'A', postcode: 'B' },
      selection: 'Totaal',
      repair: true,
      drop: ['foreign'],
    };
    const merged = mergeProfile(before, { columns: { id: 'Klantnr' }, drop: ['po-box'] });
    assert.deepEqual(merged.columns, { id: 'Klantnr', postcode: 'B' });
    assert.deepEqual([merged.selection, merged.repair, merged.drop], ['Totaal', true, ['po-box']]);
    assert.deepEqual(mergeProfile(FULL, {}), FULL);
    assert.deepEqual(mergeProfile({}, FULL), FULL);
    assert.deepEqual(mergeProfile({}, {}), {});
  });

  test('a place given now takes the place of the other kind', () => {
    assert.deepEqual(mergeProfile({ organisationPostcode: '3011' }, { municipality: 'Utrecht' }), {
      municipality: 'Utrecht',
    });
    assert.deepEqual(mergeProfile({ municipality: 'Utrecht' }, { organisationPostcode: '3011' }), {
      organisationPostcode: '3011',
    });
    assert.deepEqual(mergeProfile({ municipality: 'Utrecht' }, { repair: true }), {
      municipality: 'Utrecht',
      repair: true,
    });
  });
});
