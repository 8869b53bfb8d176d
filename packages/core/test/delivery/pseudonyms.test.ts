import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { CellColumn, CellKind, Pseudonyms } from '@verrijk/core';

function drawMany(count: number, random: (length: number) => Uint8Array): readonly string[] {
  const pseudonyms = new Pseudonyms(random);
  const column = new CellColumn(count);
  for (let row = 0; row < count; row++) {
    assert.equal(pseudonyms.draw(), row);
    pseudonyms.append(row, column);
  }
  assert.equal(pseudonyms.size, count);
  return Array.from({ length: count }, (_, row) => {
    assert.equal(column.kinds[row], CellKind.text);
    return column.cell(row).text;
  });
}

test('pseudonyms are all different, and letters and digits that cannot be mistaken, a letter first', () => {
  const drawn = drawMany(10_000, randomBytes);
  assert.equal(new Set(drawn).size, drawn.length);
  for (const pseudonym of drawn) assert.match(pseudonym, /^[CFHJKMNPRTVWX][CFHJKMNPRTVWX2-9]{13}$/);
});

test('every symbol comes equally often', () => {
  const drawn = drawMany(20_000, randomBytes);
  const counts = new Map<string, number>();
  for (const symbol of drawn.map((pseudonym) => pseudonym.slice(1)).join('')) {
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  const expected = (20_000 * 13) / 21;
  assert.equal(counts.size, 21);
  for (const [symbol, count] of counts) {
    // Seven standard deviations: chance does not come here.
    assert.ok(Math.abs(count - expected) < 7 * Math.sqrt(expected), `${symbol}: ${count} of ${expected}`);
  }
});

test('nothing in the file decides what is drawn: other bytes, other pseudonyms', () => {
  const [one, other] = [drawMany(1000, randomBytes), drawMany(1000, randomBytes)];
  assert.equal(new Set([...one, ...other]).size, 2000);
});

test('what was drawn before is drawn again', () => {
  // The bytes of the first pseudonym come three times before others do.
  const random = (length: number): Uint8Array => randomBytes(length).map((byte, at) => (at < 42 ? at % 14 : byte));
  const [first, second] = drawMany(100, random) as [string, string];
  assert.equal(first, 'CFHJKMNPRTVWX2');
  assert.notEqual(second, first);
});
