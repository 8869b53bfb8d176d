import { statSync } from 'node:fs';
import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { script } from '../measure/measure-process.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';

const OPEN = 'open, every byte checked';
const BUILD = 'build from CSV';

/** The household reference of nine million addresses: its size, opening and building it. */
export async function referenceSuite(rounds: number): Promise<SuiteReport> {
  const output = resultFile('reference.vref');
  const results = await runRounds(
    [
      { name: OPEN, args: script('open-reference') },
      { name: BUILD, args: [VERRIJK, 'reference', 'build', DATA_FILES.addresses, '-o', output, '--force'] },
    ],
    rounds,
  );
  const open = resultOf(results, OPEN);
  const build = resultOf(results, BUILD);
  const megabytes = statSync(output).size / 1e6;
  const openSeconds = open.own['seconds']!;
  return {
    title: 'The reference of 9 million addresses',
    measurements: [
      ['', 'wall s', 'CPU s', 'peak MB'],
      [BUILD, build.seconds.toFixed(2), build.cpuSeconds.toFixed(2), build.peakMb.toFixed(0)],
      [OPEN, openSeconds.toFixed(3), '', open.peakMb.toFixed(0)],
    ],
    targets: [
      { what: 'size of the file', bound: 'at most', limit: 60, measured: megabytes, unit: ' MB' },
      { what: OPEN, bound: 'at most', limit: 0.1, measured: openSeconds, unit: ' s' },
      { what: BUILD, bound: 'at most', limit: 20, measured: build.seconds, unit: ' s' },
      { what: 'peak memory of the build', bound: 'at most', limit: 1000, measured: build.peakMb, unit: ' MB' },
    ],
  };
}
