import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  BatchLookup,
  formatPostcode,
  NOT_FOUND,
  openReference,
  packSuffix,
  parsePostcode,
  ReferenceBuilder,
  VerrijkError,
} from '@verrijk/core';
import type { HouseholdReference } from '@verrijk/core';
import { buildSmall, fileOf, openSmall } from '../small-reference.ts';

const LINES = [
  '1011AB 12 = Rood',
  '1011AB 12 A = Blauw',
  '1011AB 3 = Rood',
  '9999ZZ 99999 B2 = Blauw',
  '1000AA 1',
  '2011AA 7 = Rood',
];

function listOf(reference: HouseholdReference): string[] {
  const lines: string[] = [];
  for (const { postcode, first, end } of reference.postcodes()) {
    for (let entry = first; entry < end; entry++) {
      const segment = reference.segments[entry]!;
      const group = segment === 0 ? '' : ` = ${segment === 255 ? '?' : reference.segmentName(segment)}`;
      lines.push(`${formatPostcode(postcode)} ${reference.formatHouseNumber(entry)}${group}`);
    }
  }
  return lines;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof VerrijkError) return error.code;
    throw error;
  }
  return 'none';
}

describe('a household reference', () => {
  it('holds what was put in, in order', () => {
    assert.deepEqual(listOf(openSmall(LINES)), [
      '1000AA 1',
      '1011AB 3 = Rood',
      '1011AB 12 = Rood',
      '1011AB 12 A = Blauw',
      '2011AA 7 = Rood',
      '9999ZZ 99999 B2 = Blauw',
    ]);
  });

  it('is the same file whatever the order of the source', () => {
    const file = fileOf(buildSmall(LINES));
    fc.assert(
      fc.property(fc.shuffledSubarray(LINES, { minLength: LINES.length }), (lines) => {
        assert.deepEqual(fileOf(buildSmall(lines)), file);
      }),
      { numRuns: 10 },
    );
  });

  it('counts an address that is given twice with one group, and contests one with two', () => {
    const { header } = buildSmall(['1011AB 1 = Rood', '1011AB 1 = Rood', '1011AB 2 h = Rood', '1011AB 2 H = Blauw']);
    assert.deepEqual([header.addresses, header.households, header.repeated, header.contested], [2, 1, 1, 1]);
    const reference = openSmall(['1011AB 2 h = Rood', '1011AB 2 H = Blauw', '1011AB 2 H = Rood']);
    assert.deepEqual(listOf(reference), ['1011AB 2 H = ?']);
    assert.deepEqual(reference.contest(0), { addresses: 3, groups: 2 });
  });

  it('counts households per group and PC4, and knows where a PC4 lies', () => {
    const reference = openSmall(
      ['1011AB 1 = Rood', '1011ZZ 1 = Blauw', '1011AB 2', '1012AB 1 = Rood', '1012AB 2 = Rood', '1012AB 2 = Blauw'],
      { 1011: 'Fictiestad' },
    );
    assert.deepEqual(
      [...reference.areas()],
      [
        { pc4: 1011, municipality: 'Fictiestad', withoutSegment: 1, households: [1, 1], contested: 0 },
        { pc4: 1012, withoutSegment: 0, households: [0, 1], contested: 1 },
      ],
    );
  });

  it('keeps suffixes apart that exceed the codes of an entry', () => {
    const builder = new ReferenceBuilder({
      model: { name: 'Fictief', edition: 'test', groups: [{ name: 'Rood' }] },
      fictional: true,
    });
    const place = parsePostcode('1011AB');
    assert.ok(place.kind === 'postcode');
    const count = 40_000;
    for (let index = 0; index < count; index++) builder.add(place.index, 1 + (index % 90_000), `S${index}SUFFIX`, 1);
    // Two rare suffixes at one number, too.
    builder.add(place.index, 39_999, 'ANOTHERRARESUFFIX', 0);
    const reference = openReference(fileOf(builder.build()).buffer);
    const ordinal = reference.postcodeOrdinal(place.index);
    for (let index = 0; index < count; index += 7) {
      const entry = reference.findAddress(ordinal, 1 + index, reference.suffixes.find(`S${index}SUFFIX`));
      assert.equal(reference.suffixOf(entry), `S${index}SUFFIX`);
      assert.equal(reference.houseNumber(entry), 1 + index);
    }
    const rare = reference.findAddress(ordinal, 39_999, reference.suffixes.find('ANOTHERRARESUFFIX'));
    assert.equal(reference.suffixOf(rare), 'ANOTHERRARESUFFIX');
    assert.equal(reference.findAddress(ordinal, 5, reference.suffixes.find('ANOTHERRARESUFFIX')), NOT_FOUND);
  });

  it('finds rare suffixes in a batch as it does one by one', () => {
    const model = { name: 'Fictief', edition: 'test', groups: [{ name: 'Rood' }] };
    const builder = new ReferenceBuilder({ model, fictional: true });
    const place = parsePostcode('1011AB');
    assert.ok(place.kind === 'postcode');
    const packed = Array.from({ length: 40_000 }, (_, index) => packSuffix(`S${index}`));
    for (const [index, suffix] of packed.entries()) builder.add(place.index, 1 + index, suffix, 1);
    const reference = openReference(fileOf(builder.build()).buffer);
    const asked = [0, 1, 20_000, 32_766, 32_767, 39_999];
    const lookup = new BatchLookup(reference, asked.length);
    const postcodes = Int32Array.from(asked, () => place.index);
    const numbers = Int32Array.from(asked, (index) => 1 + index);
    lookup.find(
      asked.length,
      postcodes,
      numbers,
      Uint32Array.from(asked, (index) => packed[index]!),
    );
    const names = Array.from(lookup.entries, (entry) =>
      entry === NOT_FOUND ? '' : reference.formatHouseNumber(entry),
    );
    assert.deepEqual(
      names,
      asked.map((index) => `${1 + index} S${index}`),
    );
    assert.deepEqual(
      [...lookup.segments],
      asked.map(() => 1),
    );
  });

  it('finds exactly what it holds', () => {
    const address = fc.tuple(
      fc.constantFrom('1000AA', '1011AB', '1011AC', '1011BA', '5555KK', '9999ZZ'),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('', 'A', 'B', '1', '12', 'BS', 'A1', 'TOOLONGTOPACK'),
    );
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 40 }),
        fc.array(address, { maxLength: 40 }),
        (held, asked) => {
          const reference = openSmall(held.map((parts) => parts.join(' ')));
          const keys = new Set(held.map((parts) => parts.join(' ')));
          for (const [postcode, number, suffix] of [...held, ...asked]) {
            const place = parsePostcode(postcode);
            const ordinal = place.kind === 'postcode' ? reference.postcodeOrdinal(place.index) : NOT_FOUND;
            const entry =
              ordinal === NOT_FOUND
                ? NOT_FOUND
                : reference.findAddress(ordinal, number, reference.suffixes.find(suffix));
            assert.equal(entry !== NOT_FOUND, keys.has([postcode, number, suffix].join(' ')));
            if (entry !== NOT_FOUND) assert.equal(reference.formatHouseNumber(entry), `${number} ${suffix}`.trim());
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('notices a flipped bit anywhere before it serves anything', () => {
    const file = fileOf(buildSmall(LINES));
    // Every bit of the first and last bytes, and one in every stretch between.
    const places = [
      ...Array(4096).keys(),
      ...Array.from({ length: 2000 }, (_, index) => Math.floor((index / 2000) * file.length)),
    ];
    for (const place of [...places, ...Array.from({ length: 1024 }, (_, index) => file.length - 1 - index)]) {
      const damaged = file.slice();
      damaged[place]! ^= 1 << (place % 8);
      assert.match(
        codeOf(() => openReference(damaged.buffer)),
        /^reference\.(?:damaged|not-one)$/,
        `byte ${place}`,
      );
    }
  });

  it('refuses what is no reference, or half of one, or of another version', () => {
    const file = fileOf(buildSmall(LINES));
    assert.equal(
      codeOf(() => openReference(new ArrayBuffer(0))),
      'reference.not-one',
    );
    assert.equal(
      codeOf(() => openReference(new TextEncoder().encode('postcode;huisnummer\n1011AB;1\n'.repeat(9)).buffer)),
      'reference.not-one',
    );
    for (const length of [10, 30, 500, file.length - 1, file.length - 8]) {
      assert.match(
        codeOf(() => openReference(file.slice(0, length).buffer)),
        /^reference\.(?:damaged|not-one)$/,
      );
    }
    const longer = new Uint8Array(file.length + 8);
    longer.set(file);
    assert.equal(
      codeOf(() => openReference(longer.buffer)),
      'reference.damaged',
    );
  });

  it('refuses to be empty', () =>
    assert.equal(
      codeOf(() => buildSmall([])),
      'reference.empty',
    ));
});
