import { VerrijkError } from '@verrijk/core';
import type { CellBatch } from '@verrijk/core';
import type { ByteSink } from '../bytes/byte-sink.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { Compression } from '../bytes/compression.ts';
import type { AppendPlan, AppendResult, ReadPlan, ReadResult, SheetSample, TableFile } from '../table/table-file.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { appendColumns } from './append/append-columns.ts';
import { compoundFileProblem, isCompoundFile } from './package/compound-file.ts';
import { readWorkbookParts } from './package/workbook-parts.ts';
import type { WorkbookParts } from './package/workbook-parts.ts';
import { ColumnUse } from './sheet/row-cells.ts';
import { sampleSheets } from './sheet/sample-sheets.ts';
import { scanSheet } from './sheet/scan-sheet.ts';

/**
 * Opens an `.xlsx` or `.xlsm` and samples its sheets; a giant one costs no more than a small one. Throws a VerrijkError
 * when it is something else (`file.encrypted`, `file.xls`, `file.xlsb`, `file.ods`, `file.not-a-workbook`) or damaged or
 * hostile (`file.zip-damaged`, `file.zip-bomb`, `file.xml-damaged`, `file.doctype`, `file.encoding`).
 */
export async function openWorkbook(source: ByteSource, compression: Compression): Promise<TableFile> {
  return naming(source, async () => {
    const head = await source.read(0, 8);
    if (head.length === 0) throw new VerrijkError('file.empty');
    if (isCompoundFile(head)) throw await compoundFileProblem(source);
    const parts = await readWorkbookParts(await ZipArchive.open(source, compression));
    return new Workbook(parts, compression, await sampleSheets(parts));
  });
}

class Workbook implements TableFile {
  readonly kind = 'xlsx';
  readonly sheets: readonly SheetSample[];
  private readonly parts: WorkbookParts;
  private readonly compression: Compression;

  constructor(parts: WorkbookParts, compression: Compression, sheets: readonly SheetSample[]) {
    this.parts = parts;
    this.compression = compression;
    this.sheets = sheets;
  }

  read(plan: ReadPlan, each: (batch: CellBatch) => void | Promise<void>): Promise<ReadResult> {
    return naming(this.parts.archive.source, async () => {
      const facts = await scanSheet(this.parts, this.parts.sheets[plan.sheet]!, {
        headerRow: plan.headerRow,
        columns: plan.columns,
        targetColumn: undefined,
        deliver: each,
        progress: (share, rows) => plan.onProgress?.(share, rows),
        signal: plan.signal,
      });
      return {
        rows: facts.rows,
        findings: facts.hasUncalculated ? ['file.formula-not-calculated'] : [],
        width: facts.usedColumns.lastIndexOf(ColumnUse.values) + 1,
      };
    });
  }

  append(plan: AppendPlan, sink: ByteSink): Promise<AppendResult> {
    return naming(this.parts.archive.source, () => appendColumns(this.parts, this.compression, plan, sink));
  }

  async close(): Promise<void> {
    // The source belongs to whoever opened it.
  }
}

/** Says in every problem with the file which one it is. */
async function naming<T>(source: ByteSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof VerrijkError) || !error.code.startsWith('file.') || 'file' in error.details) throw error;
    throw new VerrijkError(error.code, { file: source.name, ...error.details }, { cause: error });
  }
}
