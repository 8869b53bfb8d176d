import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { AudienceReport } from '../../src/audience-report.ts';
import { customerFile, SmallCountry, textFile } from './small-country.ts';

/** All of it is fictional. */
const BLUE = 0;
const GREEN = 1;
const RED = 2;
const BLACK = 3;
const country = new SmallCountry(
  ['Blauw', 'Groen', 'Rood', 'Zwart'],
  [
    { pc4: 1011, municipality: 'Alphastad', province: 'Noordland', households: [80, 60, 90, 0] },
    { pc4: 1012, municipality: 'Alphastad', province: 'Noordland', households: [20, 20, 60, 0] },
    { pc4: 2021, municipality: 'Betadorp', province: 'Noordland', households: [50, 50, 100, 0] },
    { pc4: 3031, municipality: 'Gammaveen', province: 'Zuidland', households: [90, 100, 100, 110] },
  ],
);
/** 185 households in Alphastad, 19 in Betadorp, 21 in Gammaveen: 83 blue, 46 green, 90 red, 6 black. */
const AUDIENCE = [
  ...country.some(1011, BLUE, 60),
  ...country.some(1011, GREEN, 30),
  ...country.some(1011, RED, 60),
  ...country.some(1012, BLUE, 10),
  ...country.some(1012, GREEN, 5),
  ...country.some(1012, RED, 20),
  ...country.some(2021, BLUE, 8),
  ...country.some(2021, GREEN, 6),
  ...country.some(2021, RED, 5),
  ...country.some(3031, BLUE, 5),
  ...country.some(3031, GREEN, 5),
  ...country.some(3031, RED, 5),
  ...country.some(3031, BLACK, 6),
].map(({ address }) => address);
/** Ten more customers at blue households; 7 at numbers and 6 at postcodes that do not exist. */
const MORE = [
  ...AUDIENCE.slice(0, 10),
  ...Array.from({ length: 7 }, (_, at) => `1011AB;${900 + at}`),
  ...Array.from({ length: 6 }, (_, at) => `9999ZZ;${at + 1}`),
];

const close = (actual: unknown, expected: number, what: string): void => {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) < 1e-9,
    `${what}: ${String(actual)}, not ${expected}`,
  );
};

describe('the profile of a hand-made audience', () => {
  let report: AudienceReport;
  before(async () => {
    const addresses = [...AUDIENCE, ...MORE];
    // The first customer stands in both files.
    const all = await customerFile(
      'klanten.csv',
      addresses,
      addresses.map((_, at) => `k${at}`),
    );
    const again = await customerFile('meer.csv', [AUDIENCE[0]!], ['k0']);
    report = await country.report({ files: [all, again], bases: ['nl', 'municipality:alphastad', 'catchment'] });
  });

  test('households and customers count once, over all files', () => {
    assert.deepEqual(
      report.files.map(({ name, rows, hasIds, otherGroup }) => [name, rows, hasIds, otherGroup]),
      [
        ['klanten.csv', 248, true, null],
        ['meer.csv', 1, true, null],
      ],
    );
    assert.deepEqual([report.rows, report.customers, report.households, report.persons], [249, 248, 225, 235]);
    assert.deepEqual(
      report.groups.map(({ name, households, persons }) => [name, households, persons]),
      [
        ['Blauw', 83, 93],
        ['Groen', 46, 46],
        ['Rood', 90, 90],
        ['Zwart', 6, 6],
      ],
    );
    assert.equal(report.fictional, true);
  });

  test('shares have Wilson intervals, and bounds by what has no group', () => {
    const [blue] = report.groups;
    close(blue!.share, 83 / 225, 'share');
    // 83 of 225: (83 + 1.9207) / 228.8415 = 0.3711, ± 1.96 sqrt(83 x 142 / 225 + 0.9604) / 228.8415 = 0.0626
    assert.deepEqual(
      [blue!.low, blue!.high].map((value) => value!.toFixed(4)),
      ['0.3085', '0.4336'],
    );
    assert.equal(report.missing.withoutGroup, 13);
    close(blue!.shift.low, 83 / 238, 'lowest share');
    close(blue!.shift.high, 96 / 238, 'highest share');
  });

  test('every group stands against every base', () => {
    const [nl, town] = report.bases;
    assert.deepEqual(
      [nl!.base, nl!.label, nl!.households, nl!.inside, nl!.pc4, nl!.againstRest],
      ['nl', 'Nederland', 930, 1, 4, true],
    );
    assert.deepEqual(
      [town!.base, town!.label, town!.households, town!.inside, town!.pc4, town!.againstRest],
      ['municipality:alphastad', 'Alphastad', 330, 185 / 225, 2, true],
    );
    const [blue, , , black] = report.groups;
    close(blue!.bases[0]!.share, 240 / 930, 'base share');
    close(blue!.bases[0]!.index, (100 * (83 / 225)) / (240 / 930), 'index');
    close(blue!.bases[0]!.penetration, 83 / 240, 'penetration');
    close(blue!.bases[1]!.index, (100 * (70 / 185)) / (100 / 330), 'index in Alphastad');
    // 36.9% against 157 of the other 705 households: no chance of that.
    assert.equal(blue!.bases[0]!.holds, true);
    assert.deepEqual(black!.bases[1], {
      base: 'municipality:alphastad',
      share: 0,
      index: 'n/a',
      low: 'n/a',
      high: 'n/a',
      holds: null,
      penetration: 'n/a',
    });
  });

  test('the catchment is the PC4 that bring 80%, the largest first', () => {
    // 150 of 225 are 67%, with 35 more 82%.
    assert.deepEqual([report.bases[2]!.base, report.bases[2]!.households, report.bases[2]!.pc4], ['catchment', 330, 2]);
  });

  test('areas have their households, by group too', () => {
    assert.deepEqual(report.where.municipalities, [
      { area: 'Alphastad', households: 185, baseHouseholds: 330, penetration: 185 / 330, groups: [70, 35, 80, 0] },
      { area: 'Gammaveen', households: 21, baseHouseholds: 400, penetration: 21 / 400, groups: [5, 5, 5, 6] },
      { area: 'Betadorp', households: 19, baseHouseholds: 200, penetration: 19 / 200, groups: [8, 6, 5, 0] },
    ]);
    assert.deepEqual(
      report.where.pc4.map(({ area, households, groups }) => [area, households, groups]),
      [
        ['1011', 150, [60, 30, 60, 0]],
        ['1012', 35, [10, 5, 20, 0]],
        ['3031', 21, [5, 5, 5, 6]],
        ['2021', 19, [8, 6, 5, 0]],
      ],
    );
    assert.equal(report.where.whiteSpots, null);
  });

  test('what came of the rows, as far as it may be told', () => {
    const { outcomes } = report.missing;
    assert.equal(outcomes['majority'], 0);
    for (const [outcome, count] of Object.entries({ exact: 236, 'house-number-unknown': 7, 'postcode-unknown': 6 })) {
      const shown = outcomes[outcome as keyof typeof outcomes];
      assert.ok(shown === null || shown === count, outcome);
    }
    assert.equal(outcomes.foreign, null);
  });
});

