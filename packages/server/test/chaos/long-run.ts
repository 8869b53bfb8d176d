// `node --conditions=verrijk-source packages/server/test/chaos/long-run.ts [rounds] [seed]`: the long run of chaos, with its result printed.
import { availableParallelism, cpus } from 'node:os';
import { runChaos } from './run-chaos.ts';

const [rounds = '200', seed = String(Math.floor(Math.random() * 1_000_000))] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(
  `chaos: ${rounds} rounds with seed ${seed}, on ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`,
);
const { wrong, ...report } = await runChaos({
  seed: Number(seed),
  rounds: Number(rounds),
  roundMilliseconds: 3_000,
  clients: 4,
  say,
});
say(JSON.stringify(report, null, 2));
for (const each of new Set(wrong)) say(`WRONG: ${each}`);
say(
  wrong.length === 0
    ? 'nothing lost, nothing double, counted once, nothing in plain bytes'
    : `${wrong.length} things are wrong; again: long-run.ts ${rounds} ${seed}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
