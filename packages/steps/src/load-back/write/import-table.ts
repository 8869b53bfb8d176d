import { CellBatch, CellKind } from '@verrijk/core';
import type { CellColumn, ImportForm } from '@verrijk/core';
import { createDelimitedWriter, createWorkbookWriter } from '@verrijk/files';
import type { ByteSink, Compression } from '@verrijk/files';

const encoder = new TextEncoder();

/** A file of two columns for a system, in the making: the key of a customer and a group. */
export class ImportTable {
  /** Lines written so far. */
  rows = 0;
  private readonly writer: TableWriter;
  private readonly batch = new CellBatch(2);
  private readonly encoded: Uint8Array[] = [];
  private readonly texts: readonly string[];

  private constructor(writer: TableWriter, texts: readonly string[]) {
    this.writer = writer;
    this.texts = texts;
  }

  /** `texts` are those of the groups, by number. */
  static async open(
    sink: ByteSink,
    form: ImportForm,
    headers: readonly string[],
    texts: readonly string[],
    compression: Compression,
  ): Promise<ImportTable> {
    const writer =
      form.kind === 'csv'
        ? createDelimitedWriter(sink, { headers, ...form })
        : await createWorkbookWriter(sink, compression, {
            sheetName: 'Import',
            columns: headers.map((header) => ({ header, width: 32 })),
          });
    return new ImportTable(writer, texts);
  }

  /** Adds a line: the cell of a row as text, byte for byte, and the text of a group; 0 for none. */
  add(keys: CellColumn, row: number, text: number): void {
    const [key, group] = this.batch.columns as [CellColumn, CellColumn];
    key.append(CellKind.text, keys.bytes, keys.start(row), keys.ends[row]!);
    if (text === 0) group.appendEmpty();
    else {
      const bytes = (this.encoded[text] ??= encoder.encode(this.texts[text]));
      group.append(CellKind.text, bytes, 0, bytes.length);
    }
    this.batch.rows++;
    this.rows++;
  }

  /** Writes the lines added since; at most as many as a batch holds may be added between. */
  async flush(): Promise<void> {
    if (this.batch.rows === 0) return;
    await this.writer.writeBatch(this.batch);
    this.batch.clear();
  }

  /** Completes the file. Does not commit the sink. */
  async finish(): Promise<void> {
    await this.flush();
    await this.writer.finish();
  }
}

/** What a writer of CSV and one of workbooks have in common. */
interface TableWriter {
  writeBatch(batch: CellBatch): Promise<void>;
  finish(): Promise<void>;
}
