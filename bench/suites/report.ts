import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { script } from '../measure/measure-process.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';
import { timingTable } from './timing-table.ts';

const OURS = 'verrijk report, with sales';
const DUCKDB = 'DuckDB, the same group-bys';
const SMALL = 'verrijk report of 20,000 customers, PDF';
const NODE = 'node -e 0';
/** What a report of 20,000 customers may take, in starts of Node: three seconds where a start takes 50 ms. */
const STARTS = 60;

/** A report on a million customers and five million sales, and one of an ordinary size with its document. */
export async function reportSuite(rounds: number): Promise<SuiteReport> {
  const report = (customers: string): string[] => [VERRIJK, 'report', customers, '--reference', DATA_FILES.reference];
  const results = await runRounds(
    [
      { name: OURS, args: [...report(DATA_FILES.enriched), '--transactions', DATA_FILES.transactions, '--json'] },
      { name: DUCKDB, args: script('report-duckdb') },
      {
        name: SMALL,
        args: [...report(DATA_FILES.enriched20k), '--output', resultFile('publiek.pdf'), '--force', '--quiet'],
      },
      { name: NODE, args: ['-e', '0'] },
    ],
    rounds,
  );
  const [ours, duckdb, small, node] = [OURS, DUCKDB, SMALL, NODE].map((name) => resultOf(results, name));
  return {
    title: 'Report on 1,000,000 customers and 5,000,000 sales',
    measurements: timingTable(results, OURS),
    targets: [
      {
        what: 'time against DuckDB',
        bound: 'at most',
        limit: 2,
        measured: ours!.seconds / duckdb!.seconds,
        unit: ' x',
      },
      { what: 'peak memory', bound: 'at most', limit: 600, measured: ours!.peakMb, unit: ' MB' },
      {
        what: `20,000 customers and a PDF against ${NODE}`,
        bound: 'at most',
        limit: STARTS,
        measured: small!.seconds / node!.seconds,
        unit: ' x',
      },
    ],
  };
}
