import type { ProblemCode } from './problem-code.ts';

/** A run that cannot go on. Bad data is never one of these: it is a finding or an outcome. */
export class VerrijkError extends Error {
  readonly code: ProblemCode;
  /** What the sentence for the user fills in: file names, column names, limits. Never an address or an ID. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: ProblemCode,
    details: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'VerrijkError';
    this.code = code;
    this.details = details;
  }
}
