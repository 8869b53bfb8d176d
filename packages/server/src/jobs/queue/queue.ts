import type { Transaction } from '../../store/store.ts';

/** Every kind of work that happens after an answer, with what it is told: identifiers alone, never customer data. */
export interface JobData {
  readonly 'enrich-order': { readonly order: string };
  readonly 'build-reference': { readonly reference: string };
  readonly 'send-mail': { readonly mail: string };
  readonly 'call-webhook': { readonly delivery: string };
}
export type JobKind = keyof JobData;
export const JOB_KINDS = [
  'enrich-order',
  'build-reference',
  'send-mail',
  'call-webhook',
] as const satisfies readonly JobKind[];

/** Work for later, that survives every process. */
export interface Queue {
  /** Adds a job in the transaction of what it follows from: both happen, or neither. `party` is who waits for it, for fairness. */
  add<Kind extends JobKind>(
    tx: Transaction,
    kind: Kind,
    data: JobData[Kind],
    options: { readonly party: string },
  ): Promise<void>;
}
