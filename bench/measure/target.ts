import type { TableRows } from './markdown-table.ts';

/** What a suite is meant to show. */
export interface Target {
  readonly what: string;
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  /** Undefined when the peer came to no result. */
  readonly measured: number | undefined;
  readonly unit: '' | ' x' | ' MB' | ' s' | ' ms';
}

/** What a suite found. */
export interface SuiteReport {
  readonly title: string;
  readonly measurements: TableRows;
  readonly targets: readonly Target[];
}

/** Targets as a table that says whether each was reached. */
export function targetRows(targets: readonly Target[]): TableRows {
  return [['target', 'asked', 'measured', 'reached'], ...targets.map(targetRow)];
}

export function isReached({ bound, limit, measured }: Target): boolean {
  return measured !== undefined && (bound === 'at most' ? measured <= limit : measured >= limit);
}

function targetRow(target: Target): readonly string[] {
  const { what, bound, limit, measured, unit } = target;
  const figure = measured === undefined ? 'no result' : `${significant(measured)}${unit}`;
  return [what, `${bound} ${limit}${unit}`, figure, isReached(target) ? 'yes' : '**no**'];
}

function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
