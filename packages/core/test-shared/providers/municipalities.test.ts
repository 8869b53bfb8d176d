import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DEFAULT_PROVIDERS, findProvider } from '@verrijk/core';

const DATA = new URL('../../../../../shared/data/addresses/', import.meta.url);
const REGION = JSON.parse(readFileSync(new URL('rotterdam-rijnmond-pc4.json', DATA), 'utf8')) as readonly {
  readonly gemeente: string;
  readonly pc4: readonly number[];
  readonly plaatsen: readonly string[];
}[];
const ROWS = readFileSync(new URL('pc4-municipality.csv', DATA), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '' && !line.includes('"'))
  .map((line) => line.split(','))
  .map(([pc4, municipality]) => ({ pc4: pc4!, municipality: municipality! }));
const NAMES = new Set(REGION.map(({ gemeente }) => gemeente));

test('the region is what the data say, but for a postcode that is another municipality’s', () => {
  const [regions] = DEFAULT_PROVIDERS.providers.map((provider) => provider.regions);
  assert.deepEqual(
    regions!.map(({ municipality, pc4 }) => ({ municipality, pc4 })),
    REGION.map(({ gemeente, pc4 }) => ({ municipality: gemeente, pc4: pc4.filter((digits) => digits !== 2761) })),
  );
  for (const { gemeente, plaatsen } of REGION) {
    for (const name of [gemeente, ...plaatsen]) {
      const choice = findProvider(DEFAULT_PROVIDERS, { municipality: name });
      assert.ok(choice.kind === 'provider' && choice.municipality === gemeente, name);
    }
  }
});

test('every postcode and municipality of the country has its provider, without a question', () => {
  assert.ok(ROWS.length > 4000);
  for (const { pc4, municipality } of ROWS) {
    const isIn = NAMES.has(municipality);
    const expected = isIn ? municipality : undefined;
    const byPostcode = findProvider(DEFAULT_PROVIDERS, { postcode: pc4 });
    assert.ok(byPostcode.kind === 'provider' && byPostcode.municipality === expected, `${pc4} ${municipality}`);
    const byName = findProvider(DEFAULT_PROVIDERS, { municipality });
    assert.ok(byName.kind === 'provider' && byName.municipality === expected, municipality);
  }
});
