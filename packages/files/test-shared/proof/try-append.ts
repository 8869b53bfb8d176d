import { LabelTable, VerrijkError } from '@verrijk/core';
import type { Cell, CellBatch, FindingCode, LabelBatch, ProblemCode } from '@verrijk/core';
import { webCompression } from '../../src/bytes/web-compression.ts';
import { nodeCompression } from '../../src/node/node-compression.ts';
import { openWorkbook } from '../../src/xlsx/open-workbook.ts';
import type { TableFile } from '../../src/table/table-file.ts';
import type { AppendTarget, AppendVariant } from './append-variant.ts';
import type { ExpectedAppend } from './checks/expected-append.ts';
import { MemorySink, memorySource } from './memory-bytes.ts';
import type { WorkbookPackage } from './reader/workbook-package.ts';

/** A row as the product's reader gave it to the callback. */
export interface SeenRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export type AppendAttempt =
  | { readonly kind: 'refused'; readonly code: ProblemCode }
  /** No sheet has a filled row, or no table is there. */
  | { readonly kind: 'no target' }
  | {
      readonly kind: 'appended';
      readonly output: Buffer;
      readonly target: AppendTarget;
      readonly sheetName: string;
      readonly expected: Omit<ExpectedAppend, 'sheetPart'>;
      readonly seen: readonly SeenRow[];
      readonly rows: number;
      readonly findings: readonly FindingCode[];
    };

/** Appends with the product's own code. Anything thrown but a VerrijkError goes on to the caller: it is a failure. */
export async function tryAppend(
  name: string,
  bytes: Buffer,
  workbook: WorkbookPackage | undefined,
  variant: AppendVariant,
): Promise<AppendAttempt> {
  const sink = new MemorySink(variant.sink);
  let file: TableFile | undefined;
  try {
    file = await openWorkbook(
      memorySource(name, bytes),
      variant.platform === 'node' ? nodeCompression() : webCompression(),
    );
    const target = variant.target(file, workbook);
    if (target === undefined) return { kind: 'no target' };
    return await appendTo(file, target, variant, sink);
  } catch (error) {
    if (error instanceof VerrijkError) return { kind: 'refused', code: error.code };
    throw error;
  } finally {
    await file?.close();
  }
}

async function appendTo(
  file: TableFile,
  target: AppendTarget,
  variant: AppendVariant,
  sink: MemorySink,
): Promise<AppendAttempt> {
  const table = new LabelTable();
  const ids = variant.labels.map((label) => table.id(label));
  const labels = new Map<number, string[]>();
  const seen: SeenRow[] = [];
  const fill = (batch: CellBatch, answer: LabelBatch): void => {
    for (let row = 0; row < batch.rows; row++) {
      const number = batch.rowNumbers[row]!;
      seen.push({ number, cells: batch.columns.map((column) => column.cell(row)) });
      const picks = variant.headers.map((_, column) => (seen.length - 1 + column) % ids.length);
      picks.forEach((pick, column) => (answer.columns[column]![row] = ids[pick]!));
      labels.set(
        number,
        picks.map((pick) => variant.labels[pick]!),
      );
    }
  };
  const { sheet, headerRow, columns } = target;
  const plan = { sheet, headerRow, columns, headers: variant.headers, labels: table, fill };
  const { rows, findings } = await file.append(plan, sink);
  await sink.commit();
  return {
    kind: 'appended',
    output: sink.bytes(),
    target,
    sheetName: file.sheets[sheet]!.name,
    expected: { headerRow, headers: variant.headers, labels },
    seen,
    rows,
    findings,
  };
}
