import type { AudienceReport, GroupBehaviour, GroupInBase, GroupProfile } from '@verrijk/report';

interface Sketch {
  readonly name: string;
  readonly colour: string;
  readonly households: number;
  /** Share of the Netherlands and of Rotterdam. */
  readonly bases: readonly [number, number];
}

const SKETCHES: readonly Sketch[] = [
  { name: 'Actieve Vermaakvangers', colour: '#c2410c', households: 812, bases: [0.1312, 0.1104] },
  { name: 'Culturele Alleseters', colour: '#7e22ce', households: 2_604, bases: [0.1439, 0.1682] },
  { name: 'Klassieke Cultuurliefhebbers', colour: '#1e3a8a', households: 1_633, bases: [0.1055, 0.0871] },
  { name: 'Lokale Vrijetijdsgenieters', colour: '#3f7d20', households: 1_011, bases: [0.1381, 0.1499] },
  { name: 'Nieuwsgierige Toekomstgrijpers', colour: '#0e7490', households: 1_378, bases: [0.1088, 0.1293] },
  { name: 'Proevende Buitenwijkers', colour: '#a16207', households: 1_242, bases: [0.0977, 0.0718] },
  { name: 'Sociale Cultuurhoppers', colour: '#be185d', households: 1_497, bases: [0.0891, 0.1255] },
  { name: 'Weelderige Cultuurminnaars', colour: '#7f1d1d', households: 1_744, bases: [0.0788, 0.0705] },
  { name: 'Fictieve groep 9', colour: '#475569', households: 702, bases: [0.0563, 0.0524] },
  { name: 'Fictieve groep 10', colour: '#57534e', households: 127, bases: [0.0506, 0.0349] },
  // Too few to show; its number stands here to make the sums.
  { name: 'Fictieve groep 11', colour: '#6b7280', households: 4, bases: [0, 0] },
];
const HOUSEHOLDS = SKETCHES.reduce((sum, { households }) => sum + households, 0);
const PERSONS = 14_106;
const UNMATCHED = 842;
const BASE_HOUSEHOLDS: readonly [number, number] = [8_912_447, 329_811];
const HIDDEN_GROUPS: readonly number[] = [9, 10];

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

