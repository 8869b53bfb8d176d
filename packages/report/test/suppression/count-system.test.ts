import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CountSystem } from '../../src/suppression/count-system.ts';

function hide(cells: Readonly<Record<string, number>>, sums: Readonly<Record<string, string>>, minimum = 10): string {
  const system = new CountSystem();
  for (const [id, value] of Object.entries(cells)) {
    if (id.startsWith('_')) system.unpublished(id, value);
    else if (id.startsWith('!')) system.known(id, value);
    else system.cell(id, value);
  }
  for (const [total, parts] of Object.entries(sums)) system.sum(total, parts.split(' '));
  return [...system.hide(minimum)].join(' ');
}

/** A name that begins with _ is an unpublished count, with ! a known one. */
interface Case {
  readonly name: string;
  readonly cells: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, string>>;
  readonly hidden: string;
}

const CASES: readonly Case[] = [
  {
    name: 'nothing is hidden when all is large',
    cells: { a: 10, b: 40, all: 50 },
    sums: { all: 'a b' },
    hidden: '',
  },
  {
    name: 'all is hidden when all is small',
    cells: { a: 1, b: 2, c: 0, all: 3 },
    sums: { all: 'a b c' },
    hidden: 'a b c all',
  },
  {
    name: 'one small count takes the smallest other one with it, never the total',
    cells: { a: 5, b: 40, c: 20, d: 30, all: 95 },
    sums: { all: 'a b c d' },
    hidden: 'a c',
  },
  {
    name: 'two small counts hide each other',
    cells: { a: 5, b: 40, c: 6, all: 51 },
    sums: { all: 'a b c' },
    hidden: 'a c',
  },
  {
    name: 'a zero is a small count',
    cells: { a: 0, b: 40, c: 50, all: 90 },
    sums: { all: 'a b c' },
    hidden: 'a b',
  },
  {
    name: 'zeros that are all that is hidden would be known to be zeros',
    cells: { a: 0, b: 0, c: 50, d: 60, all: 110 },
    sums: { all: 'a b c d' },
    hidden: 'a b c',
  },
  {
    name: 'two nines that are all that is hidden of 18 would be known to be nines',
    cells: { a: 9, b: 9, c: 50, all: 68 },
    sums: { all: 'a b c' },
    hidden: 'a b c',
  },
  {
    name: 'a ten beside a zero would be known to be the ten',
    cells: { a: 0, b: 10, c: 50, all: 60 },
    sums: { all: 'a b c' },
    hidden: 'a c',
  },
  {
    name: 'with one part, part and total go together',
    cells: { a: 4, all: 4 },
    sums: { all: 'a' },
    hidden: 'a all',
  },
  {
    name: 'a grid needs a rectangle',
    cells: { ak: 3, al: 30, am: 50, a: 83, bk: 20, bl: 60, bm: 70, b: 150, k: 23, l: 90, m: 120, all: 233 },
    sums: { a: 'ak al am', b: 'bk bl bm', k: 'ak bk', l: 'al bl', m: 'am bm', all: 'a b' },
    hidden: 'ak al bk bl',
  },
  {
    name: 'a small difference between two published counts is not to be worked out',
    cells: { households: 500, inside: 497, _outside: 3 },
    sums: { households: 'inside _outside' },
    hidden: 'inside',
  },
  {
    name: 'no difference tells nothing',
    cells: { households: 500, inside: 500, _outside: 0 },
    sums: { households: 'inside _outside' },
    hidden: '',
  },
  {
    name: 'what stays shown is never hidden',
    cells: { '!rows': 60, matched: 52, unmatched: 8 },
    sums: { '!rows': 'matched unmatched' },
    hidden: 'matched unmatched',
  },
  {
    name: 'what hangs together with a count that is given away is hidden, the rest is not',
    cells: { '!rows': 3, '!others': 1, a: 2, b: 20, c: 30, ab: 22, other: 70 },
    sums: { '!rows': '!others a', ab: 'a b' },
    hidden: 'a b ab',
  },
  {
    name: 'a count in two lists is hidden from both',
    cells: { a: 5, b: 40, c: 50, all: 95, y: 45, z: 50 },
    sums: { all: 'a b c', y: 'a b' },
    hidden: 'a b',
  },
];

describe('what is hidden', () => {
  for (const { name, cells, sums, hidden } of CASES) test(name, () => assert.equal(hide(cells, sums), hidden));

  test('follows the minimum', () => {
    const cells = { a: 5, b: 40, c: 20, all: 65 };
    assert.equal(hide(cells, { all: 'a b c' }, 5), '');
    assert.equal(hide(cells, { all: 'a b c' }, 6), 'a c');
    assert.equal(hide(cells, { all: 'a b c' }, 21), 'a c');
  });

  test('is asked without changing the answer', () => {
    const system = new CountSystem();
    system.cell('a', 5);
    system.cell('b', 12);
    system.cell('all', 17);
    system.sum('all', ['a', 'b']);
    assert.deepEqual([...system.hide(10)], ['a', 'b']);
    assert.deepEqual([...system.hide(5)], []);
    assert.deepEqual([...system.hide(10)], ['a', 'b']);
  });
});

describe('a system that does not add up is a mistake of who made it', () => {
  const system = new CountSystem();
  system.cell('a', 5);
  system.cell('b', 6);
  system.cell('all', 11);
  const mistakes: readonly (readonly [name: string, act: () => void, message: RegExp])[] = [
    ['a wrong total', () => system.sum('all', ['a']), /do not add up/],
    ['an unknown part', () => system.sum('all', ['a', 'z']), /No count called z/],
    ['a part twice', () => system.sum('all', ['a', 'b', 'b']), /twice/],
    ['a count twice', () => system.unpublished('a', 5), /Two counts called a/],
    ['a broken count', () => system.cell('half', 0.5), /Not a count/],
    ['a negative count', () => system.known('less', -1), /Not a count/],
  ];
  for (const [name, act, message] of mistakes) test(name, () => assert.throws(act, message));
});
