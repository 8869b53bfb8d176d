/** What a receipt says, name by value. */
export type ReceiptLines = readonly (readonly [name: string, value: string])[];

/** A receipt as a text file: it opens everywhere, and says the same as the screen. */
export function receiptText(title: string, lines: ReceiptLines, after: readonly string[]): string {
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  const rows = lines.map(([name, value]) => `${`${name}:`.padEnd(width)}${value}`);
  return [title, '='.repeat(title.length), '', ...rows, '', ...after, ''].join('\r\n');
}
