import { CellKind } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import type { ByteSink } from '@verrijk/files';
import type { FictionalTable } from './fictional-table.ts';

const CHUNK = 1 << 18;

/** Writes fictional customers as a Dutch system exports them: UTF-8, semicolons, CRLF. Does not commit. */
export async function writeFictionalCsv({ headers, rows }: FictionalTable, sink: ByteSink): Promise<void> {
  let text = `${headers.map(quote).join(';')}\r\n`;
  for (const cells of rows) {
    text += `${cells.map((cell) => quote(shown(cell))).join(';')}\r\n`;
    if (text.length < CHUNK) continue;
    await sink.write(Buffer.from(text));
    text = '';
  }
  await sink.write(Buffer.from(text));
}

/** What a Dutch system shows of a cell: "31-12-2025" and "12,5". */
function shown({ kind, text }: Cell): string {
  if (kind === CellKind.date) return text.split('-').toReversed().join('-');
  return kind === CellKind.number ? text.replace('.', ',') : text;
}

function quote(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
