import { CellKind, CHECK_FINDING_CODES } from '@verrijk/core';
import type { AdditionsAt, CellBatch, CellColumn, CheckFindingCode, ColumnRole, RowFinding } from '@verrijk/core';
import { ByteLog } from '@verrijk/files';
import type { ByteLogReader } from '@verrijk/files';

/** A row to repair as a person needs it: where it is, what stands there, and what to put there. */
export interface RowToRepair {
  readonly code: CheckFindingCode;
  /** As a person counts: 1 is the first. */
  readonly row: number;
  /** What the row's cells hold, to the letter. The house number stands with what is in the columns behind it. */
  readonly id: string;
  readonly postcode: string;
  readonly houseNumber: string;
  /** Empty when none is certain. */
  readonly proposal: string;
  /** What a cell may have been, where that is in doubt. */
  readonly possible: readonly string[];
  /** Where a double ID stood first; 0 for anything else. */
  readonly firstRow: number;
  readonly additions: AdditionsAt;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const HOUSE_ROLES = ['houseNumber', 'houseLetter', 'addition'] as const;

/**
 * Keeps the rows to repair until all are known, by what is the matter, as bytes: what the file has in the three cells and
 * some ten bytes more for each.
 */
export class RowsToRepair {
  private readonly logs = new Map<CheckFindingCode, ByteLog>();
  private count = 0;

  /** How many were kept; a row counts once for every finding. */
  get size(): number {
    return this.count;
  }

  /** `roles` are those of the columns of the batch, in their order. */
  add(finding: RowFinding, roles: readonly ColumnRole[], batch: CellBatch, row: number): void {
    const log = this.logOf(finding.code);
    const { isCertain, proposals, additions = { suffixes: [], more: 0 } } = finding;
    const columnOf = (role: ColumnRole): CellColumn | undefined => batch.columns[roles.indexOf(role)];
    this.count++;
    log.writeNumber(batch.rowNumbers[row]!);
    putCell(log, columnOf('id'), row);
    putCell(log, columnOf('postcode'), row);
    putHouse(log, HOUSE_ROLES.map(columnOf), columnOf('address'), row);
    putTexts(log, proposals);
    log.writeNumber(isCertain ? 1 : 0);
    log.writeNumber(finding.firstRow ?? 0);
    putTexts(log, additions.suffixes);
    log.writeNumber(additions.more);
  }

  private logOf(code: CheckFindingCode): ByteLog {
    let log = this.logs.get(code);
    if (log === undefined) this.logs.set(code, (log = new ByteLog()));
    return log;
  }

  /** All rows, those whose repair helps most first and then in the order of the file. They are let go as they are read. */
  *rows(): Generator<RowToRepair> {
    for (const code of CHECK_FINDING_CODES) {
      const log = this.logs.get(code)?.read();
      while (log !== undefined && !log.done) yield readRow(code, log);
      this.logs.delete(code);
    }
  }
}

function readRow(code: CheckFindingCode, log: ByteLogReader): RowToRepair {
  const row = log.readNumber();
  const id = readText(log);
  const postcode = readText(log);
  const houseNumber = readText(log);
  const proposals = readTexts(log);
  const isCertain = log.readNumber() === 1;
  const firstRow = log.readNumber();
  const suffixes = readTexts(log);
  return {
    ...{ code, row, id, postcode, houseNumber, firstRow },
    proposal: isCertain ? proposals[0]! : '',
    possible: isCertain ? [] : proposals,
    additions: { suffixes, more: log.readNumber() },
  };
}

/** What stands for the house: one cell to the letter, several with a blank between them, none as the whole address. */
function putHouse(
  log: ByteLog,
  columns: readonly (CellColumn | undefined)[],
  address: CellColumn | undefined,
  row: number,
): void {
  const filled = columns.filter((column) => column !== undefined && column.kinds[row] !== CellKind.empty);
  if (filled.length <= 1) return putCell(log, filled[0] ?? address, row);
  putText(log, filled.map((column) => column!.cell(row).text).join(' '));
}

function putCell(log: ByteLog, column: CellColumn | undefined, row: number): void {
  const start = column?.start(row) ?? 0;
  const end = column?.ends[row] ?? 0;
  log.writeNumber(end - start);
  if (column !== undefined && end > start) log.writeBytes(column.bytes, start, end);
}

function putTexts(log: ByteLog, texts: readonly string[]): void {
  log.writeNumber(texts.length);
  for (const text of texts) putText(log, text);
}

function putText(log: ByteLog, text: string): void {
  const bytes = encoder.encode(text);
  log.writeNumber(bytes.length);
  if (bytes.length > 0) log.writeBytes(bytes, 0, bytes.length);
}

function readTexts(log: ByteLogReader): readonly string[] {
  return Array.from({ length: log.readNumber() }, () => readText(log));
}

function readText(log: ByteLogReader): string {
  const length = log.readNumber();
  const start = log.readBytes(length);
  return decoder.decode(log.chunk.subarray(start, start + length));
}
