import { VerrijkError } from '@verrijk/core';
import type { TaskAsked, TaskName } from './local-tasks.ts';

/** What the page says to the worker. `run` is the number of one asking. */
export type PageMessage =
  | {
      readonly kind: 'start';
      readonly run: number;
      readonly task: TaskName;
      readonly asked: TaskAsked<TaskName>;
    }
  | { readonly kind: 'stop'; readonly run: number };

/** What the worker says to the page. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly run: number; readonly share: number; readonly rows: number }
  | { readonly kind: 'answer'; readonly run: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly run: number; readonly failure: CarriedError };

/** An error as it goes from one thread to another, which would leave out what makes it ours. */
export type CarriedError =
  | ({ readonly kind: 'problem' } & Pick<VerrijkError, 'code' | 'details'>)
  | { readonly kind: 'bug'; readonly name: string; readonly message: string; readonly stack: string | undefined };

export function carryError(error: unknown): CarriedError {
  if (error instanceof VerrijkError) return { kind: 'problem', code: error.code, details: error.details };
  if (!(error instanceof Error)) return { kind: 'bug', name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { kind: 'bug', name, message, stack };
}

/** The same error on the other side. */
export function uncarryError(carried: CarriedError): Error {
  if (carried.kind === 'problem') return new VerrijkError(carried.code, carried.details);
  const error = new Error(carried.message);
  error.name = carried.name;
  if (carried.stack !== undefined) error.stack = carried.stack;
  return error;
}
