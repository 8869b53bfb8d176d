import { type Cell, type CellBatch, type CellColumn, LabelTable } from '@verrijk/core';
import type { AppendPlan, ByteSink, ByteSource, ReadPlan, TableFile } from '../src/index.ts';

/** A file that is only bytes. */
export function memorySource(bytes: Uint8Array, name = 'klanten.csv'): ByteSource {
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => Uint8Array.from(bytes.subarray(offset, offset + length)),
  };
}

/** A sink that keeps what it gets. */
export class MemorySink implements ByteSink {
  readonly pieces: Uint8Array[] = [];

  async write(bytes: Uint8Array): Promise<void> {
    this.pieces.push(bytes);
  }

  async commit(): Promise<void> {}

  async abort(): Promise<void> {}

  get content(): Buffer {
    return Buffer.concat(this.pieces);
  }
}

export function bytesOf(text: string, encoding: BufferEncoding = 'utf8'): Uint8Array {
  return Buffer.from(text, encoding);
}

/** Row number and texts of all rows that a plan reads. */
export async function readRows(
  file: TableFile,
  plan: Partial<ReadPlan> & Pick<ReadPlan, 'columns'>,
): Promise<[number, ...string[]][]> {
  const rows: [number, ...string[]][] = [];
  await file.read({ sheet: 0, headerRow: undefined, ...plan }, (batch) => {
    for (let row = 0; row < batch.rows; row++) rows.push([batch.rowNumbers[row]!, ...textsOf(batch, row)]);
  });
  return rows;
}

function textsOf(batch: CellBatch, row: number): string[] {
  return batch.columns.map((column: CellColumn): Cell => column.cell(row)).map((cell) => cell.text);
}

/** Appends columns whose labels `labelsOf` gives per row, and returns the new file's bytes. */
export async function appendTo(
  file: TableFile,
  headers: readonly string[],
  labelsOf: (rowNumber: number) => readonly string[],
  plan: Partial<AppendPlan> = { headerRow: 1 },
): Promise<Buffer> {
  const sink = new MemorySink();
  const table = new LabelTable();
  const fill: AppendPlan['fill'] = (batch, labels) => {
    for (let row = 0; row < batch.rows; row++) {
      const texts = labelsOf(batch.rowNumbers[row]!);
      labels.columns.forEach((column, index) => (column[row] = table.id(texts[index] ?? '')));
    }
  };
  await file.append({ sheet: 0, headerRow: undefined, columns: [0], headers, labels: table, fill, ...plan }, sink);
  return sink.content;
}
