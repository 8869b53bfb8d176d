import { script } from '../measure/measure-process.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';

const OURS = 'verrijk';
const PEER = 'better-sqlite3';

/** Random addresses looked up inside one process, on one thread. */
export async function lookupSuite(rounds: number): Promise<SuiteReport> {
  const results = await runRounds(
    [
      { name: OURS, args: script('lookup-ours') },
      { name: PEER, args: script('lookup-better-sqlite3') },
    ],
    rounds,
  );
  const [ours, peer] = [resultOf(results, OURS).own, resultOf(results, PEER).own];
  const rows = [ours, peer].map((own, index) => [
    index === 0 ? OURS : PEER,
    own['seconds']!.toFixed(3),
    (own['found']! / own['seconds']! / 1e6).toFixed(2),
    String(own['found']!),
  ]);
  const times = peer['seconds']! / ours['seconds']!;
  return {
    title: '1,000,000 lookups of random addresses in process, one thread',
    measurements: [['', 'seconds', 'million a second', 'found'], ...rows],
    targets: [{ what: `faster than ${PEER}`, bound: 'at least', limit: 12, measured: times, unit: ' x' }],
  };
}
