import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/usage/nearest.ts';

const WORDS = ['--reference', '--output', '--explain', '--force', '--id', '--fail-under', '--fail-on-findings'];

const CASES: readonly (readonly [given: string, expected: string | undefined])[] = [
  ['--refrence', '--reference'],
  ['--ouptut', '--output'],
  ['--explian', '--explain'],
  ['--ref', '--reference'],
  ['--fail-u', '--fail-under'],
  ['--ID', undefined],
  ['--di', '--id'],
  ['--verbose', undefined],
  ['-', undefined],
  ['', undefined],
];
for (const [given, expected] of CASES) {
  test(`“${given}” is taken for ${expected ?? 'nothing'}`, () => {
    assert.equal(nearest(given, WORDS), expected);
  });
}
