import { displayWidth, withoutControls } from './wrap-text.ts';

export interface BarRow {
  readonly label: string;
  readonly value: number;
  /** Columns of text between label and bar, aligned to the right. */
  readonly figures: readonly string[];
}

export interface BarChartOptions {
  readonly width: number;
  /** Width of the labels, so that several charts line up; see `labelWidth`. */
  readonly labels: number;
  /** Widths of the figures, likewise; see `figureWidths`. */
  readonly figures: readonly number[];
  /** The value of a full bar. */
  readonly full: number;
  readonly paint: (bar: string) => string;
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const INDENT = '  ';
const GAP = '  ';
/** A bar that is shorter than this says nothing, so it is left out. */
const SHORTEST_BAR = 8;
const LONGEST_BAR = 40;

/** One line a row: label, figures, bar. The bar goes first when the terminal is narrow; labels are then cut. */
export function barChart(rows: readonly BarRow[], options: BarChartOptions): string[] {
  const taken = INDENT.length + options.figures.reduce((sum, width) => sum + GAP.length + width, 0);
  const labels = Math.max(8, Math.min(options.labels, options.width - taken));
  const room = Math.min(LONGEST_BAR, options.width - taken - labels - GAP.length);
  return rows.map((row) => {
    const figures = row.figures.map((figure, at) => GAP + figure.padStart(options.figures[at] ?? 0)).join('');
    const line = `${INDENT}${fit(row.label, labels)}${figures}`;
    return room < SHORTEST_BAR || row.value === 0
      ? line
      : `${line}${GAP}${options.paint(bar(row.value / options.full, room))}`;
  });
}

/** The width of the longest label of all charts. */
export function labelWidth(rows: readonly BarRow[]): number {
  return Math.max(0, ...rows.map((row) => displayWidth(row.label)));
}

/** The widths of the figures of all charts. */
export function figureWidths(rows: readonly BarRow[]): number[] {
  const widths: number[] = [];
  for (const row of rows) row.figures.forEach((figure, at) => (widths[at] = Math.max(widths[at] ?? 0, figure.length)));
  return widths;
}

/** A bar to an eighth of a column; anything above nothing shows. */
function bar(share: number, room: number): string {
  const eighths = Math.max(1, Math.round(share * room * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}

/** The text in exactly `width` columns, cut with an ellipsis when it is longer. */
export function fit(given: string, width: number): string {
  const text = withoutControls(given);
  const taken = displayWidth(text);
  if (taken <= width) return text + ' '.repeat(width - taken);
  return `${Array.from(text)
    .slice(0, width - 1)
    .join('')}…`;
}