describe('an audience without IDs', () => {
  test('counts rows as persons and households once', async () => {
    const report = await country.report({ files: [await customerFile('adressen.csv', [...AUDIENCE, ...MORE])] });
    assert.deepEqual([report.customers, report.households, report.persons], [null, 225, 235]);
    assert.deepEqual(
      report.groups.map(({ persons }) => persons),
      [93, 46, 90, 6],
    );
    assert.equal(report.files[0]!.hasIds, false);
  });
});

describe('progress', () => {
  test('goes from nothing to all over all files', async () => {
    const shares: number[] = [];
    const files = [await customerFile('een.csv', AUDIENCE), await customerFile('twee.csv', MORE)];
    const compare = await customerFile('toen.csv', AUDIENCE);
    await country.report({ files, compare, onProgress: (share) => shares.push(share) });
    assert.deepEqual(
      shares,
      shares.toSorted((one, other) => one - other),
    );
    assert.equal(shares.at(-1), 1);
  });
});

describe('bases', () => {
  const files = async () => [await customerFile('klanten.csv', AUDIENCE)];
  for (const [written, base] of [
    ['Nederland', 'nl'],
    ['The Netherlands', 'nl'],
    ['NL', 'nl'],
    ['Verzorgingsgebied', 'catchment'],
    ['Provincie: noordland', 'province:noordland'],
    ['PROVINCE:Noordland', 'province:Noordland'],
    ['Gemeente:Alphastad, Betadorp', 'municipality:Alphastad,Betadorp'],
    ['PC4: 1011 - 2021', 'pc4:1011 - 2021'],
    ['postcode:1011,1012,2021', 'pc4:1011,1012,2021'],
  ] as const) {
    test(`${written} is ${base}`, async () => {
      const { bases } = await country.report({ files: await files(), bases: [written] });
      assert.deepEqual(
        bases.map((one) => one.base),
        [base],
      );
    });
  }
  test('that hold too few of the households are refused, with what lies outside', async () => {
    await assert.rejects(country.report({ files: await files(), bases: ['pc4:1011'] }), {
      code: 'report.base-does-not-contain',
      details: { base: 'pc4:1011', outside: 33, limit: 20 },
    });
  });
  for (const [base, name, nearest] of [
    ['municipality:Alfastad', 'Alfastad', undefined],
    ['municipality:Alphastadt', 'Alphastadt', 'municipality:Alphastad'],
    ['province:Noordlant', 'Noordlant', 'province:Noordland'],
    ['Alphastad', 'Alphastad', 'municipality:Alphastad'],
    ['pc4:8888', '8888', undefined],
    ['pc4:1011,10', '10', undefined],
    ['municipality:Alphastad,Nergens', 'Nergens', undefined],
    ['gemeente:Alphastadt', 'Alphastadt', 'municipality:Alphastad'],
    ['catchment:50', 'catchment:50', undefined],
  ] as const) {
    test(`${base} is unknown`, async () => {
      await assert.rejects(country.report({ files: await files(), bases: [base] }), (error: unknown) => {
        const { code, details } = error as { readonly code: string; readonly details: Record<string, unknown> };
        assert.deepEqual([code, details['name'], details['nearest']], ['report.base-unknown', name, nearest]);
        return true;
      });
    });
  }
  for (const [base, label, households] of [
    ['province:noordland', 'Noordland', 530],
    ['municipality:Alphastad, betadorp', 'Alphastad, Betadorp', 530],
    ['pc4:1011-1012,2021', '1011-1012, 2021', 530],
    ['NL', 'Nederland', 930],
  ] as const) {
    test(`${base} is ${label}`, async () => {
      const report = await country.report({ files: await files(), bases: [base] });
      assert.deepEqual([report.bases[0]!.label, report.bases[0]!.households], [label, households]);
    });
  }
});

