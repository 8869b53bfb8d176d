import { type CellBatch, VerrijkError } from '@verrijk/core';
import { PassingText } from '../text/passing-text.ts';
import { chunkStream } from '../text/text-stream.ts';
import { TextWindow } from '../text/text-window.ts';
import type { RowForm } from './csv-form.ts';
import { detectSeparator, detectSeparatorLine } from './detect-dialect.ts';
import { RowScanner } from './row-scanner.ts';
import { firstFilledRow } from './sample-rows.ts';
import { scanRows } from './scan-rows.ts';

/** How to read text that passes by once. */
export interface DelimitedOptions {
  /** For messages. */
  readonly name: string;
  /** Receives the text of the first filled row's cells; answers which column positions to read, in batch order. */
  readonly onHeader: (cells: readonly string[]) => readonly number[];
  /** False when the first filled row is data already; it is then both given to `onHeader` and read. */
  readonly hasHeader?: boolean;
  /** One ASCII character; found by looking when not given. */
  readonly separator?: string;
  /** Receives the bytes of text done and the data rows so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
  readonly signal?: AbortSignal;
  /** How many bytes are looked at together; 1 MiB when not given. The first filled row must end within as many. */
  readonly pieceSize?: number;
}

/**
 * Reads CSV that passes by once, such as what comes out of gunzip, and returns the number of data rows. `each` receives
 * batches as `TableFile.read` gives them. The encoding is that of the byte order mark; without one the first chunk with
 * a byte above 0x7F decides between UTF-8 and Windows-1252.
 *
 * Errors: `file.empty`, `file.csv-quotes`, `file.row-too-long`; `file.encoding` when a text that began as UTF-8 stops
 * being that.
 */
export async function readDelimited(
  source: AsyncIterable<Uint8Array>,
  options: DelimitedOptions,
  each: (batch: CellBatch) => void | Promise<void>,
): Promise<number> {
  const passing = new PassingText(source, options.name);
  const text = await TextWindow.open(chunkStream(passing.chunks()), options.pieceSize);
  const head = text.bytes.subarray(text.start, Math.min(text.end, text.start + (1 << 18)));
  const line = detectSeparatorLine(head);
  text.start += line?.length ?? 0;
  const body = head.subarray(line?.length ?? 0);
  const separator = options.separator?.charCodeAt(0) ?? line?.separator ?? detectSeparator(body, text.isLast);
  const form: RowForm = {
    file: options.name,
    separator,
    get encoding() {
      return passing.encoding;
    },
  };
  const scanner = await openScanner(text, form, options);
  let rows = 0;
  await scanRows(
    text,
    scanner,
    () => {
      rows += scanner.batch.rows;
      return scanner.batch.rows === 0 ? undefined : each(scanner.batch);
    },
    (bytes) => {
      options.signal?.throwIfAborted();
      options.onProgress?.(bytes, rows);
    },
  );
  return rows;
}

async function openScanner(text: TextWindow, form: RowForm, options: DelimitedOptions): Promise<RowScanner> {
  try {
    const header = firstFilledRow(text, form);
    if (header === undefined) throw new VerrijkError('file.empty', { file: options.name });
    const headerRow = options.hasHeader === false ? 0 : header.rowNumber;
    const columns = options.onHeader(header.cells.map((cell) => cell.text));
    return new RowScanner(form, { headerRow, columns, width: header.cells.length });
  } catch (error) {
    await text.close();
    throw error;
  }
}
