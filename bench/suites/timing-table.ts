import type { TableRows } from '../measure/markdown-table.ts';
import type { Failure } from '../measure/measure-process.ts';
import type { Result } from '../measure/run-rounds.ts';
import { resultOf } from '../measure/run-rounds.ts';

/** Wall time, CPU time and peak memory of each contender, and its wall time in multiples of ours. */
export function timingTable(results: ReadonlyMap<string, Result | Failure>, ours: string): TableRows {
  const { seconds } = resultOf(results, ours);
  const rows = Array.from(results, ([name, result]): readonly string[] => {
    if ('failure' in result) return [name, result.failure, '', '', ''];
    const { cpuSeconds, peakMb } = result;
    const times = `${(result.seconds / seconds).toFixed(1)} x`;
    return [name, result.seconds.toFixed(2), cpuSeconds.toFixed(2), peakMb.toFixed(0), times];
  });
  return [['', 'wall s', 'CPU s', 'peak MB', 'wall / ours'], ...rows];
}

/** How many times as long as ours a contender took; undefined when it came to no result. */
export function timesOurs(
  results: ReadonlyMap<string, Result | Failure>,
  ours: string,
  name: string,
): number | undefined {
  const result = results.get(name);
  return result === undefined || 'failure' in result ? undefined : result.seconds / resultOf(results, ours).seconds;
}
