import { CellBatch, LabelBatch, VerrijkError } from '@verrijk/core';
import type { ByteSink } from '../bytes/byte-sink.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { detectEncoding, type TextEncoding } from '../text/detect-encoding.ts';
import type { AppendPlan, AppendResult, ReadPlan, ReadResult, SampleRow, TableFile } from '../table/table-file.ts';
import type { CsvForm } from './csv-form.ts';
import { CsvWriter } from './csv-writer.ts';
import { detectQuoting, detectSeparator, detectSeparatorLine } from './detect-dialect.ts';
import { RowScanner } from './row-scanner.ts';
import { readSampleRows } from './sample-rows.ts';
import { scanRows } from './scan-rows.ts';
import { openTextStream } from '../text/text-stream.ts';
import { TextWindow } from '../text/text-window.ts';

/** What to know about a CSV file beforehand; all of it is found out otherwise. */
export interface CsvOptions {
  /** One ASCII character; found by looking when not given. */
  readonly separator?: string;
  /** How many bytes are looked at together; 1 MiB when not given. */
  readonly pieceSize?: number;
}

const HEAD = 1 << 18;
const PIECE = 1 << 20;

/**
 * Opens a CSV or TSV file: finds its encoding, separator and quoting, and reads its first rows. The source stays the
 * caller's to close.
 *
 * Row numbers count records, as Excel shows them: a line break in quotes starts no row, blank lines count, a `sep=` line
 * does not. Appended cells stand behind as many cells as the header has, or more when most rows are wider (a separator
 * at the end of each row). A shorter row is filled up with separators first. A longer row gets them at that same place,
 * before its surplus cells: so our value stands under our header in every row, and what had no header moves aside.
 * Without a header row the widest sample row counts.
 *
 * Errors: `file.empty`, `file.encoding`, `file.csv-quotes`, `file.row-too-long`, `file.too-many-columns`.
 */
export async function openCsv(source: ByteSource, options: CsvOptions = {}): Promise<TableFile> {
  const form = await detectForm(source, options);
  const openText = (pieceSize: number): Promise<TextWindow> =>
    openWindow(source, form.encoding, form.bodyStart, options.pieceSize ?? pieceSize);
  const rows = await readSampleRows(await openText(HEAD), form);
  if (rows.length === 0) throw new VerrijkError('file.empty', { file: source.name });
  return new CsvFile(source, form, rows, () => openText(PIECE));
}

/** A window no larger than the text can be, which is longer in UTF-8 than in UTF-16 by half at most. */
function openWindow(source: ByteSource, encoding: TextEncoding, start: number, pieceSize: number): Promise<TextWindow> {
  return TextWindow.open(openTextStream(source, encoding, start), Math.min(pieceSize, source.size * 2 + 1));
}

async function detectForm(source: ByteSource, options: CsvOptions): Promise<CsvForm> {
  const { encoding, markLength } = await detectEncoding(source);
  const text = await openWindow(source, encoding, markLength, HEAD);
  await text.close();
  const head = text.bytes.subarray(text.start, text.end);
  const line = detectSeparatorLine(head);
  const body = head.subarray(line?.length ?? 0);
  const separator = options.separator?.charCodeAt(0) ?? line?.separator ?? detectSeparator(body, text.isLast);
  const unit = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
  return {
    file: source.name,
    encoding,
    bodyStart: markLength + (line?.length ?? 0) * unit,
    separator,
    quoting: detectQuoting(body, text.isLast, separator),
  };
}

class CsvFile implements TableFile {
  readonly kind = 'csv';
  readonly sheets: TableFile['sheets'];
  private readonly source: ByteSource;
  private readonly form: CsvForm;
  private readonly openText: () => Promise<TextWindow>;

  constructor(source: ByteSource, form: CsvForm, rows: readonly SampleRow[], openText: () => Promise<TextWindow>) {
    this.source = source;
    this.form = form;
    this.sheets = [{ name: '', visible: true, rows }];
    this.openText = openText;
  }

  async read(plan: ReadPlan, each: (batch: CellBatch) => void | Promise<void>): Promise<ReadResult> {
    return this.scan(plan, (_text, scanner) => (scanner.batch.rows === 0 ? undefined : each(scanner.batch)));
  }

  async append(plan: AppendPlan, sink: ByteSink): Promise<AppendResult> {
    const labels = new LabelBatch(plan.headers.length, CellBatch.capacity, plan.labels);
    const writer = new CsvWriter(this.form, plan.headers, sink);
    if (this.form.bodyStart > 0) await sink.write(await this.source.read(0, this.form.bodyStart));
    const { rows, findings } = await this.scan(plan, (text, scanner, from, to) => {
      if (scanner.batch.rows > 0) plan.fill(scanner.batch, labels);
      return writer.write(text.bytes, from, to, scanner, labels);
    });
    await writer.flush();
    return { rows, findings };
  }

  async close(): Promise<void> {}

  private async scan(
    plan: ReadPlan,
    each: (text: TextWindow, scanner: RowScanner, from: number, to: number) => Promise<void> | void,
  ): Promise<ReadResult> {
    const headerRow = plan.headerRow ?? 0;
    const width = tableWidth(this.sheets[0]!.rows, headerRow);
    const scanner = new RowScanner(this.form, { headerRow, columns: plan.columns, width });
    const text = await this.openText();
    let rows = 0;
    await scanRows(
      text,
      scanner,
      (from, to) => {
        rows += scanner.batch.rows;
        return each(text, scanner, from, to);
      },
      (bytes) => {
        plan.signal?.throwIfAborted();
        plan.onProgress?.(Math.min(1, (this.form.bodyStart + bytes) / this.source.size), rows);
      },
    );
    plan.onProgress?.(1, rows);
    return { rows, findings: [], width: scanner.widest };
  }
}

/** How many cells a full row has: see `openCsv`. */
function tableWidth(rows: readonly SampleRow[], headerRow: number): number {
  const header = rows.find(({ rowNumber }) => rowNumber === headerRow);
  const widths = rows.filter(({ rowNumber }) => rowNumber > headerRow).map(({ cells }) => cells.length);
  if (header === undefined) return Math.max(1, ...widths);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = header.cells.length;
  for (const [wider, count] of counts) if (wider > width && count > widths.length / 2) width = wider;
  return width;
}
