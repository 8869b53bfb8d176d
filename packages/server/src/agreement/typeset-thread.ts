import { answerInThread } from '../threads/answer-in-thread.ts';
import { makeAgreementPdf } from './make-agreement-pdf.ts';
import type { AgreementOrder } from './typeset-agreement.ts';

await answerInThread((data) => {
  const { facts, signed } = data as AgreementOrder;
  return makeAgreementPdf(facts, signed);
});
