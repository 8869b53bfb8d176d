import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DEFAULT_PROVIDERS, findProvider, parseProviders, settleProvider, VerrijkError } from '@verrijk/core';
import type { OrganisationPlace, ProviderConfig } from '@verrijk/core';

const told = (place: OrganisationPlace, config: ProviderConfig = DEFAULT_PROVIDERS): string => {
  const choice = findProvider(config, place);
  if (choice.kind === 'provider') return `${choice.provider.name}, ${choice.because}, ${choice.municipality ?? '-'}`;
  return choice.kind === 'unsure' ? `unsure: ${choice.nearest}` : `unknown ${choice.what}`;
};
const festivals = (because: string, municipality: string): string => `Rotterdam Festivals, ${because}, ${municipality}`;
const WHOOZ = 'Whooz, elsewhere, -';

describe('who carries out the enrichment', () => {
  const postcodes: readonly (readonly [string, string])[] = [
    ['3011 AB', festivals('postcode', 'Rotterdam')],
    ['nl-3011ab', festivals('postcode', 'Rotterdam')],
    ['3011', festivals('postcode', 'Rotterdam')],
    ['3191 AB', festivals('postcode', 'Rotterdam')],
    ['3201', festivals('postcode', 'Nissewaard')],
    ['3111', festivals('postcode', 'Schiedam')],
    ['1012 LG', WHOOZ],
    ['2761 AA', WHOOZ],
    ['9999 ZZ', WHOOZ],
    ['301', 'unknown postcode'],
    ['0123 AB', 'unknown postcode'],
    ['48149', 'unknown postcode'],
    ['Rotterdam', 'unknown postcode'],
  ];
  for (const [postcode, expected] of postcodes) {
    test(`postcode ${postcode}`, () => assert.equal(told({ postcode }), expected));
  }

  const municipalities: readonly (readonly [string, string])[] = [
    ['Rotterdam', festivals('municipality', 'Rotterdam')],
    [' rotterdam ', festivals('municipality', 'Rotterdam')],
    ['Gemeente Rotterdam', festivals('municipality', 'Rotterdam')],
    ['CAPELLE AAN DEN IJSSEL', festivals('municipality', 'Capelle aan den IJssel')],
    ['Capelle a/d IJssel', festivals('municipality', 'Capelle aan den IJssel')],
    ['Krimpen a.d. IJssel', festivals('municipality', 'Krimpen aan den IJssel')],
    ['goeree overflakkee', festivals('municipality', 'Goeree-Overflakkee')],
    ['Stad aan ’t Haringvliet', festivals('municipality', 'Goeree-Overflakkee')],
    ['Spijkenisse', festivals('municipality', 'Nissewaard')],
    ['Hoogvliet', festivals('municipality', 'Rotterdam')],
    ['Westvoorne', festivals('municipality', 'Voorne aan Zee')],
    ['Roterdam', 'unsure: Rotterdam'],
    ['Rotterdamm', 'unsure: Rotterdam'],
    ['Rottredam', 'unsure: Rotterdam'],
    ['Rotterdam-Zuid', 'unsure: Rotterdam'],
    ['Schidam', 'unsure: Schiedam'],
    ['Vlaadingen', 'unsure: Vlaardingen'],
    ['Capelle', 'unsure: Capelle aan den IJssel'],
    ['Amsterdam', WHOOZ],
    ['Papendrecht', WHOOZ],
    ["'s-Gravenhage", WHOOZ],
    ['Súdwest-Fryslân', WHOOZ],
    ['Ee', WHOOZ],
    ['', 'unknown municipality'],
    ['3011', 'unknown municipality'],
    ['?', 'unknown municipality'],
  ];
  for (const [municipality, expected] of municipalities) {
    test(`municipality ${municipality}`, () => assert.equal(told({ municipality }), expected));
  }

  test('the postcode goes first, and nothing is nowhere', () => {
    assert.equal(told({ postcode: '3011', municipality: 'Amsterdam' }), festivals('postcode', 'Rotterdam'));
    assert.equal(told({ postcode: ' ', municipality: 'Amsterdam' }), WHOOZ);
    assert.equal(told({}), 'unknown municipality');
  });

  test('the default has thirteen municipalities and is the file that can be edited', () => {
    const regions = DEFAULT_PROVIDERS.providers.flatMap((provider) => provider.regions);
    assert.equal(regions.length, 13);
    const file = new URL('../../../../docs/providers-standaard.json', import.meta.url);
    assert.deepEqual(parseProviders(readFileSync(file, 'utf8'), 'x'), DEFAULT_PROVIDERS);
  });
});

