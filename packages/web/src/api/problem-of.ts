import { ApiProblem } from '@verrijk/server/contract';
import type { Problem } from '@verrijk/server/contract';

/** Why something did not work: the service said no, nobody answered, or something else that only happened here. */
export type Failure =
  { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'unreachable' | 'unknown' };

/** What went wrong, as far as a user can do something about it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiProblem) return { kind: 'problem', problem: error.problem };
  // What `fetch` throws when a line breaks: there is nothing else by which it can be told.
  if (error instanceof TypeError) return { kind: 'unreachable' };
  return { kind: 'unknown' };
}

/** Whether the service said no for this reason. */
export function isProblem(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof ApiProblem && codes.includes(error.problem.code);
}
