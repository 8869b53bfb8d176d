import type { TableBlock } from '@verrijk/steps';
import { fit } from './bar-chart.ts';
import { factList } from './fact-list.ts';
import type { Paint } from './paint.ts';
import { displayWidth, withoutControls, wrapText } from './wrap-text.ts';

const INDENT = '  ';
const GAP = '  ';
/** The last column is wrapped rather than the table taken apart when at least this much is left for it. */
const NARROWEST_LAST = 20;

/** Lines of a table in columns; where the terminal is too narrow for those, a list of facts for each row. */
export function tableText(table: TableBlock, paint: Paint, width: number): string[] {
  const { head, rows, totals } = table;
  const lines = [head.map(({ label }) => label), ...rows, ...(totals === undefined ? [] : [totals])];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => displayWidth(line[at] ?? ''))));
  const taken = INDENT.length + widths.reduce((sum, one) => sum + one, 0) + GAP.length * (head.length - 1);
  const last = head.length - 1;
  if (taken > width) {
    const room = width - (taken - widths[last]!);
    if (head[last]!.numeric === true || room < NARROWEST_LAST) return takenApart(table, width);
    widths[last] = room;
  }
  const format = (cells: readonly string[]): string[] => formatLine(cells, table, widths);
  return [
    ...format(lines[0]!).map(paint.dim),
    ...rows.flatMap(format),
    ...(totals === undefined ? [] : format(totals).map(paint.bold)),
  ];
}

function formatLine(cells: readonly string[], { head }: TableBlock, widths: readonly number[]): string[] {
  const last = widths.length - 1;
  const [first = '', ...rest] = wrapText(cells[last] ?? '', widths[last]!);
  const columns = widths.map((width, at) => {
    const text = at === last ? first : withoutControls(cells[at] ?? '');
    return head[at]!.numeric === true ? ' '.repeat(Math.max(0, width - displayWidth(text))) + text : fit(text, width);
  });
  const start = ' '.repeat(INDENT.length + widths.slice(0, last).reduce((sum, width) => sum + width + GAP.length, 0));
  return [(INDENT + columns.join(GAP)).trimEnd(), ...rest.map((line) => start + line)];
}

function takenApart({ head, rows, totals }: TableBlock, width: number): string[] {
  const all = totals === undefined ? rows : [...rows, totals];
  return all.flatMap(([name = '', ...cells]) => [
    ...wrapText(name, width - INDENT.length).map((line) => INDENT + line),
    ...factList(
      cells.flatMap((cell, at) => (cell === '' ? [] : [[head[at + 1]!.label, cell] as const])),
      width - INDENT.length,
    ).map((line) => INDENT + line),
  ]);
}