test('a place that somebody typed has a provider, or is refused', () => {
  assert.deepEqual(settleProvider(DEFAULT_PROVIDERS, { municipality: 'schiedam' }), {
    name: 'Rotterdam Festivals',
    contact: 'publieksbereik@rotterdamfestivals.nl',
    municipality: 'Schiedam',
    because: 'municipality',
  });
  assert.deepEqual(settleProvider(DEFAULT_PROVIDERS, { postcode: '1012' }), {
    name: 'Whooz',
    contact: '',
    municipality: null,
    because: 'elsewhere',
  });
  const refused = (place: OrganisationPlace, code: string, details: object): void =>
    assert.throws(() => settleProvider(DEFAULT_PROVIDERS, place), { code, details });
  refused({ municipality: 'Roterdam' }, 'providers.place-unsure', { place: 'Roterdam', nearest: 'Rotterdam' });
  refused({ municipality: '!' }, 'providers.place-unknown', { place: '!' });
  refused({ postcode: '301', municipality: 'Rotterdam' }, 'providers.place-unknown', { place: '301' });
});

describe('a file of providers', () => {
  const region = { municipality: 'Fictiedorp', places: ['Nepstad'], pc4: [1234, 1235] };
  const parse = (providers: unknown, more: object = {}): ProviderConfig =>
    parseProviders(JSON.stringify({ providers, ...more }), 'eigen.json');

  test('of an own making', () => {
    const config = parse([{ name: 'Elders' }, { name: 'Hier', contact: 'hier@example.invalid', regions: [region] }]);
    assert.equal(told({ postcode: '1235AB' }, config), 'Hier, postcode, Fictiedorp');
    assert.equal(told({ municipality: 'nepstad' }, config), 'Hier, municipality, Fictiedorp');
    assert.equal(told({ municipality: 'Rotterdam' }, config), 'Elders, elsewhere, -');
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['providers', undefined],
    ['providers', []],
    ['providers', {}],
    ['providers', [{ name: 'A' }, { name: 'B' }]],
    ['providers', [{ name: 'A', regions: [region] }]],
    ['providers[0]', ['Whooz']],
    ['providers[0].name', [{ name: ' ' }]],
    ['providers[0].name', [{}]],
    ['providers[0].contact', [{ name: 'A', contact: 1 }]],
    ['providers[0].email', [{ name: 'A', email: 'a@example.invalid' }]],
    ['providers[0].regions', [{ name: 'A', regions: 'alles' }]],
    ['providers[0].regions[0].pc4', [{ name: 'A', regions: [{ municipality: 'B' }] }]],
    ['providers[0].regions[0].pc4[1]', [{ name: 'A', regions: [{ municipality: 'B', pc4: [1000, 999] }] }]],
    ['providers[0].regions[0].pc4[0]', [{ name: 'A', regions: [{ municipality: 'B', pc4: ['1000'] }] }]],
    ['providers[0].regions[0].pc4[1]', [{ name: 'A', regions: [{ municipality: 'B', pc4: [1000, 1000] }] }]],
    ['providers[0].regions[0].municipality', [{ name: 'A', regions: [{ pc4: [1000] }] }]],
    [
      'providers[1].regions[0].municipality',
      [
        { name: 'A', regions: [region] },
        { name: 'B', regions: [region] },
      ],
    ],
    [
      'providers[0].regions[1].places[0]',
      [{ name: 'A', regions: [region, { municipality: 'C', places: ['fictie-dorp'], pc4: [] }] }],
    ],
  ];
  const fieldOf = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      assert.ok(error instanceof VerrijkError && error.code === 'providers.invalid');
      assert.equal(error.details['file'], 'eigen.json');
      return String(error.details['field']);
    }
    return 'nothing wrong';
  };
  for (const [field, providers] of wrong) {
    test(`${field} of ${JSON.stringify(providers)}`, () =>
      assert.equal(
        fieldOf(() => parse(providers)),
        field,
      ));
  }
  test('no JSON, no object, a field too many', () => {
    assert.equal(
      fieldOf(() => parseProviders('{', 'eigen.json')),
      'JSON',
    );
    assert.equal(
      fieldOf(() => parseProviders('[]', 'eigen.json')),
      'JSON',
    );
    assert.equal(
      fieldOf(() => parse([{ name: 'A' }], { versie: 1 })),
      'versie',
    );
  });
});
