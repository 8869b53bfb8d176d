import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runChaos } from './run-chaos.ts';

const ROUNDS = 6;
const seed = Number(process.env['VERRIJK_CHAOS_SEED'] ?? 20_261_122);

test(`${ROUNDS} rounds in which servers, workers and the database are killed lose nothing and double nothing`, async (t) => {
  const say = (line: string): void => t.diagnostic(line);
  const { wrong, ...report } = await runChaos({ seed, rounds: ROUNDS, roundMilliseconds: 3_000, clients: 3, say });
  say(JSON.stringify(report));
  const again = `VERRIJK_CHAOS_SEED=${seed}, or: node --conditions=verrijk-source packages/server/test/chaos/long-run.ts ${ROUNDS} ${seed}`;
  assert.deepEqual(wrong, [], `once more with ${again}`);
  assert.ok(report.orders >= 3, 'something was under way');
  const { serve, worker, database } = report.killed;
  assert.ok(serve > 0 && worker > 0 && database > 0, `each kind is killed: ${serve}, ${worker}, ${database}`);
  assert.ok(report.resuming.worstNoticed < 10_000, `a death was noticed after ${report.resuming.worstNoticed} ms`);
});
