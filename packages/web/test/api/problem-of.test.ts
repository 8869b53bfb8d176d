import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiProblem } from '@verrijk/server/contract';
import { failureOf } from '../../src/api/problem-of.ts';

test('whatever goes wrong can be said', () => {
  const problem = { type: 'about:blank', title: 'Nee', status: 409, detail: '', code: 'request.conflict' };
  assert.deepEqual(failureOf(new ApiProblem(problem)), { kind: 'problem', problem });
  assert.deepEqual(failureOf(new TypeError('Failed to fetch')), { kind: 'unreachable' });
  assert.deepEqual(failureOf(new DOMException('no room', 'QuotaExceededError')), { kind: 'unknown' });
});
