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
export const LARGEST_STRINGS: number = 2 ** 30;

export interface SheetScan {
  readonly headerRow: number | undefined;
  readonly columns: readonly number[];
  readonly targetColumn: number | undefined;
  /** Every batch of data rows in file order; left out when the rows have been delivered before. */
  readonly deliver?: (batch: CellBatch) => void | Promise<void>;
  /**
   * Receives the batches that had to wait for their shared strings, to be drawn when it suits, instead of their being
   * delivered at the end of the scan. Each is good until the next is drawn.
   */
  readonly takeWaiting?: (batches: Iterator<CellBatch>) => void;
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
  return namingPart(sheet.entry.name, () => new SheetPass(parts, sheet, scan).run());
}

/** One pass over a sheet. */
class SheetPass {
  private readonly parts: WorkbookParts;
  private readonly sheet: SheetPart;
  private readonly scan: SheetScan;
  private readonly stream: SheetStream;
  private readonly strings = new SharedStringSelection();
  private readonly batcher: RowBatcher;
  private readonly header: HeaderCells;
  private share = 0;
  private rows = 0;
  private hasHeaderRow = false;
  private bodyAt = 0;
  private firstDataRow = 0;
  private lastDataRow = 0;

  constructor(parts: WorkbookParts, sheet: SheetPart, scan: SheetScan) {
    this.parts = parts;
    this.sheet = sheet;
    this.scan = scan;
    const slots = new ColumnSlots(scan.columns);
    this.stream = new SheetStream({ slots, plainStyles: parts.formats.plain, targetColumn: scan.targetColumn });
    if (scan.headerRow !== undefined) this.stream.rows.useSlotsForRow(scan.headerRow, ColumnSlots.all());
    const decoder = new CellDecoder(parts.formats, parts.date1904);
    this.batcher = new RowBatcher(slots.asked, decoder, this.strings);
    this.header = new HeaderCells(decoder, this.strings);
  }

  async run(): Promise<SheetFacts> {
    const { batcher, parts, scan, stream } = this;
    const { entry } = this.sheet;
    const noteProgress = (bytes: number): void => void (this.share = bytes / entry.compressedSize);
    for await (const chunk of parts.archive.inflated(entry, LARGEST_SHEET, noteProgress)) {
      stream.feed(chunk);
      await this.takeRows();
    }
    stream.end();
    await this.takeRows();
    if (batcher.batch.rows > 0) await scan.deliver?.(batcher.batch);
    await loadSharedStrings(parts, this.strings);
    if (scan.takeWaiting) scan.takeWaiting(batcher.waitingBatches());
    else {
      for (const batch of batcher.waitingBatches()) {
        scan.signal?.throwIfAborted();
        await scan.deliver?.(batch);
      }
    }
    return {
      rows: this.rows,
      outline: stream.outline,
      usedColumns: stream.rows.usedColumns,
      headers: this.header.texts(),
      hasUncalculated: batcher.hasUncalculated,
      hasHeaderRow: this.hasHeaderRow,
      bodyAt: this.bodyAt,
      firstDataRow: this.firstDataRow,
      lastDataRow: this.lastDataRow,
    };
  }

  private async takeRows(): Promise<void> {
    const { batcher, scan, stream } = this;
    const { row } = stream;
    const { deliver, eachRow, headerRow = 0 } = scan;
    while (stream.nextRow()) {
      if (row.rowNumber < headerRow) continue;
      if (row.rowNumber === headerRow) {
        this.hasHeaderRow = true;
        this.header.take(row);
        eachRow?.(row, stream.base);
        continue;
      }
      if (this.bodyAt === 0) this.bodyAt = stream.base + stream.rowStart;
      if (!row.filled) continue;
      if (this.rows++ === 0) this.firstDataRow = row.rowNumber;
      this.lastDataRow = row.rowNumber;
      eachRow?.(row, stream.base);
      if (!deliver || !batcher.add(row)) continue;
      await deliver(batcher.batch);
      batcher.batch.clear();
    }
    scan.signal?.throwIfAborted();
    scan.progress(this.share, this.rows);
  }
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

  take(row: ScannedRow): void {
    const { bytes, cells } = row;
    const text = new CellColumn(1);
    for (let column = 0; column < cells.types.length; column++) {
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
