import type { GroupMove } from '@verrijk/core';
import type { Block } from '../../pages/page.ts';
import { withoutControls } from '../../pages/without-controls.ts';
import type { LoadBackPaper } from './load-back-paper.ts';

/** More columns do not fit on paper. */
const MOST_COLUMNS = 12;
const NOBODY = '–';

/**
 * Moves with a row for every old group, the largest first, and a column for every new one. The columns are numbered, and a
 * number stands before the name of its group: in the rows for groups that are old and new, else in a list below. Undefined
 * when there are too many new groups for that.
 */
export function moveMatrix(
  caption: string,
  moves: readonly GroupMove[],
  { texts }: LoadBackPaper,
): Block[] | undefined {
  const rows = [...sumBy(moves, 'from')].toSorted(([, a], [, b]) => b - a);
  const arrived = sumBy(moves, 'to');
  if (arrived.size > MOST_COLUMNS) return undefined;
  // No group before and no group now are not the same thing.
  const alsoOld = rows.flatMap(([group]) => (group !== '' && arrived.has(group) ? [group] : []));
  const columns = [...new Set([...alsoOld, ...arrived.keys()])];
  const nameOf = (group: string, number: number): string =>
    `${number} ${group === '' ? texts.moves.kept : withoutControls(group)}`;
  const customers = new Map(moves.map((move) => [keyOf(move), move.customers]));
  const count = (many: number | undefined): string => (many === undefined ? NOBODY : texts.count(many));
  const onlyNew = columns.slice(alsoOld.length).map((group, at) => nameOf(group, alsoOld.length + at + 1));
  const rowName = (from: string): string => {
    const number = alsoOld.indexOf(from) + 1;
    if (number > 0) return nameOf(from, number);
    return from === '' ? texts.moves.none : withoutControls(from);
  };
  return [
    {
      kind: 'table',
      caption,
      dense: true,
      head: [
        { label: texts.moves.from },
        ...columns.map((_, at) => ({ label: String(at + 1), numeric: true })),
        { label: texts.changes.total, numeric: true },
      ],
      rows: rows.map(([from, total]) => [
        rowName(from),
        ...columns.map((to) => count(customers.get(keyOf({ from, to })))),
        count(total),
      ]),
      totals: [
        texts.changes.total,
        ...columns.map((to) => count(arrived.get(to))),
        count(rows.reduce((sum, [, total]) => sum + total, 0)),
      ],
    },
    { kind: 'paragraph', text: texts.moves.numbered },
    ...(onlyNew.length > 0 ? [{ kind: 'list', items: onlyNew } satisfies Block] : []),
  ];
}

function keyOf({ from, to }: Pick<GroupMove, 'from' | 'to'>): string {
  return JSON.stringify([from, to]);
}

function sumBy(moves: readonly GroupMove[], side: 'from' | 'to'): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const move of moves) sums.set(move[side], (sums.get(move[side]) ?? 0) + move.customers);
  return sums;
}
