import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { SourceCount } from './append-table.ts';
import type { AppendVariant } from './append-variant.ts';
import { VARIANTS } from './append-variant.ts';
import { compareReading } from './checks/compare-reading.ts';
import { proveAppend, proveUnchanged } from './checks/prove-append.ts';
import { compareElsewhere } from './checks/read-elsewhere.ts';
import { filledRows } from './checks/expected-append.ts';
import { sheetContent } from './reader/sheet-content.ts';
import type { SheetContent } from './reader/sheet-content.ts';
import { readWorkbook } from './reader/workbook-package.ts';
import type { WorkbookPackage } from './reader/workbook-package.ts';
import { ACCEPTED_REFUSALS } from './refusals.ts';
import { tryAppend } from './try-append.ts';
import type { AppendAttempt } from './try-append.ts';
import type { Validator } from './checks/validator.ts';

/** Longest time that appending may take, in milliseconds: a hang, since the slowest needs a second on a quiet machine. */
const LIMIT = 60_000;

/** That library holds a sheet as a full rectangle, and takes ten seconds for a few million mostly empty cells. */
const LARGEST_ELSEWHERE = 500_000;

/** A workbook that the proof goes over. */
export interface ProofFile {
  /** With `/`, from the folder of all workbooks. */
  readonly path: string;
  readonly location: string;
}

/** Tries every variant on one workbook, adds to the counts of its source, and returns what is wrong, in words. */
export async function proveWorkbook(file: ProofFile, count: SourceCount, validator: Validator): Promise<string[]> {
  const bytes = await readFile(file.location);
  const workbook = readOrUndefined(bytes);
  const failures: string[] = [];
  const attempts: AppendAttempt[] = [];
  for (const variant of VARIANTS) {
    const say = (problem: string): number => failures.push(`${file.path} (${variant.name}): ${problem}`);
    try {
      const attempt = await inTime(tryAppend(basename(file.path), bytes, workbook, variant));
      attempts.push(attempt);
      if (attempt.kind === 'refused') {
        if (workbook !== undefined && ACCEPTED_REFUSALS[file.path]?.[0] !== attempt.code)
          say(`refused: ${attempt.code}`);
        break;
      }
      if (attempt.kind === 'no target') {
        if (variant === VARIANTS[0] && holdsValues(workbook)) say('no row was found, although there are');
        continue;
      }
      if (workbook === undefined) say('appended, although the independent reader cannot read it');
      else (await judge(bytes, workbook, variant, attempt, count)).forEach(say);
      if (variant.validated) {
        const verdict = await validator.compare(file.path, bytes, attempt.output);
        verdict.newErrors.forEach((error) => say(`validator: ${error}`));
        count.validated++;
        count.newErrors += verdict.newErrors.length;
        if (!verdict.opened) count.notValidatable++;
      }
    } catch (error) {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  countOutcome(count, attempts);
  return failures;
}

function readOrUndefined(bytes: Buffer): WorkbookPackage | undefined {
  try {
    const workbook = readWorkbook(bytes);
    for (const sheet of workbook.sheets) sheetContent(workbook, sheet.part);
    return workbook;
  } catch {
    return undefined;
  }
}

function holdsValues(workbook: WorkbookPackage | undefined): boolean {
  return workbook?.sheets.some(({ part }) => filledRows(sheetContent(workbook, part)).length > 0) === true;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not done after ${LIMIT} ms`)), LIMIT);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** What became of the file: refused, or appended to in at least one way, or nothing in it to append to. */
function countOutcome(count: SourceCount, attempts: readonly AppendAttempt[]): void {
  count.files++;
  const refused = attempts.find((attempt) => attempt.kind === 'refused');
  if (refused !== undefined) count.refused.set(refused.code, (count.refused.get(refused.code) ?? 0) + 1);
  else if (attempts.some((attempt) => attempt.kind === 'appended' && attempt.rows > 0)) count.appended++;
  else count.nothing++;
}

async function judge(
  bytes: Buffer,
  workbook: WorkbookPackage,
  variant: AppendVariant,
  attempt: AppendAttempt & { kind: 'appended' },
  count: SourceCount,
): Promise<string[]> {
  const { sheetName, target, seen, rows, expected, findings } = attempt;
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) return [`the independent reader knows no sheet ${JSON.stringify(sheetName)}`];
  const content = sheetContent(workbook, sheet.part);
  const problems = compareReading(content, target.headerRow, target.columns, seen, workbook.date1904);
  if (rows !== seen.length) problems.push(`said ${rows} rows, gave ${seen.length}`);
  count.outputs++;
  if (rows === 0) return [...problems, ...proveUnchanged(workbook, attempt.output)];
  const proof = proveAppend(workbook, attempt.output, { ...expected, sheetPart: sheet.part });
  problems.push(...proof.problems);
  if (proof.columns !== undefined && variant.validated && areaOf(content) < LARGEST_ELSEWHERE) {
    const elsewhere = await compareElsewhere(bytes, attempt.output, sheetName, proof.columns, expected);
    if (elsewhere !== undefined) count.readElsewhere++;
    problems.push(...(elsewhere ?? []));
  }
  count.widened += proof.widened.length;
  if (target.widens !== undefined && target.widens !== proof.widened.length > 0) {
    problems.push(`the table was ${proof.widened.length > 0 ? '' : 'not '}widened`);
  }
  if (variant.name === 'in a table' && proof.widened.length > 0 === findings.includes('file.table-not-extended')) {
    problems.push(`findings say ${findings.join(', ') || 'nothing'}, ${proof.widened.length} tables were widened`);
  }
  return problems;
}

/** Cells in the smallest rectangle from A1 that holds all cells. */
function areaOf(content: SheetContent): number {
  const cells = content.rows.flatMap((row) => row.cells);
  return (
    cells.reduce((most, cell) => Math.max(most, cell.row), 0) *
    cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0)
  );
}
