import { CellKind, FICTIONAL_CUSTOMER_HEADERS } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import type { ByteSink } from '@verrijk/files';

const CHUNK = 1 << 18;
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Writes fictional customers as a Dutch system exports them: UTF-8, semicolons, CRLF. Does not commit. */
export async function writeCustomersCsv(customers: Iterable<readonly Cell[]>, sink: ByteSink): Promise<void> {
  let text = `${FICTIONAL_CUSTOMER_HEADERS.map(quote).join(';')}\r\n`;
  for (const cells of customers) {
    text += `${cells.map((cell) => quote(shown(cell))).join(';')}\r\n`;
    if (text.length < CHUNK) continue;
    await sink.write(Buffer.from(text));
    text = '';
  }
  await sink.write(Buffer.from(text));
}

/** What Dutch Excel shows of a cell, and so writes into a CSV: 2 January is "2-jan". */
function shown({ kind, text }: Cell): string {
  if (kind !== CellKind.date) return text;
  const [, month, day] = text.split('-').map(Number);
  return `${day!}-${MONTHS[month! - 1]!}`;
}

function quote(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
