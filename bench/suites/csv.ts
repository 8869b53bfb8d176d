import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { script } from '../measure/measure-process.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';
import { timesOurs, timingTable } from './timing-table.ts';

const OURS = 'verrijk';
const PEERS = ['DuckDB', 'DuckDB, order kept', 'better-sqlite3', 'lmdb', 'nodejs-polars'] as const;

/** CSV to CSV, a million customers, whole processes. */
export async function csvSuite(rounds: number): Promise<SuiteReport> {
  const output = resultFile('verrijk.csv');
  const results = await runRounds(
    [
      {
        name: OURS,
        args: [VERRIJK, 'enrich', DATA_FILES.customers, '-r', DATA_FILES.reference, '-o', output, '--force'],
      },
      { name: 'DuckDB', args: script('csv-duckdb') },
      { name: 'DuckDB, order kept', args: script('csv-duckdb', 'in-order') },
      { name: 'better-sqlite3', args: script('csv-better-sqlite3') },
      { name: 'lmdb', args: script('csv-lmdb') },
      { name: 'nodejs-polars', args: script('csv-polars') },
    ],
    rounds,
  );
  return {
    title: 'CSV to CSV, 1,000,000 rows',
    measurements: timingTable(results, OURS),
    targets: [
      ...PEERS.filter((peer) => peer !== 'DuckDB, order kept').map((peer) => ({
        what: `faster than ${peer}`,
        bound: 'at least' as const,
        limit: peer === 'DuckDB' ? 2 : 5,
        measured: timesOurs(results, OURS, peer),
        unit: ' x' as const,
      })),
      { what: 'peak memory', bound: 'at most', limit: 220, measured: resultOf(results, OURS).peakMb, unit: ' MB' },
    ],
  };
}
