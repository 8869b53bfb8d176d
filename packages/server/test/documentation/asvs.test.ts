import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const PAGE = readFileSync(new URL('../../../../docs/asvs.md', import.meta.url), 'utf8');
const STATES = ['met', 'not applicable', 'open'];
/** How many requirements ASVS 5.0.0 has at level 1, and how many more at level 2. */
const ASKED = { 1: 70, 2: 183 } as const;

const rows = [...PAGE.matchAll(/^\| (\d+\.\d+\.\d+) +\| ([12]) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, id, level, about, state, where]) => ({
    id: id!,
    level: Number(level) as 1 | 2,
    about: about!,
    state: state!,
    where: where!,
  }),
);

function count(state: string | undefined, level: 1 | 2 | undefined): number {
  return rows.filter(
    (row) => (state === undefined || row.state === state) && (level === undefined || row.level === level),
  ).length;
}

test('docs/asvs.md has every requirement once, each in a known state and with a place or a reason', () => {
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const level of [1, 2] as const) assert.equal(count(undefined, level), ASKED[level]);
  for (const { id, state, about, where } of rows) {
    assert.ok(STATES.includes(state), id);
    assert.ok(about.length > 2 && where.length > 2, id);
  }
});

test('docs/asvs.md counts its own rows', () => {
  const counted = [...PAGE.matchAll(/^\| (met|not applicable|open|all) +\| (\d+) +\| (\d+) +\| (\d+) +\|$/gm)];
  assert.deepEqual(
    counted.map(([, name, ...numbers]) => [name, ...numbers.map(Number)]),
    [...STATES, 'all'].map((name) => {
      const state = name === 'all' ? undefined : name;
      return [name, count(state, 1), count(state, 2), count(state, undefined)];
    }),
  );
});
