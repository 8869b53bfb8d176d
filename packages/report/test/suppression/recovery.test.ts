import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RandomNumbers } from '../random-numbers.ts';
import type { MadeTable } from './random-tables.ts';
import { makeGrid, makeLinked, makeList, makeNested } from './random-tables.ts';
import { solvedByBounds, solvedByEquations, solvedByTrying } from './table-attack.ts';

/** 100,000 tables in all. */
const TABLES_OF_A_KIND = 25_000;
const MINIMA = [5, 10, 10, 15] as const;

const KINDS: readonly (readonly [name: string, make: (random: RandomNumbers) => MadeTable])[] = [
  ['lists', makeList],
  ['grids', (random) => makeGrid(random)],
  ['linked tables', makeLinked],
  ['nested tables', makeNested],
];

function makeTable(make: (random: RandomNumbers) => MadeTable, seed: number): { table: MadeTable; minimum: number } {
  const random = new RandomNumbers(seed);
  return { minimum: MINIMA[random.below(MINIMA.length)]!, table: make(random) };
}

type Asked = [table: MadeTable, hidden: ReadonlySet<string>, minimum: number];

interface TinyTable {
  readonly seed: number;
  readonly table: MadeTable;
  readonly hidden: ReadonlySet<string>;
}

/** Tables of which so few cells are hidden that all of them can be tried. */
function tinyTables(count: number): readonly TinyTable[] {
  const tables: TinyTable[] = [];
  for (let seed = 1; tables.length < count; seed++) {
    const random = new RandomNumbers(seed);
    const table = random.chance(0.5) ? makeGrid(random, 2, 2 + random.below(2)) : makeList(random);
    const hidden = table.system.hide(10);
    if (hidden.size > 0 && hidden.size <= 9) tables.push({ seed, table, hidden });
  }
  return tables;
}

/** Small counts that are shown, which none may be. */
function smallAndShown(table: MadeTable, hidden: ReadonlySet<string>, minimum: number): readonly string[] {
  const published = [...table.values.keys()].filter((id) => !table.unpublished.has(id) && !table.known.has(id));
  return published.filter((id) => table.values.get(id)! < minimum && !hidden.has(id));
}

describe('nothing hidden can be worked out', () => {
  for (const [name, make] of KINDS) {
    test(`by equations or bounds, from ${TABLES_OF_A_KIND} ${name}`, () => {
      for (let seed = 1; seed <= TABLES_OF_A_KIND; seed++) {
        const { table, minimum } = makeTable(make, seed);
        const hidden = table.system.hide(minimum);
        const found = [
          ...smallAndShown(table, hidden, minimum),
          ...solvedByEquations(table, hidden, minimum),
          ...solvedByBounds(table, hidden, minimum),
        ];
        if (found.length > 0) assert.fail(`${name}, seed ${seed}, minimum ${minimum}: ${found.join(', ')}`);
      }
    });
  }

  test('by trying all tables near the true one, for 2,000 tiny tables', () => {
    for (const { table, hidden, seed } of tinyTables(2000)) {
      const found = solvedByTrying(table, hidden, 10, 2);
      if (found.length > 0) assert.fail(`seed ${seed}: ${found.join(', ')}`);
    }
  });

  test('which is not for want of trying: each attack finds counts when the small ones alone are hidden', () => {
    const attacks = [solvedByEquations, solvedByBounds, (...asked: Asked) => solvedByTrying(...asked, 2)];
    for (const attack of attacks) {
      const successes = tinyTables(200).filter(({ table, hidden }) => {
        const small = new Set([...hidden].filter((id) => table.values.get(id)! < 10));
        return attack(table, small, 10).length > 0;
      });
      assert.ok(successes.length >= 40, `${attack.name} found something in ${successes.length} tables`);
    }
  });
});

describe('what is hidden', () => {
  test('cannot be worked out in tables of the size of a report: 21 areas by 11 groups', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const table = makeGrid(new RandomNumbers(seed), 21, 11);
      const hidden = table.system.hide(10);
      assert.deepEqual(smallAndShown(table, hidden, 10), []);
      assert.deepEqual([...solvedByEquations(table, hidden, 10), ...solvedByBounds(table, hidden, 10)], []);
    }
  });

  test('is the same each time', () => {
    for (const [, make] of KINDS) {
      for (let seed = 1; seed <= 50; seed++) {
        const once = makeTable(make, seed);
        const again = makeTable(make, seed);
        assert.deepEqual([...once.table.system.hide(once.minimum)], [...again.table.system.hide(again.minimum)]);
      }
    }
  });

  test('is no more than needed: show any one that is hidden for others, and something can be worked out', () => {
    for (const { table, hidden, seed } of tinyTables(2000)) {
      for (const id of [...hidden].filter((each) => table.values.get(each)! >= 10)) {
        const fewer = new Set([...hidden].filter((other) => other !== id));
        assert.ok(solvedByTrying(table, fewer, 10, 2).length > 0, `seed ${seed}: ${id} is hidden for nothing`);
      }
    }
  });
});