function wilson(count: number, total: number): readonly [low: number, high: number] {
  const z = 1.96;
  const share = count / total;
  const middle = (share + (z * z) / (2 * total)) / (1 + (z * z) / total);
  const half = (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / (1 + (z * z) / total);
  return [middle - half, middle + half];
}

function groupInBase(sketch: Sketch, base: 0 | 1, isHidden: boolean): GroupInBase {
  const name = ['nl', 'municipality:Rotterdam'][base]!;
  const share = sketch.bases[base];
  if (share === 0) return { base: name, share, index: 'n/a', low: 'n/a', high: 'n/a', holds: null, penetration: 'n/a' };
  if (isHidden) return { base: name, share, index: null, low: null, high: null, holds: null, penetration: null };
  const [low, high] = wilson(sketch.households, HOUSEHOLDS);
  return {
    base: name,
    share,
    index: round((sketch.households / HOUSEHOLDS / share) * 100, 1),
    low: round((low / share) * 100, 1),
    high: round((high / share) * 100, 1),
    holds: low > share || high < share,
    penetration: round(sketch.households / (share * BASE_HOUSEHOLDS[base]), 6),
  };
}

const GROUPS: readonly GroupProfile[] = SKETCHES.map((sketch, at) => {
  const { name, colour, households } = sketch;
  const isHidden = HIDDEN_GROUPS.includes(at);
  const shown = (value: number, digits = 6): number | null => (isHidden ? null : round(value, digits));
  const [low, high] = wilson(households, HOUSEHOLDS);
  return {
    name,
    colour,
    households: shown(households),
    persons: shown((households * PERSONS) / HOUSEHOLDS, 0),
    share: shown(households / HOUSEHOLDS),
    low: shown(low),
    high: shown(high),
    shift: {
      low: shown(households / (HOUSEHOLDS + UNMATCHED)),
      high: shown((households + UNMATCHED) / (HOUSEHOLDS + UNMATCHED)),
    },
    bases: [groupInBase(sketch, 0, isHidden), groupInBase(sketch, 1, isHidden)],
  };
});

const LEADS = ['90+', '30-89', '14-29', '7-13', '1-6', '0'] as const;
const GENRES = ['Theater', 'Klassieke muziek', 'Popmuziek', 'Cabaret'] as const;

const BEHAVIOUR: readonly GroupBehaviour[] = SKETCHES.map(({ name, households }, at) => {
  if (HIDDEN_GROUPS.includes(at)) {
    return {
      name,
      customers: null,
      orders: null,
      bookings: null,
      tickets: null,
      spend: null,
      ordersPerCustomer: null,
      spendPerCustomer: null,
      leadQuartiles: [null, null, null],
      leads: LEADS.map(() => null),
      newCustomers: null,
      returningCustomers: null,
      genres: GENRES.map(() => ({ bookings: null, index: null })),
    };
  }
  const customers = Math.round(households * 0.8);
  const orders = Math.round(customers * (1.4 + ((at * 7) % 5) * 0.35));
  // The classical lovers plan ahead; the others later.
  const middle = at === 2 ? 48 : 9 + ((at * 5) % 17);
  const early = at === 2 ? 0.3 : 0.1 + ((at * 3) % 5) * 0.03;
  const shares = [early, 0.34 - early / 2, 0.2, 0.16, 0.18 - early / 2, 0.12];
  return {
    name,
    customers,
    orders,
    bookings: orders,
    tickets: Math.round(orders * 2.1),
    spend: round(orders * (38 + at * 3.25), 2),
    ordersPerCustomer: round(orders / customers, 2),
    spendPerCustomer: round((orders * (38 + at * 3.25)) / customers, 2),
    leadQuartiles: [Math.round(middle / 3), middle, middle * 2 + 5],
    leads: shares.map((share, place) => (at === 8 && place === 5 ? null : Math.round(orders * share))),
    newCustomers: Math.round(customers * 0.31),
    returningCustomers: customers - Math.round(customers * 0.31),
    genres: GENRES.map((_, place) => ({
      bookings: at === 8 && place === 1 ? null : Math.round(orders * [0.4, 0.2, 0.25, 0.15][(place + at) % 4]!),
      index: at === 8 && place === 1 ? null : [148, 82, 103, 66][(place + at) % 4]!,
    })),
  };
});

/** A fictional report with all its parts, some of whose figures are too small to show. */
export const EXAMPLE_REPORT: AudienceReport = {
  version: '0.1.0',
  today: '2026-11-22',
  fictional: true,
  minimum: 10,
  reference: { name: 'Culturele Doelgroepen (FICTIEF)', edition: '2021-fictief', addresses: 9_047_347 },
  files: [{ name: 'bezoekers 2024 verrijkt.xlsx', rows: 15_311, hasIds: true, otherGroup: 37 }],
  rows: 15_311,
  customers: 15_120,
  households: HOUSEHOLDS,
  persons: PERSONS,
  groups: GROUPS,
  bases: [
    { base: 'nl', label: 'Nederland', households: BASE_HOUSEHOLDS[0], inside: 1, pc4: 4_069, againstRest: false },
    {
      base: 'municipality:Rotterdam',
      label: 'Rotterdam',
      households: BASE_HOUSEHOLDS[1],
      inside: 0.914,
      pc4: 71,
      againstRest: false,
    },
  ],
  missing: {
    outcomes: {
      exact: 12_118,
      'exact-shared': 901,
      respelled: 1_020,
      'addition-missing': 310,
      'addition-unknown': 120,
      majority: 0,
      ambiguous: 208,
      'house-number-unknown': 231,
      'postcode-unknown': 61,
      'no-segment': 88,
      'po-box': null,
      foreign: 190,
      incomplete: 41,
      invalid: null,
    },
    withoutGroup: 842,
    sure: GROUPS.map(({ name, share }, at) => ({
      name,
      share: share === null ? null : round(share + [0.002, -0.006, 0.003][at % 3]!, 6),
    })),
  },
  where: {
    municipalities: [
      area('Rotterdam', 8_120, 329_811),
      area('Schiedam', 1_204, 38_210),
      area('Capelle aan den IJssel', 996, 31_004),
      area('Lansingerland', 611, 26_517),
      { ...area('Brielle', 0, 7_912), households: null, penetration: null, groups: GROUPS.map(() => null) },
      area('', 1_823, 8_479_000),
    ],
    pc4: [
      area('3011', 402, 4_210),
      area('3012', 377, 5_122),
      area('3061', 351, 6_018),
      area('3039', 340, 5_777),
      area('', 11_284, 8_891_320),
    ],
    whiteSpots: {
      group: 'Culturele Alleseters',
      areas: [area('3031', 41, 8_940), area('3083', 58, 9_620), area('3117', 12, 4_411)],
    },
  },
  behaviour: {
    transactions: 31_904,
    joined: 28_771,
    from: '2023-09-01',
    until: '2026-08-31',
    groups: BEHAVIOUR,
    measures: ['tickets', 'spend', 'leads', 'genres', 'loyalty'],
    leadClasses: LEADS,
    genres: GENRES,
  },
  answers: {
    answers: 1_904,
    joined: 1_712,
    questions: [
      {
        question: 'Wat vond je van je bezoek?',
        kind: 'rating',
        scale: 10,
        groups: SKETCHES.map(({ name }, at) => answered(name, at, 7.4 + ((at * 3) % 7) * 0.18, 0.25)),
      },
      {
        question: 'Hoe waarschijnlijk is het dat je ons aanraadt?',
        kind: 'nps',
        scale: 10,
        groups: SKETCHES.map(({ name }, at) => answered(name, at, -4 + ((at * 5) % 9) * 6, 11)),
      },
    ],
  },
  comparison: {
    name: 'bezoekers 2023 verrijkt.xlsx',
    isSameEdition: true,
    households: 11_480,
    overlap: 4_216,
    groups: GROUPS.map(({ name, share }, at) => {
      const change = [0.021, -0.004, 0.013, -0.017, 0.002][at % 5]!;
      if (share === null) {
        return { name, households: null, share: null, change: null, low: null, high: null, holds: null };
      }
      return {
        name,
        households: Math.round((share - change) * 11_480),
        share: round(share - change, 6),
        change,
        low: round(change - 0.008, 6),
        high: round(change + 0.008, 6),
        holds: Math.abs(change) > 0.008,
      };
    }),
  },
};

function area(name: string, households: number, baseHouseholds: number): AudienceReport['where']['pc4'][number] {
  return {
    area: name,
    households,
    baseHouseholds,
    penetration: round(households / baseHouseholds, 6),
    groups: SKETCHES.map((sketch, at) => {
      const count = Math.round((households * sketch.households) / HOUSEHOLDS);
      return HIDDEN_GROUPS.includes(at) || count < 10 ? null : count;
    }),
  };
}

function answered(
  name: string,
  at: number,
  mean: number,
  half: number,
): NonNullable<AudienceReport['answers']>['questions'][number]['groups'][number] {
  if (at >= 8) return { name, answers: null, mean: null, low: null, high: null };
  return {
    name,
    answers: 240 - at * 19,
    mean: round(mean, 2),
    low: round(mean - half, 2),
    high: round(mean + half, 2),
  };
}
