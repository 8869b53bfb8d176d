import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupMove } from '@verrijk/core';
import { formatPage } from '@verrijk/steps';
import { moveMatrix } from '../../src/load-back/page/move-matrix.ts';
import { loadBackEn } from '../../src/load-back/words/load-back-en.ts';

const paper = { texts: loadBackEn } as Parameters<typeof moveMatrix>[2];

/** The table line by line, and below it what is said of its columns. */
function draw(moves: readonly GroupMove[]): readonly string[] | undefined {
  return moveMatrix('Moves', moves, paper)?.flatMap((block) => {
    switch (block.kind) {
      case 'table':
        return [block.head.map(({ label }) => label), ...block.rows, block.totals!].map((cells) => cells.join('|'));
      case 'list':
        return block.items;
      default:
        return [];
    }
  });
}

const move = (from: string, to: string, customers: number): GroupMove => ({ from, to, customers });

test('a matrix of moves numbers the new groups, in its rows where they are old groups too', () => {
  const moves = [move('A', 'C', 1200), move('B', 'A', 900), move('', 'C', 30), move('B', '', 4), move('A', 'B', 1)];
  assert.deepEqual(draw(moves), [
    'Old group|1|2|3|4|Together',
    '1 A|–|1|1,200|–|1,201',
    '2 B|900|–|–|4|904',
    '(none)|–|–|30|–|30',
    'Together|900|1|1,230|4|2,135',
    '3 C',
    '4 (none; the old one stays)',
  ]);
});

test('groups of an earlier edition are named, and all new ones explained below', () => {
  const rows = draw([move('Oud 1', 'N', 3), move('Oud 2', 'M', 2), move('Oud 2', 'N', 2)]);
  assert.deepEqual(rows, ['Old group|1|2|Together', 'Oud 2|2|2|4', 'Oud 1|3|–|3', 'Together|5|2|7', '1 N', '2 M']);
});

test('more new groups than fit on paper make no matrix', () => {
  const moves = (many: number): GroupMove[] => Array.from({ length: many }, (_, at) => move('A', `N${at}`, 1));
  assert.notEqual(draw(moves(12)), undefined);
  assert.equal(draw(moves(13)), undefined);
});

test('all moves between ten groups are ten rows, close together', () => {
  const groups = Array.from({ length: 10 }, (_, at) => `Fictieve Doelgroep ${at}`);
  const moves = groups.flatMap((from) => groups.map((to) => move(from, to, 9_876)));
  const blocks = moveMatrix('Moves', moves, paper)!;
  const html = formatPage({ language: 'en', title: 'Plan', blocks });
  assert.equal(html.match(/<tr>/g)?.length, 1 + groups.length + 1);
  assert.match(html, /<table class="dense">/);
});
