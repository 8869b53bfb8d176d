/** Cells of a table; the first row is its head. Columns after the first are numbers and stand to the right. */
export type TableRows = readonly (readonly string[])[];

/** A table in Markdown, laid out as prettier would. */
export function formatTable(rows: TableRows): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((cell, column) => pad(cell, column, widths[column]!)));
  lines.splice(
    1,
    0,
    widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  );
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function pad(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
