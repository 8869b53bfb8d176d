import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';

const OURS = 'verrijk --version';
const NODE = 'node -e 0';
/** So short a run needs many of them. */
const RUNS_A_ROUND = 8;

/** How long the command takes to say its version. */
export async function versionSuite(rounds: number): Promise<SuiteReport> {
  const results = await runRounds(
    [
      { name: OURS, args: [VERRIJK, '--version'], isBare: true },
      { name: NODE, args: ['-e', '0'], isBare: true },
    ],
    rounds * RUNS_A_ROUND,
  );
  const [ours, node] = [resultOf(results, OURS).seconds, resultOf(results, NODE).seconds];
  return {
    title: 'Start',
    measurements: [
      ['', 'wall ms'],
      [OURS, (ours * 1000).toFixed(0)],
      [NODE, (node * 1000).toFixed(0)],
    ],
    targets: [{ what: `time against ${NODE}`, bound: 'at most', limit: 2, measured: ours / node, unit: ' x' }],
  };
}
