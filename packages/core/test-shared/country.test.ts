import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import {
  AddressMatcher,
  CellKind,
  EMPTY_CELL,
  formatPostcode,
  normalizeSuffix,
  NOT_FOUND,
  parsePostcode,
  readAddress,
} from '@verrijk/core';
import type { AddressCells, Cell, Match } from '@verrijk/core';
import { buildReference, COUNTRY_2018, PROVINCES_2026, readCsv, seededRandom } from './country-reference.ts';
import { LOCAL_SPELLINGS } from './local-spellings.ts';
import { TRIVIAL_STYLES } from './trivial-styles.ts';

const reference = buildReference(COUNTRY_2018);
const matcher = new AddressMatcher(reference, 'standard');

/** The table in the docs: what was tried, and how it ended. */
const results: { readonly what: string; readonly tally: Tally }[] = [];

interface Tally {
  tried: number;
  right: number;
  ambiguous: number;
  /** The group of the number, because all its households share it: nobody was singled out. */
  byNumber: number;
  /** No answer. */
  without: number;
  wrong: number;
}

function newTally(what: string): Tally {
  const tally = { tried: 0, right: 0, ambiguous: 0, byNumber: 0, without: 0, wrong: 0 };
  results.push({ what, tally });
  return tally;
}

function count(tally: Tally, match: Match, truth: number): keyof Tally {
  tally.tried++;
  const kind = kindOf(match, truth);
  tally[kind]++;
  return kind;
}

function kindOf(match: Match, truth: number): keyof Tally {
  if (match.outcome === 'ambiguous') return 'ambiguous';
  if (match.segment === 0) return 'without';
  if (match.outcome === 'addition-missing' || match.outcome === 'addition-unknown') return 'byNumber';
  return match.entry === truth ? 'right' : 'wrong';
}

function text(value: string): Cell {
  return value === '' ? EMPTY_CELL : { kind: CellKind.text, text: value };
}

function match(cells: AddressCells): Match {
  return matcher.match(readAddress(cells));
}

/** The entry of an address in its official form, or NOT_FOUND. */
function entryOf(postcode: string, number: number, suffix: string, within = reference): number {
  const place = parsePostcode(postcode);
  if (place.kind !== 'postcode') return NOT_FOUND;
  const ordinal = within.postcodeOrdinal(place.index);
  return ordinal === NOT_FOUND
    ? NOT_FOUND
    : within.findAddress(ordinal, number, within.suffixes.find(normalizeSuffix(suffix)));
}

