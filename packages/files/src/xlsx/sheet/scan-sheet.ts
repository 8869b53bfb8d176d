import { CellColumn, VerrijkError } from '@verrijk/core';
import type { CellBatch } from '@verrijk/core';
import { namingPart } from '../package/naming-part.ts';
import type { SheetPart, WorkbookParts } from '../package/workbook-parts.ts';
import { CellDecoder, decodeCellText, sharedIndex } from './cell-decoder.ts';
import { CellType, ColumnSlots } from './row-cells.ts';
import type { ScannedRow } from './row-cells.ts';
import { RowBatcher } from './row-batcher.ts';
import { SharedStringSelection } from '../strings/shared-strings.ts';
import type { SheetOutline } from './sheet-outline.ts';
import { SheetStream } from './sheet-stream.ts';

/** More than any sheet of a million rows that a person made. */
export const LARGEST_SHEET: number = 8 * 2 ** 30;
const LARGEST_STRINGS = 2 ** 30;

export interface SheetScan {
  readonly headerRow: number | undefined;
  readonly columns: readonly number[];
  readonly targetColumn: number | undefined;
  /** Every batch of data rows in file order; left out when the rows have been delivered before. */
  readonly deliver?: (batch: CellBatch) => void | Promise<void>;
  /** The header row and every data row; `base` plus a position in the row's bytes is a place in the part. */
  readonly eachRow?: (row: ScannedRow, base: number) => void;
  readonly progress: (share: number, rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** What a scan found out about the sheet as a whole. */
export interface SheetFacts {
  readonly rows: number;
  readonly outline: SheetOutline;
  /** What each column holds in the rows that are written to; see ColumnUse. */
  readonly usedColumns: Uint8Array;
  /** Texts of the header row, not in order. */
  readonly headers: readonly string[];
  readonly hasUncalculated: boolean;
  /** Whether the header row has an element of its own. */
  readonly hasHeaderRow: boolean;
  /** Where the first row behind the header stands in the part. */
  readonly bodyAt: number;
  /** Numbers of the first and the last data row; 0 when there are none. */
  readonly firstDataRow: number;
  readonly lastDataRow: number;
}

/** Streams a sheet once: batches to `deliver`, rows to `eachRow`, and the facts when it is through. */
export function scanSheet(parts: WorkbookParts, sheet: SheetPart, scan: SheetScan): Promise<SheetFacts> {
  return namingPart(sheet.entry.name, () => scanRows(parts, sheet, scan));
}

async function scanRows(parts: WorkbookParts, sheet: SheetPart, scan: SheetScan): Promise<SheetFacts> {
  const slots = new ColumnSlots(scan.columns);
  const stream = new SheetStream({ slots, plainStyles: parts.formats.plain, targetColumn: scan.targetColumn });
  const headerSlots = scan.headerRow === undefined ? undefined : ColumnSlots.all();
  if (scan.headerRow !== undefined && headerSlots) stream.rows.useSlotsForRow(scan.headerRow, headerSlots);
  const strings = new SharedStringSelection();
  const decoder = new CellDecoder(parts.formats, parts.date1904);
  const batcher = new RowBatcher(slots.asked, decoder, strings);
  const header = new HeaderCells(decoder, strings);
  const { row } = stream;
  const deliver = scan.deliver;
  let rows = 0;
  let share = 0;
  let hasHeaderRow = false;
  let bodyAt: number | undefined;
  let firstDataRow = 0;
  let lastDataRow = 0;

  const takeRows = async (): Promise<void> => {
    while (stream.nextRow()) {
      if (scan.headerRow !== undefined && row.rowNumber <= scan.headerRow) {
        if (row.rowNumber < scan.headerRow) continue;
        hasHeaderRow = true;
        header.take(row, stream.rows.usedColumns);
        scan.eachRow?.(row, stream.base);
        continue;
      }
      bodyAt ??= stream.base + stream.rowStart;
      if (!row.filled) continue;
      if (rows++ === 0) firstDataRow = row.rowNumber;
      lastDataRow = row.rowNumber;
      scan.eachRow?.(row, stream.base);
      if (!deliver || !batcher.add(row)) continue;
      await deliver(batcher.batch);
      batcher.batch.clear();
    }
    scan.signal?.throwIfAborted();
    scan.progress(share, rows);
  };

  const chunks = parts.archive.inflated(sheet.entry, LARGEST_SHEET, (bytes) => {
    share = sheet.entry.compressedSize === 0 ? 1 : bytes / sheet.entry.compressedSize;
  });
  for await (const chunk of chunks) {
    stream.feed(chunk);
    await takeRows();
  }
  stream.end();
  await takeRows();
  if (batcher.batch.rows > 0) await deliver?.(batcher.batch);
  await loadSharedStrings(parts, strings);
  for (const batch of batcher.waitingBatches()) {
    scan.signal?.throwIfAborted();
    await deliver?.(batch);
  }
  return {
    rows,
    outline: stream.outline,
    usedColumns: stream.rows.usedColumns,
    headers: header.texts(),
    hasUncalculated: batcher.hasUncalculated,
    hasHeaderRow,
    bodyAt: bodyAt ?? 0,
    firstDataRow,
    lastDataRow,
  };
}

/** Reads the shared strings that are wanted. Throws `file.xml-damaged` when they are not there. */
export async function loadSharedStrings(parts: WorkbookParts, strings: SharedStringSelection): Promise<void> {
  if (strings.isEmpty) return;
  const { archive, sharedStrings } = parts;
  if (!sharedStrings) throw new VerrijkError('file.xml-damaged', { part: 'sharedStrings.xml' });
  await namingPart(sharedStrings.name, () => strings.load(archive.inflated(sharedStrings, LARGEST_STRINGS)));
}

/** The cells of the header row, whose shared strings are known only later. */
class HeaderCells {
  private readonly decoder: CellDecoder;
  private readonly strings: SharedStringSelection;
  private readonly known: string[] = [];
  private readonly shared: number[] = [];

  constructor(decoder: CellDecoder, strings: SharedStringSelection) {
    this.decoder = decoder;
    this.strings = strings;
  }

  take(row: ScannedRow, usedColumns: Uint8Array): void {
    const { bytes, cells } = row;
    const text = new CellColumn(1);
    for (let column = 0; column < usedColumns.length; column++) {
      if (cells.types[column] === CellType.none) continue;
      if (cells.types[column] === CellType.shared) {
        const index = sharedIndex(bytes, cells.starts[column]!, cells.ends[column]!);
        if (index === undefined) continue;
        this.strings.want(index);
        this.shared.push(index);
      } else {
        text.clear();
        this.decoder.append(text, bytes, cells, column);
        this.known.push(decodeCellText(text, 0));
      }
    }
  }

  texts(): string[] {
    const text = new CellColumn(1);
    const late = this.shared.map((index) => {
      text.clear();
      this.strings.append(text, index);
      return decodeCellText(text, 0);
    });
    return [...this.known, ...late];
  }
}
