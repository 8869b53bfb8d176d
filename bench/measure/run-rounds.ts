import type { Contender, Failure, Measurement } from './measure-process.ts';
import { measureProcess } from './measure-process.ts';

/** Medians over the rounds of one contender; the peak is the highest of all. */
export interface Result extends Omit<Measurement, 'output'> {
  readonly name: string;
  /** Medians of the numbers that it printed itself, as one JSON object. */
  readonly own: Readonly<Record<string, number>>;
}

/** Runs all contenders in turn, round after round, so that whatever the machine is at hits them alike. */
export async function runRounds(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, Result | Failure>> {
  const runs = new Map<string, Measurement[]>(contenders.map(({ name }) => [name, []]));
  const failures = new Map<string, Failure>();
  for (let round = 1; round <= rounds; round++) {
    for (const contender of contenders) {
      if (failures.has(contender.name)) continue;
      const run = await measureProcess(contender);
      process.stderr.write(`round ${round} of ${rounds}: ${contender.name} ${describe(run)}\n`);
      if ('failure' in run) failures.set(contender.name, run);
      else runs.get(contender.name)!.push(run);
    }
  }
  return new Map(contenders.map(({ name }) => [name, failures.get(name) ?? summarize(name, runs.get(name)!)]));
}

/** The result of a contender without which there is nothing to compare. */
export function resultOf(results: ReadonlyMap<string, Result | Failure>, name: string): Result {
  const result = results.get(name);
  if (result === undefined || 'failure' in result) throw new Error(`${name}: ${result?.failure ?? 'not run'}`);
  return result;
}

function describe(run: Measurement | Failure): string {
  if ('failure' in run) return run.failure;
  return run.peakMb === 0 ? `${run.seconds.toFixed(3)} s` : `${run.seconds.toFixed(2)} s, ${run.peakMb.toFixed(0)} MB`;
}

function summarize(name: string, runs: readonly Measurement[]): Result {
  const own = runs.map(({ output }) => (output.startsWith('{') ? (JSON.parse(output) as Record<string, number>) : {}));
  return {
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
    own: Object.fromEntries(Object.keys(own[0] ?? {}).map((key) => [key, median(own.map((each) => each[key]!))])),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >>> 1]! + sorted[sorted.length >>> 1]!) / 2;
}