describe('against every address of the country', () => {
  it('holds the country', () => {
    assert.equal(reference.header.addresses, 9_047_253);
    assert.equal(reference.header.contested + reference.header.repeated, 94);
  });

  it('matches every verified house-number case whose address is in one of the files', () => {
    const tally = newTally('verified free-form house numbers');
    const newer = buildReference(PROVINCES_2026);
    const newerMatcher = new AddressMatcher(newer, 'standard');
    const failed: string[] = [];
    for (const row of readCsv('house-number-cases.csv')) {
      if (!/bag_verified|bag_alias/.test(row['truth_basis']!)) continue;
      const address = [row['postcode']!, Number(row['huisnummer']), row['huisletter']! + row['toevoeging']!] as const;
      const cell = row['input_kind'] === 'number' ? 'houseNumber' : 'address';
      const reading = readAddress({ postcode: text(row['postcode']!), [cell]: text(row['input']!) });
      const truth = entryOf(...address);
      const newerTruth = entryOf(...address, newer);
      if (truth === NOT_FOUND && newerTruth === NOT_FOUND) continue;
      const kind =
        truth === NOT_FOUND
          ? count(tally, newerMatcher.match(reading), newerTruth)
          : count(tally, matcher.match(reading), truth);
      if (kind !== 'right') failed.push(row['id']!);
    }
    assert.deepEqual(failed, []);
    assert.ok(tally.tried >= 520);
  });

  it('takes every stated PO box for one', () => {
    const boxes = readCsv('house-number-cases.csv').filter((row) => row['truth_basis'] === 'source says Postbus');
    assert.ok(boxes.length >= 100);
    for (const row of boxes) {
      const cells = { postcode: text(row['postcode']!), address: text(row['input']!) };
      assert.equal(match(cells).outcome, 'po-box', row['id']);
    }
  });

  it('never guesses where a range of houses and an addition both exist', () => {
    const tally = newTally('range or addition ("12-14")');
    for (const row of readCsv('range-or-addition.csv')) {
      const truth = entryOf(row['postcode']!, Number(row['huisnummer']), row['toevoeging']!);
      assert.notEqual(truth, NOT_FOUND);
      count(tally, match({ postcode: text(row['postcode']!), houseNumber: text(row['ambiguous_text']!) }), truth);
    }
    assert.equal(tally.tried, 8660);
    assert.equal(tally.right + tally.ambiguous, tally.tried);
  });

  it('never guesses between colliding addresses', () => {
    const tally = newTally('colliding addresses ("31 H" and "31-H")');
    for (const row of readCsv('normalisation-collisions.csv')) {
      const truth = entryOf(row['postcode']!, Number(row['huisnummer']), row['norm']!);
      const cells = { houseLetter: text(row['huisletter']!), addition: text(row['toevoeging']!) };
      const found = match({ postcode: text(row['postcode']!), houseNumber: text(row['huisnummer']!), ...cells });
      count(tally, found, truth);
    }
    assert.equal(tally.tried, 188);
    assert.equal(tally.right + tally.ambiguous, tally.tried);
  });

  for (const spelling of LOCAL_SPELLINGS) {
    it(`reads ${spelling.what}`, () => {
      const tally = newTally(spelling.what);
      for (const { postcode, first, end } of reference.postcodes()) {
        for (let entry = first; entry < end; entry++) {
          const suffix = reference.suffixOf(entry);
          if (suffix === '' || !spelling.registered.test(suffix)) continue;
          for (const written of spelling.write(suffix)) {
            // Where the written form is an address itself, it is that address.
            const number = reference.houseNumber(entry);
            if (entryOf(formatPostcode(postcode), number, written) !== NOT_FOUND) continue;
            const cells = { postcode: text(formatPostcode(postcode)), houseNumber: text(`${number} ${written}`) };
            count(tally, match(cells), entry);
          }
        }
      }
      assert.equal(tally.wrong, 0);
      assert.ok(tally.right / tally.tried >= 0.97, `${tally.right} of ${tally.tried}`);
    });
  }

  it('brings a million addresses back from every trivial way of writing them', () => {
    const tally = newTally('a million addresses, trivially different');
    const random = seededRandom(1);
    const postcodes = [...reference.postcodes()];
    for (let tried = 0; tried < 1_000_000; tried++) {
      const { postcode, first, end } = postcodes[Math.floor(random() * postcodes.length)]!;
      const entry = first + Math.floor(random() * (end - first));
      const style = TRIVIAL_STYLES[tried % TRIVIAL_STYLES.length]!;
      const cells = style.write(formatPostcode(postcode), reference.houseNumber(entry), reference.suffixOf(entry));
      const found = match(cells);
      count(tally, found, entry);
      if (found.entry === entry) continue;
      // The one thing that a separator can hide: the addition may be the end of a range that exists as well.
      const isRange = style.separates && Number(reference.suffixOf(entry)) > reference.houseNumber(entry);
      assert.ok(isRange && found.outcome === 'ambiguous', `${style.name}: ${found.outcome}`);
    }
  });

  after(() => {
    const table = formatResults();
    const page = new URL('../../../docs/matching.md', import.meta.url);
    const before = readFileSync(page, 'utf8');
    const now = before.replace(/(<!-- results -->\n)[^]*?(<!-- end of results -->)/, `$1\n${table}\n\n$2`);
    if (process.env['VERRIJK_UPDATE_DOCS'] === '1') writeFileSync(page, now);
    else assert.equal(before, now, 'docs/matching.md is out of date: run this test with VERRIJK_UPDATE_DOCS=1');
  });
});

function formatResults(): string {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;
  const rows = results.map(
    ({ what, tally }) =>
      `| ${what} | ${tally.tried.toLocaleString('en')} | ${share(tally.right, tally.tried)} | ${tally.ambiguous.toLocaleString('en')} | ${tally.byNumber.toLocaleString('en')} | ${tally.without.toLocaleString('en')} | ${tally.wrong} |`,
  );
  return [
    '| what was written | tried | reached its household | ambiguous | group of the whole number | no answer | wrong household |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
