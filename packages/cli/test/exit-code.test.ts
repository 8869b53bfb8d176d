import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCode } from '../src/exit-code.ts';

const CASES: readonly (readonly [
  enriched: number,
  findings: boolean,
  under: number | undefined,
  on: boolean,
  code: 0 | 1,
])[] = [
  [1, false, undefined, false, 0],
  [0, true, undefined, false, 0],
  [0.9, false, 90, false, 0],
  [0.899, false, 90, false, 1],
  [1, false, 100, false, 0],
  [0.95, true, undefined, true, 1],
  [0.95, false, undefined, true, 0],
  [0.5, true, 40, true, 1],
];
for (const [enriched, hasFindings, failUnder, failOnFindings, code] of CASES) {
  test(`${enriched * 100}% enriched, findings ${hasFindings}, asked ${failUnder} and ${failOnFindings}: ${code}`, () => {
    assert.equal(exitCode({ enriched, hasFindings, failUnder, failOnFindings }), code);
  });
}
