import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { script } from '../measure/measure-process.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';
import { timingTable } from './timing-table.ts';

const OURS = 'verrijk load-back';
const READING = 'reading both files';
const DUCKDB = 'DuckDB, join and two files';
const OUTPUT = resultFile('terugladen');

/** A million customers home again, by ID: plan, rollback file and import file. */
export async function loadBackSuite(rounds: number): Promise<SuiteReport> {
  const files = [DATA_FILES.export, DATA_FILES.enriched];
  const results = await runRounds(
    [
      { name: OURS, args: [VERRIJK, 'load-back', ...files, '--for', 'generic', '--output', OUTPUT, '--force'] },
      { name: READING, args: script('read-both') },
      { name: DUCKDB, args: script('load-back-duckdb') },
    ],
    rounds,
  );
  const ours = resultOf(results, OURS);
  const times = ours.seconds / resultOf(results, READING).seconds;
  return {
    title: 'Load-back of 1,000,000 customers into 1,000,000',
    measurements: timingTable(results, OURS),
    targets: [
      { what: 'time against reading both files', bound: 'at most', limit: 3, measured: times, unit: ' x' },
      { what: 'peak memory', bound: 'at most', limit: 400, measured: ours.peakMb, unit: ' MB' },
    ],
  };
}
