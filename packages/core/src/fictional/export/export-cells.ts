import { CellKind, EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { formatDay } from '../../periods/day.ts';
import type { Day } from '../../periods/day.ts';

export function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: CellKind.text, text };
}

export function numberCell(value: number | string): Cell {
  return { kind: CellKind.number, text: String(value) };
}

export function dateCell(day: Day): Cell {
  return { kind: CellKind.date, text: formatDay(day) };
}
