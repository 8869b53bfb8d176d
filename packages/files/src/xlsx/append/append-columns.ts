import type { FindingCode } from '@verrijk/core';
import { CellBatch, LabelBatch } from '@verrijk/core';
import { encodeUtf8 } from '../../text/utf8.ts';
import { ByteBuilder } from '../../bytes/byte-builder.ts';
import type { ByteSink } from '../../bytes/byte-sink.ts';
import type { Compression } from '../../bytes/compression.ts';
import type { AppendPlan, AppendResult } from '../../table/table-file.ts';
import type { ZipEntry } from '../../zip/zip-entry.ts';
import { IN_ZIP64 } from '../../zip/zip-entry.ts';
import { ZipWriter } from '../../zip/zip-writer.ts';
import { growTable, readTables } from '../package/table-part.ts';
import type { TablePart } from '../package/table-part.ts';
import type { SheetPart, WorkbookParts } from '../package/workbook-parts.ts';
import { LARGEST_SHEET, scanSheet } from '../sheet/scan-sheet.ts';
import type { SheetFacts, SheetScan } from '../sheet/scan-sheet.ts';
import { columnLetters } from '../sheet/cell-ref.ts';
import { AppendedCells } from './appended-cells.ts';
import { textCellTail } from './cell-text-bytes.ts';
import { LabelStore } from './label-store.ts';
import { columnFormatEdits, dimensionEdits } from './outline-edits.ts';
import { RowEdits } from './row-edits.ts';
import { SheetSplicer } from './sheet-splicer.ts';
import type { Splice } from './sheet-splicer.ts';
import { columnBehindAll, hasCellsBehind, isFree, keyTable } from './target-column.ts';
import { uniqueHeaders } from './unique-headers.ts';

const OUTPUT_CAPACITY = 1024 * 1024;
const NARROWEST = 10;
const WIDEST = 60;
/** The most that `<cols>`, `<dimension>` and a header row add. */
const OUTLINE_GROWTH = 1024 * 1024;

/** 32,768 rows show what labels there are. */
const BATCHES_AHEAD = 8;
/** Bytes; a label that is longer, of rows not settled ahead, is only a matter for sheets of gigabytes. */
const LONGEST_USUAL_LABEL = 2048;

/** What pass 1 decides: everything that pass 2 writes. */
interface Decisions {
  readonly facts: SheetFacts;
  readonly edits: RowEdits;
  readonly labels: LabelStore;
  /** An upper bound of the sheet's new size in bytes. */
  readonly size: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** The table that gets the columns too. */
  readonly grown: TablePart | undefined;
  readonly findings: readonly FindingCode[];
}

/** Writes the workbook with columns appended to one sheet; every other part stays as it is, byte for byte. */
export async function appendColumns(
  parts: WorkbookParts,
  compression: Compression,
  plan: AppendPlan,
  sink: ByteSink,
): Promise<AppendResult> {
  const sheet = parts.sheets[plan.sheet]!;
  const decisions = await decide(parts, sheet, plan);
  const zip = new ZipWriter(sink, compression);
  const ranks = new Map(parts.archive.entries.map((entry, rank) => [entry, rank]));
  const inOrder = parts.archive.entries.toSorted((a, b) => a.headerOffset - b.headerOffset);
  for (const entry of inOrder) {
    plan.signal?.throwIfAborted();
    const rank = ranks.get(entry)!;
    if (entry === sheet.entry && decisions.facts.rows > 0) await writeSheet(parts, entry, decisions, plan, zip, rank);
    else if (entry === decisions.grown?.entry) {
      await zip.add(entry, encodeUtf8(growTable(decisions.grown, decisions.headers)), rank);
    } else await zip.copy(parts.archive, entry, rank);
  }
  await zip.finish();
  plan.onProgress?.(1, decisions.facts.rows);
  return { rows: decisions.facts.rows, findings: decisions.findings };
}

