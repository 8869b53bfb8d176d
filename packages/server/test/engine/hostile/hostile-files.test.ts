import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { requireMinimal } from '../../../src/engine/refusals.ts';
import { inspectDelivery } from '../../../src/engine/run-engine.ts';
import { ServerProblem } from '../../../src/problems/server-problem.ts';
import { describe } from '../../../src/http/answer-problem.ts';
import { inputOf } from '../engine-inputs.ts';
import { forgeWorkbook } from './forge-workbook.ts';
import { HOSTILE_FILES } from './make-hostile.ts';
import { writeTable } from './hostile-table.ts';
import type { HostileOutcome } from './hostile-table.ts';

const MB = 1024 * 1024;
/** What a hostile file may take, in milliseconds of computing and bytes. */
const MOST_COMPUTING = 2000;
const MOST_MEMORY = 256 * MB;
/** Until a busy machine looks again how much it was. */
const LOOKING = 750;
const outcomes: HostileOutcome[] = [];
after(() => writeTable(outcomes));

/** What becomes of a file, with what it took. */
async function inspect(
  bytes: Uint8Array,
): Promise<Omit<HostileOutcome, 'name' | 'what'> & { readonly error: unknown }> {
  let memory = 0;
  let computing = 0;
  const started = performance.now();
  let error: unknown;
  try {
    const facts = await inspectDelivery({
      ...inputOf(bytes, MB),
      product: 'records',
      onUsage: (usage) => {
        memory = usage.peakMemory;
        computing = usage.computing;
      },
    });
    requireMinimal(facts);
  } catch (problem) {
    error = problem;
  }
  const milliseconds = performance.now() - started;
  const said = error === undefined ? undefined : describe(error, 'nl');
  return { error, code: said?.code ?? 'taken', sentence: said?.detail ?? '', milliseconds, computing, memory };
}

test('there are at least sixty', () => {
  assert.ok(HOSTILE_FILES.length >= 60);
  assert.equal(new Set(HOSTILE_FILES.map(({ name }) => name)).size, HOSTILE_FILES.length);
});

for (const { name, what, make } of HOSTILE_FILES) {
  test(`${name}: ${what}`, async () => {
    const { error, ...outcome } = await inspect(make());
    outcomes.push({ name, what, ...outcome });
    if (error !== undefined) {
      assert.ok(error instanceof VerrijkError || error instanceof ServerProblem);
      assert.ok(!outcome.code.startsWith('service.'), `${outcome.code} ${String((error as Error).cause)}`);
      assert.ok(outcome.sentence.length > 30);
      assert.doesNotMatch(outcome.sentence, /undefined|\[object|NaN/);
    }
    assert.ok(outcome.computing <= MOST_COMPUTING + LOOKING, `${outcome.computing} ms of computing`);
    assert.ok(outcome.memory <= MOST_MEMORY, `${Math.round(outcome.memory / MB)} MB`);
  });
}

test('an ordinary file passes afterwards', async () => {
  assert.deepEqual((await inspect(forgeWorkbook())).error, undefined);
});
