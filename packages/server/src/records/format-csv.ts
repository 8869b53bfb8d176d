/** What a spreadsheet takes for a formula, by its first character (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A CSV file in UTF-8 with a mark at its beginning, by which Excel knows it, and semicolons, as in the Netherlands. Every text is quoted, and one that
 * would start a formula gets an apostrophe in front.
 */
export function formatCsv(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${[headers, ...rows].map((row) => `${row.map(formatCell).join(';')}\r\n`).join('')}`;
}

function formatCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
