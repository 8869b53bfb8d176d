import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { readLines } from '../dataset/text-lines.ts';
import type { TableRows } from '../measure/markdown-table.ts';
import { script } from '../measure/measure-process.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';
import { timesOurs, timingTable } from './timing-table.ts';

const OURS = 'verrijk';
const OUTPUT = resultFile('verrijk.csv');
/** What each leaves behind, and how many times as fast we want to be. */
const CONTENDERS: Readonly<Record<string, { readonly args: readonly string[]; output: string; limit?: number }>> = {
  [OURS]: {
    args: [VERRIJK, 'enrich', DATA_FILES.customers, '-r', DATA_FILES.reference, '-o', OUTPUT, '--force'],
    output: OUTPUT,
  },
  DuckDB: { args: script('csv-duckdb'), output: resultFile('duckdb.csv'), limit: 2 },
  'DuckDB, order kept': { args: script('csv-duckdb', 'in-order'), output: resultFile('duckdb-in-order.csv') },
  'better-sqlite3': { args: script('csv-better-sqlite3'), output: resultFile('better-sqlite3.csv'), limit: 5 },
  lmdb: { args: script('csv-lmdb'), output: resultFile('lmdb.csv'), limit: 5 },
  'nodejs-polars': { args: script('csv-polars'), output: resultFile('polars.csv'), limit: 5 },
};

/** CSV to CSV, a million customers, whole processes. */
export async function csvSuite(rounds: number): Promise<SuiteReport> {
  const contenders = Object.entries(CONTENDERS).map(([name, { args }]) => ({ name, args }));
  const results = await runRounds(contenders, rounds);
  const faster = Object.entries(CONTENDERS).flatMap(([name, { limit }]) =>
    limit === undefined ? [] : [{ what: `faster than ${name}`, limit, measured: timesOurs(results, OURS, name) }],
  );
  return {
    title: 'CSV to CSV, 1,000,000 rows',
    measurements: await withEnrichedRows(timingTable(results, OURS)),
    targets: [
      ...faster.map((target) => ({ ...target, bound: 'at least' as const, unit: ' x' as const })),
      { what: 'peak memory', bound: 'at most', limit: 220, measured: resultOf(results, OURS).peakMb, unit: ' MB' },
    ],
  };
}

/** The table with one column more: how many rows of each result have a label. */
async function withEnrichedRows([head, ...rows]: TableRows): Promise<TableRows> {
  const counted: (readonly string[])[] = [[...head!, 'rows enriched']];
  for (const row of rows) {
    const count = row[2] === '' ? '' : String(await countEnriched(CONTENDERS[row[0]!]!.output));
    counted.push([...row, count]);
  }
  return counted;
}

async function countEnriched(path: string): Promise<number> {
  let count = -1;
  for await (const lines of readLines(path)) for (const line of lines) if (!line.endsWith(';')) count++;
  return count;
}