async function decide(parts: WorkbookParts, sheet: SheetPart, plan: AppendPlan): Promise<Decisions> {
  const count = plan.headers.length;
  const tables = await readTables(parts.archive, sheet.entry);
  const table = keyTable(tables, plan.headerRow, plan.columns);
  const besideTable =
    table?.canGrow && table.range.firstRow === plan.headerRow ? table.range.lastColumn + 1 : undefined;
  const labels = new LabelStore(count);
  const labelBatch = new LabelBatch(count, CellBatch.capacity, plan.labels);
  const deliver = (batch: CellBatch): void => {
    plan.fill(batch, labelBatch);
    labels.add(labelBatch, batch.rows);
  };
  let waiting: Iterator<CellBatch> | undefined;
  labels.refill = () => {
    plan.signal?.throwIfAborted();
    const next = waiting?.next();
    if (next === undefined || next.done === true) return false;
    deliver(next.value);
    return true;
  };
  let edits = new RowEdits();
  const scan: SheetScan = {
    headerRow: plan.headerRow,
    columns: plan.columns,
    targetColumn: besideTable,
    deliver,
    takeWaiting: (batches) => (waiting = batches),
    eachRow: (row, base) => edits.add(row, base),
    progress: (share, rows) => plan.onProgress?.(share / 2, rows),
    signal: plan.signal,
  };
  let facts = await scanSheet(parts, sheet, scan);
  const fromRow = plan.headerRow ?? facts.firstDataRow;
  const usualSize = largestSize(sheet.entry, facts, labels, plan, LONGEST_USUAL_LABEL);
  const isFarFromLimit = usualSize < IN_ZIP64;
  settleAhead(labels, isFarFromLimit);
  const fits = besideTable !== undefined && isFree(besideTable, count, facts, tables);
  const column = fits ? besideTable : columnBehindAll(count, facts, tables, fromRow);
  const targetColumn = fits || hasCellsBehind(column, facts) ? column : undefined;
  if (targetColumn !== besideTable) {
    // Cells go elsewhere in their rows than was thought: the places are sought anew, the rows go on as they were read.
    edits = new RowEdits();
    const { deliver: _, takeWaiting: __, ...places } = scan;
    facts = await scanSheet(parts, sheet, { ...places, targetColumn });
  }
  const grown = fits && facts.rows > 0 ? table : undefined;
  const headers = uniqueHeaders(plan.headers, [...facts.headers, ...(grown?.columnNames ?? [])]);
  const findings: FindingCode[] = [...parts.findings];
  if (facts.outline.isProtected) findings.push('file.sheet-protected');
  if (facts.hasUncalculated) findings.push('file.formula-not-calculated');
  if (plan.headerRow !== undefined && headers.some((header, i) => header !== plan.headers[i])) {
    findings.push('file.segment-column-present');
  }
  if (table && !fits) findings.push('file.table-not-extended');
  const size = isFarFromLimit ? usualSize : largestSize(sheet.entry, facts, labels, plan, 0);
  return { facts, edits, labels, size, column, headers, grown, findings };
}

/**
 * Settles rows that waited for their shared strings: enough of them to know how wide the labels are. The others are settled
 * while the sheet is written, when another thread is busy deflating. All are settled now where the sheet comes near the
 * size at which the zip must know beforehand how large it becomes.
 */
function settleAhead(labels: LabelStore, isFarFromLimit: boolean): void {
  let batches = 0;
  while (labels.refill() && !(isFarFromLimit && ++batches === BATCHES_AHEAD));
}

async function writeSheet(
  parts: WorkbookParts,
  entry: ZipEntry,
  decisions: Decisions,
  plan: AppendPlan,
  zip: ZipWriter,
  rank: number,
): Promise<void> {
  const { facts, labels, column, headers } = decisions;
  const { outline } = facts;
  const cells = new AppendedCells(outline.prefix, column, headers.length, plan.labels, labels);
  const out = new ByteBuilder(OUTPUT_CAPACITY);
  const splicer = new SheetSplicer(
    {
      before: outlineSplices(decisions, plan),
      rows: decisions.edits.read(),
      cells,
      header: plan.headerRow === undefined ? undefined : { rowNumber: plan.headerRow, texts: headers },
      prefix: outline.prefix,
    },
    out,
  );
  const part = zip.open(entry, decisions.size, rank);
  const chunks = parts.archive.inflated(entry, LARGEST_SHEET, (bytes) => {
    plan.onProgress?.(0.5 + bytes / entry.compressedSize / 2, facts.rows);
  });
  for await (const chunk of chunks) {
    plan.signal?.throwIfAborted();
    splicer.feed(chunk);
    await part.write(out.view());
    out.clear();
  }
  await part.close();
}

function outlineSplices(decisions: Decisions, plan: AppendPlan): Splice[] {
  const { facts, column, headers } = decisions;
  const { outline } = facts;
  const widths = headers.map((_, i) => columnWidth(decisions, plan, i));
  const added = {
    firstColumn: column,
    firstRow: plan.headerRow ?? facts.firstDataRow,
    lastColumn: column + headers.length - 1,
    lastRow: facts.lastDataRow,
  };
  const splices = [...dimensionEdits(outline, added), ...columnFormatEdits(outline, column, widths)];
  if (plan.headerRow !== undefined && !facts.hasHeaderRow) {
    const p = outline.prefix;
    const cells = headers.map((header, i) => {
      const ref = `${columnLetters(column + i)}${plan.headerRow}`;
      return `<${p}c r="${ref}${new TextDecoder().decode(textCellTail(p, 0, header))}`;
    });
    splices.push({
      at: facts.bodyAt,
      remove: 0,
      insert: `<${p}row r="${plan.headerRow}">${cells.join('')}</${p}row>`,
    });
  }
  return splices.toSorted((a, b) => a.at - b.at);
}

/** Wide enough for the header and every label, within reason; in characters, as Excel measures. */
function columnWidth(decisions: Decisions, plan: AppendPlan, i: number): number {
  let longest = decisions.headers[i]!.length;
  for (const label of decisions.labels.usedLabels[i]!) longest = Math.max(longest, plan.labels.labels[label]!.length);
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
}

/** An upper bound of the sheet's new size, when no label is longer than those known and `shortest` bytes. */
function largestSize(
  entry: ZipEntry,
  facts: SheetFacts,
  labels: LabelStore,
  plan: AppendPlan,
  shortest: number,
): number {
  const overhead = 128;
  let rowGrowth = overhead;
  for (const used of labels.usedLabels) {
    let longest = shortest;
    for (const label of used) longest = Math.max(longest, textCellTail('', 0, plan.labels.labels[label]!).length);
    rowGrowth += longest + overhead;
  }
  return entry.size + OUTLINE_GROWTH + facts.rows * rowGrowth;
}
