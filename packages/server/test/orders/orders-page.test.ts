import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { SERVER_PROBLEMS } from '../../src/contract/problem.ts';
import { TRANSITIONS } from '../../src/contract/orders/order-states.ts';
import type { Transition } from '../../src/contract/orders/order-states.ts';

const PAGE = readFileSync(new URL('../../../../docs/orders.md', import.meta.url), 'utf8');

/** The cells of a row of a table. */
const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

test('the table of steps is that of the code', () => {
  const rows = PAGE.split('\n').map(cellsOf);
  const start = rows.findIndex(([first]) => first === 'step') + 2;
  const written = rows.slice(
    start,
    rows.findIndex((row, at) => at > start && row.length === 0),
  );
  const expected = Object.entries<Transition>(TRANSITIONS).map(([step, { from, to, by, needsReason }]) => [
    `\`${step}\``,
    from.join(', '),
    to,
    by.join(', '),
    needsReason === true ? 'needed' : '',
  ]);
  assert.deepEqual(written, expected);
});

test('every path and every code on the page exists', () => {
  const paths = new Set(Object.values(ENDPOINTS).map(({ path }) => path));
  const named = [...PAGE.matchAll(/`(?:GET |PUT |POST )?(\/api\/[\w:/.-]+)`/g)].map(([, path]) => path!);
  assert.ok(named.length > 8);
  for (const path of named) assert.ok([...paths].includes(path), path);
  const codes = [...PAGE.matchAll(/`((?:order|quote|counts|provider|quota|request)\.[a-z-]+)`/g)].map(
    ([, code]) => code!,
  );
  assert.ok(codes.length > 8);
  for (const code of codes) assert.ok(code in SERVER_PROBLEMS, code);
});
