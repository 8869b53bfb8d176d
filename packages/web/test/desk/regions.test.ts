import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_PROVIDERS } from '@verrijk/core';
import { MUNICIPALITIES } from '../../src/desk/regions/municipalities.ts';
import { formatPostcodes, parsePostcodes } from '../../src/desk/regions/postcode-ranges.ts';
import {
  changeRegions,
  findConflicts,
  parsePastedRegions,
  parsePlaces,
} from '../../src/desk/regions/region-changes.ts';
import type { Region } from '../../src/desk/regions/region-changes.ts';

const SCHIEDAM: Region = { municipality: 'Schiedam', places: ['Kethel'], pc4: [3111, 3112] };
const DELFT: Region = { municipality: 'Delft', places: [], pc4: [2611] };

describe('postcodes as people type them', () => {
  it('reads digits and ranges', () => {
    assert.deepEqual(parsePostcodes('3111-3113, 3121; 3112\n3121 AB 3199cd').pc4, [3111, 3112, 3113, 3121, 3199]);
    assert.deepEqual(parsePostcodes('3111 t/m 3113').pc4, [3111, 3112, 3113]);
    assert.deepEqual(parsePostcodes('3111 – 3112').pc4, [3111, 3112]);
    assert.deepEqual(parsePostcodes(''), { pc4: [], wrong: [] });
  });
  it('says what it cannot read', () => {
    assert.deepEqual(parsePostcodes('0999, 3112-3111, 31, abc, 3111').wrong, ['0999', '3112-3111', '31', 'abc']);
  });
  it('writes them short, and reads that back', () => {
    assert.equal(formatPostcodes([3121, 3111, 3112, 3113, 3116, 3117]), '3111–3113, 3116, 3117, 3121');
    for (const { pc4 } of DEFAULT_PROVIDERS.providers.flatMap(({ regions }) => regions)) {
      assert.deepEqual(
        parsePostcodes(formatPostcodes(pc4)).pc4,
        pc4.toSorted((a, b) => a - b),
      );
    }
  });
});

describe('a change to the regions', () => {
  it('is made on what is there now', () => {
    assert.deepEqual(changeRegions([SCHIEDAM], { kind: 'add', regions: [DELFT] }), [DELFT, SCHIEDAM]);
    assert.deepEqual(changeRegions([DELFT, SCHIEDAM], { kind: 'remove', was: DELFT }), [SCHIEDAM]);
    const renewed = { ...SCHIEDAM, pc4: [3111] };
    assert.deepEqual(changeRegions([SCHIEDAM], { kind: 'replace', was: SCHIEDAM, region: renewed }), [renewed]);
  });
  it('is none when a colleague was first', () => {
    const changed = { ...SCHIEDAM, pc4: [3111] };
    assert.equal(changeRegions([changed], { kind: 'remove', was: SCHIEDAM }), undefined);
    assert.equal(changeRegions([], { kind: 'replace', was: SCHIEDAM, region: changed }), undefined);
  });
});

describe('what is taken already', () => {
  it('is said with whose it is', () => {
    const wanted = { municipality: 'Vlaardingen', places: ['kethel'], pc4: [3112, 3131] };
    assert.deepEqual(findConflicts([wanted], [DELFT], [{ name: 'Ander', regions: [SCHIEDAM] }]), [
      { what: 'kethel', municipality: 'Schiedam', provider: 'Ander' },
      { what: '3112', municipality: 'Schiedam', provider: 'Ander' },
    ]);
    assert.deepEqual(findConflicts([{ ...DELFT, municipality: 'delft ' }], [DELFT], []), [
      { what: 'delft ', municipality: 'Delft', provider: undefined },
      { what: '2611', municipality: 'Delft', provider: undefined },
    ]);
  });
  it('is found within what is added, too', () => {
    const twice = findConflicts([SCHIEDAM, { ...DELFT, pc4: [3111] }], [], []);
    assert.deepEqual(twice, [{ what: '3111', municipality: 'Schiedam', provider: undefined }]);
  });
  it('is nothing in the list that comes with the product', () => {
    const regions = DEFAULT_PROVIDERS.providers.flatMap((each) =>
      each.regions.map(({ municipality, places, pc4 }) => ({ municipality, places: [...places], pc4: [...pc4] })),
    );
    assert.deepEqual(findConflicts(regions, [], []), []);
    for (const { municipality } of regions) assert.ok(MUNICIPALITIES.includes(municipality), municipality);
  });
});

describe('what is pasted', () => {
  it('becomes regions, whatever the order of columns', () => {
    const { regions, wrong } = parsePastedRegions(
      'Postcode\tGemeente\n3111\tSchiedam\n3112 AB;Schiedam\n\nDelft,2611\n',
    );
    assert.deepEqual(regions, [
      { municipality: 'Delft', places: [], pc4: [2611] },
      { municipality: 'Schiedam', places: [], pc4: [3111, 3112] },
    ]);
    assert.deepEqual(wrong, ['Postcode\tGemeente']);
  });
  it('keeps names as they are spelled', () => {
    assert.equal(parsePastedRegions("'s-Gravenhage;2511").regions[0]?.municipality, "'s-Gravenhage");
    assert.equal(parsePastedRegions('Bergen (NH.);1861').regions[0]?.municipality, 'Bergen (NH.)');
  });
});

it('places are each kept once, without the municipality itself', () => {
  assert.deepEqual(parsePlaces('Kethel, schiedam; kethel\nSpaland', 'Schiedam'), ['Kethel', 'Spaland']);
});

it('knows all 342 municipalities of 2025, each once', () => {
  assert.equal(new Set(MUNICIPALITIES).size, 342);
  assert.equal(MUNICIPALITIES.length, 342);
});
