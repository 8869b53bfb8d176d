import { PROBLEM_CODES, VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { StoredFailure } from '../contract/orders/orders.ts';
import { SERVER_PROBLEMS } from '../contract/problem.ts';
import type { ServerProblemCode } from '../contract/problem.ts';
import { describe } from '../http/answer-problem.ts';
import { ServerProblem } from '../problems/server-problem.ts';

/** Why an order failed and what to do, in words. A code of an older version reads as a failure of the service. */
export function describeFailure(
  { code, details }: StoredFailure,
  language: Language,
): { readonly code: string; readonly title: string; readonly detail: string } {
  const { title, detail } = describe(problemOf(code, details), language);
  return { code, title, detail };
}

function problemOf(code: string, details: StoredFailure['details']): Error {
  const ofFile = PROBLEM_CODES.find((known) => known === code);
  if (ofFile !== undefined) return new VerrijkError(ofFile, details);
  return new ServerProblem(isServerCode(code) ? code : 'service.failed', details);
}

function isServerCode(code: string): code is ServerProblemCode {
  return Object.hasOwn(SERVER_PROBLEMS, code);
}
