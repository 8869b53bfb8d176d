import { typesetPdf } from '@verrijk/report/typeset';
import type { AgreementFacts } from '../contract/orders/agreement.ts';
import { AGREEMENT_PROGRAM } from './agreement-program.ts';
import { describeAgreement } from './text/describe-agreement.ts';
import type { SignedBy } from './text/describe-agreement.ts';

/**
 * The agreement as a tagged PDF (PDF/UA-1): the same facts give the same bytes. Takes tenths of a second of a whole core, so that a server
 * does it in a thread (`typesetAgreement`). Throws what Typst has to say when it refuses.
 */
export function makeAgreementPdf(facts: AgreementFacts, signed?: SignedBy): Uint8Array {
  return typesetPdf(AGREEMENT_PROGRAM, describeAgreement(facts, signed), (showable) => showable);
}
