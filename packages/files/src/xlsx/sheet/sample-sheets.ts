import { CellColumn, EMPTY_CELL } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import type { SampleRow, SheetSample } from '../../table/table-file.ts';
import { namingPart } from '../package/naming-part.ts';
import type { SheetPart, WorkbookParts } from '../package/workbook-parts.ts';
import { CellDecoder, sharedIndex } from './cell-decoder.ts';
import { CellType, ColumnSlots } from './row-cells.ts';
import type { ScannedRow } from './row-cells.ts';
import { LARGEST_SHEET, loadSharedStrings } from './scan-sheet.ts';
import { SharedStringSelection } from '../strings/shared-strings.ts';
import { SheetStream } from './sheet-stream.ts';

const SAMPLE_ROWS = 200;
/** Columns in a sample; columns beyond can be read, but nobody keeps postcodes there. */
const SAMPLE_COLUMNS = 1024;
/** Bytes of a sheet that are looked at: enough for 200 rows of anything, not for a million empty ones. */
const SAMPLE_BYTES = 32 * 1024 * 1024;
/** And of all sheets together; beyond it a sheet gets its first bytes only. */
const ALL_SAMPLE_BYTES = 128 * 1024 * 1024;
/** Characters of a cell in a sample: enough to know it by. */
const SAMPLE_TEXT = 500;

/** The first filled rows of every sheet. Reads no further into sheets and shared strings than these rows need. */
export async function sampleSheets(parts: WorkbookParts): Promise<SheetSample[]> {
  const strings = new SharedStringSelection();
  const sampler = new RowSampler(parts, strings);
  const pending: { readonly sheet: SheetPart; readonly rows: PendingRow[] }[] = [];
  for (const sheet of parts.sheets) {
    const rows = await namingPart(sheet.entry.name, () => sampleSheet(parts, sheet, sampler));
    pending.push({ sheet, rows });
  }
  await loadSharedStrings(parts, strings);
  return pending.map(({ sheet, rows }) => ({
    name: sheet.name,
    visible: sheet.visible,
    rows: rows.map((row) => ({ rowNumber: row.rowNumber, cells: row.cells.map((cell) => sampler.resolve(cell)) })),
  }));
}

/** A shared string that is not read yet is its index. */
interface PendingRow extends Omit<SampleRow, 'cells'> {
  readonly cells: (Cell | number)[];
}

async function sampleSheet(parts: WorkbookParts, sheet: SheetPart, sampler: RowSampler): Promise<PendingRow[]> {
  const stream = new SheetStream({
    slots: sampler.slots,
    plainStyles: parts.formats.plain,
    targetColumn: undefined,
  });
  const rows: PendingRow[] = [];
  let seen = 0;
  const takeRows = (): boolean => {
    while (rows.length < SAMPLE_ROWS && stream.nextRow()) {
      if (stream.row.filled) rows.push(sampler.take(stream.row));
    }
    return rows.length < SAMPLE_ROWS && seen < SAMPLE_BYTES && sampler.bytes < ALL_SAMPLE_BYTES;
  };
  for await (const chunk of parts.archive.inflated(sheet.entry, LARGEST_SHEET)) {
    stream.feed(chunk);
    seen += chunk.length;
    sampler.bytes += chunk.length;
    if (!takeRows()) return rows;
  }
  stream.end();
  takeRows();
  return rows;
}

class RowSampler {
  /** Bytes looked at so far. */
  bytes = 0;
  readonly slots: ColumnSlots = new ColumnSlots(Array.from({ length: SAMPLE_COLUMNS }, (_, column) => column));
  private readonly decoder: CellDecoder;
  private readonly strings: SharedStringSelection;
  private readonly scratch = new CellColumn(1);
  private readonly resolved = new Map<number, Cell>();

  constructor(parts: WorkbookParts, strings: SharedStringSelection) {
    this.decoder = new CellDecoder(parts.formats, parts.date1904);
    this.strings = strings;
  }

  take(row: ScannedRow): PendingRow {
    const { types, starts, ends } = row.cells;
    const cells: (Cell | number)[] = [];
    for (let column = 0; column < SAMPLE_COLUMNS; column++) {
      if (types[column] === CellType.none) continue;
      while (cells.length < column) cells.push(EMPTY_CELL);
      const index =
        types[column] === CellType.shared ? sharedIndex(row.bytes, starts[column]!, ends[column]!) : undefined;
      if (index === undefined) cells.push(this.decode(row, column));
      else {
        this.strings.want(index);
        cells.push(index);
      }
    }
    return { rowNumber: row.rowNumber, cells };
  }

  resolve(cell: Cell | number): Cell {
    if (typeof cell !== 'number') return cell;
    let known = this.resolved.get(cell);
    if (!known) {
      this.scratch.clear();
      this.strings.append(this.scratch, cell);
      known = shortened(this.scratch.cell(0));
      this.resolved.set(cell, known);
    }
    return known;
  }

  private decode(row: ScannedRow, column: number): Cell {
    this.scratch.clear();
    this.decoder.append(this.scratch, row.bytes, row.cells, column);
    return shortened(this.scratch.cell(0));
  }
}

function shortened(cell: Cell): Cell {
  return cell.text.length > SAMPLE_TEXT ? { kind: cell.kind, text: cell.text.slice(0, SAMPLE_TEXT) } : cell;
}
