/** Makes what the bench measures with, as far as it is not there yet; nothing stands under its name before it is whole. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { CUSTOMERS, DATA_FILES, resultFile, SMALL_WORKBOOK_ROWS } from './dataset/data-files.ts';
import { makeAddresses } from './dataset/make-addresses.ts';
import { makeCustomers } from './dataset/make-customers.ts';
import { makeEnriched, makeExport, makeFirstEnriched } from './dataset/make-export.ts';
import { makeDuckdb, makeLmdb, makeParquet, makeSqlite } from './dataset/make-stores.ts';
import { makeTransactions } from './dataset/make-transactions.ts';
import { makeWorkbook } from './dataset/make-workbook.ts';
import { VERRIJK } from './measure/verrijk.ts';

const MAKERS: readonly (readonly [file: string, make: (path: string) => void | Promise<void>])[] = [
  [DATA_FILES.addresses, makeAddresses],
  [DATA_FILES.customers, makeCustomers],
  [DATA_FILES.export, makeExport],
  [DATA_FILES.enriched, makeEnriched],
  [DATA_FILES.enriched20k, makeFirstEnriched],
  [DATA_FILES.transactions, makeTransactions],
  [DATA_FILES.workbook, (path) => makeWorkbook(path, CUSTOMERS)],
  [DATA_FILES.smallWorkbook, (path) => makeWorkbook(path, SMALL_WORKBOOK_ROWS)],
  [DATA_FILES.duckdb, makeDuckdb],
  [DATA_FILES.parquet, makeParquet],
  [DATA_FILES.sqlite, makeSqlite],
  [DATA_FILES.lmdb, makeLmdb],
  [DATA_FILES.reference, makeReference],
];

mkdirSync(dirname(resultFile('any')), { recursive: true });
for (const [file, make] of MAKERS) {
  if (existsSync(file) && (file !== DATA_FILES.reference || isReadable(file))) continue;
  const started = performance.now();
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  await make(unfinished);
  renameSync(unfinished, file);
  console.error(`made ${file} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Whether the reference is of the format that is read today. */
function isReadable(reference: string): boolean {
  return spawnSync(process.execPath, [VERRIJK, 'reference', 'verify', reference]).status === 0;
}

function makeReference(path: string): void {
  const args = ['reference', 'build', DATA_FILES.addresses, '--output', path, '--quiet', '--force'];
  execFileSync(process.execPath, [VERRIJK, ...args], { stdio: 'inherit' });
}
