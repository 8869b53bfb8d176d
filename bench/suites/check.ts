import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';
import { timingTable } from './timing-table.ts';

const CHECK = 'verrijk check';
const FORECAST = 'verrijk check, with forecast';
const ENRICH = 'verrijk enrich';
const OUTPUT = resultFile('export-verrijkt.csv');

/** Checking an export of thirty columns, beside enriching the same file. */
export async function checkSuite(rounds: number): Promise<SuiteReport> {
  const check = [VERRIJK, 'check', DATA_FILES.export, '--date-column', 'Laatste besteldatum', '--json'];
  const results = await runRounds(
    [
      { name: CHECK, args: check },
      { name: FORECAST, args: [...check, '--register', DATA_FILES.reference] },
      {
        name: ENRICH,
        args: [VERRIJK, 'enrich', DATA_FILES.export, '-r', DATA_FILES.reference, '-o', OUTPUT, '--force'],
      },
    ],
    rounds,
  );
  const [plain, forecast, enrich] = [CHECK, FORECAST, ENRICH].map((name) => resultOf(results, name));
  const times = (seconds: number): number => seconds / enrich!.seconds;
  const peak = Math.max(plain!.peakMb, forecast!.peakMb);
  return {
    title: 'Check of 1,000,000 rows with 30 columns',
    measurements: timingTable(results, CHECK),
    targets: [
      { what: 'time against enrich', bound: 'at most', limit: 1.3, measured: times(plain!.seconds), unit: ' x' },
      {
        what: 'with forecast against enrich',
        bound: 'at most',
        limit: 1.3,
        measured: times(forecast!.seconds),
        unit: ' x',
      },
      { what: 'peak memory', bound: 'at most', limit: 400, measured: peak, unit: ' MB' },
    ],
  };
}