describe('a group column', () => {
  const lines = (group: (at: number) => string) => [
    'Klantnummer;Postcode;Huisnummer;Culturele Doelgroep',
    ...AUDIENCE.map((address, at) => `k${at};${address};${group(at)}`),
  ];
  const said = (at: number) => ['Blauw', 'Groen', 'Rood', 'Zwart'][groupOf(AUDIENCE[at]!)]!;
  test('is compared with the reference', async () => {
    const file = await textFile(
      'verrijkt.csv',
      lines((at) => (at < 12 ? 'Zwart' : at < 20 ? '' : said(at))),
    );
    const report = await country.report({ files: [file] });
    assert.equal(report.files[0]!.otherGroup, 12);
  });
  test('with more texts than any model has groups is none', async () => {
    const many = Array.from({ length: 1100 }, (_, at) => `n${at};${AUDIENCE[0]!};notitie ${at}`);
    const file = await textFile('verrijkt.csv', [...lines(said), ...many]);
    const report = await country.report({ files: [file] });
    assert.deepEqual([report.rows, report.files[0]!.otherGroup], [AUDIENCE.length + 1100, null]);
  });
  test('of another edition is not compared group by group', async () => {
    const files = [await customerFile('nu.csv', AUDIENCE)];
    const compare = await textFile(
      'toen.csv',
      lines(() => 'Welgestelden'),
    );
    const { comparison } = await country.report({ files, compare });
    assert.deepEqual(
      [comparison!.isSameEdition, comparison!.households, comparison!.overlap, comparison!.groups],
      [false, 225, 225, []],
    );
  });
});

describe('another file', () => {
  test('is compared household by household and group by group', async () => {
    const then = [...country.some(1011, BLUE, 20), ...country.some(1011, GREEN, 60), ...country.some(1011, RED, 20)];
    const compare = await customerFile(
      'toen.csv',
      then.map(({ address }) => address),
    );
    const { comparison } = await country.report({ files: [await customerFile('nu.csv', AUDIENCE)], compare });
    assert.deepEqual([comparison!.name, comparison!.isSameEdition, comparison!.overlap], ['toen.csv', true, 70]);
    const green = comparison!.groups[GREEN]!;
    // None is black there, so that more than those must be hidden.
    assert.equal(comparison!.groups[BLACK]!.households, null);
    assert.ok(green.households === 60 || green.households === null);
    if (green.change !== null) close(green.change, 46 / 225 - 0.6, 'change');
  });
});

describe('white spots', () => {
  test('are where a group lives that the file does not reach', async () => {
    const { where } = await country.report({
      files: [await customerFile('nu.csv', AUDIENCE)],
      focus: 'Groen',
      bases: ['nl', 'province:noordland'],
    });
    // 41 of 130 in Noordland: 41 / 130 x 50 - 6 lack in 2021, 41 / 130 x 20 - 5 in 1012.
    assert.deepEqual(where.whiteSpots, {
      group: 'Groen',
      areas: [
        { area: '2021', households: 6, baseHouseholds: 50, penetration: 6 / 50, groups: [] },
        { area: '1012', households: 5, baseHouseholds: 20, penetration: 5 / 20, groups: [] },
      ],
    });
  });
  test('of a group whose name is written in other capitals are told of that group', async () => {
    const files = [await customerFile('nu.csv', AUDIENCE)];
    const { where } = await country.report({ files, focus: ' groen ' });
    assert.equal(where.whiteSpots?.group, 'Groen');
  });
  test('of a group that is none are refused', async () => {
    const files = [await customerFile('nu.csv', AUDIENCE)];
    await assert.rejects(country.report({ files, focus: 'Paars' }), { code: 'report.group-unknown' });
  });
});

function groupOf(address: string): number {
  return country.households.find((household) => household.address === address)!.group;
}
