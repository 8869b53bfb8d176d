import type { AgreementFacts } from '../contract/orders/agreement.ts';
import { runInThread } from '../threads/run-in-thread.ts';
import type { ThreadWork } from '../threads/run-in-thread.ts';
import type { SignedBy } from './text/describe-agreement.ts';

/** What the thread is told. */
export interface AgreementOrder {
  readonly facts: AgreementFacts;
  readonly signed: SignedBy | undefined;
}

const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORK: ThreadWork = {
  module: IS_SOURCE ? new URL('./typeset-thread.ts', import.meta.url) : new URL('./typeset-thread.js', import.meta.url),
  timeLimit: 15_000,
  memoryMegabytes: 128,
};

/** The PDF of an agreement, made outside the thread that answers requests. Throws as `runInThread` does. */
export async function typesetAgreement(facts: AgreementFacts, signed?: SignedBy): Promise<Uint8Array> {
  return runInThread<Uint8Array>(WORK, { facts, signed } satisfies AgreementOrder);
}
