import type { ServerProblemCode } from '../contract/problem.ts';

/** A request that cannot be carried out, for a reason that its sender is told. Never holds an address or a customer ID. */
export class ServerProblem extends Error {
  readonly code: ServerProblemCode;
  /** What the sentence fills in. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ServerProblemCode,
    details: Readonly<Record<string, string | number>> = {},
    options: { readonly cause?: unknown; readonly retryAfter?: number } = {},
  ) {
    super(code, options);
    this.name = 'ServerProblem';
    this.code = code;
    this.details = details;
    this.retryAfter = options.retryAfter;
  }
}
