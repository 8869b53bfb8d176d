import { ServerProblem } from '../problems/server-problem.ts';

/**
 * Where a page of a list begins that is ordered by a falling position: after the cursor's, or at the top.
 * @throws ServerProblem `request.invalid` when the cursor is none of ours.
 */
export function readPosition(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw new ServerProblem('request.invalid');
  return Number(cursor);
}

/** A page of rows of which one more than fits was asked for, so as to know whether there is a next. */
export function cutPage<Row extends { readonly position: number }, Item>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map((row) => show(row)), next: last === undefined ? null : String(last.position) };
}
