import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parsePriceList, parseProviders } from '@verrijk/core';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

test('the examples in docs/providers.md are what the files must look like', () => {
  const blocks = [...read('docs/providers.md').matchAll(/```json\n([^`]+)```/g)].map((match) => match[1]!);
  assert.equal(blocks.length, 2);
  const [providers, priceList] = blocks;
  assert.deepEqual(
    parseProviders(providers!, 'x').providers.map(({ name }) => name),
    ['Rotterdam Festivals', 'Whooz'],
  );
  assert.deepEqual(parsePriceList(priceList!, 'x'), parsePriceList(read('testdata/prijslijst-fictief.json'), 'x'));
});
