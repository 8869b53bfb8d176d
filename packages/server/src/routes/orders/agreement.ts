import { eq } from 'drizzle-orm';
import { currentAgreement, factsOf, fileName, signaturesOf } from '../../agreement/current-agreement.ts';
import type { AgreementRow, CurrentAgreement } from '../../agreement/current-agreement.ts';
import { listSubProcessors } from '../../agreement/collect-facts.ts';
import { signAgreement, withSignedCopy } from '../../agreement/sign-agreement.ts';
import { AGREEMENT_EDITION, describeAgreement } from '../../agreement/text/describe-agreement.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { agreementDocument, agreementEndpoints } from '../../contract/orders/agreement.ts';
import type { AgreementSignature, AgreementState, AgreementText } from '../../contract/orders/agreement.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Transaction } from '../../store/store.ts';
import { subProcessor } from '../../store/tables/agreements.ts';

export const agreementHandlers: Handlers<keyof typeof agreementEndpoints> = {
  'agreement.read': async ({ service, actor, params }) => {
    const current = await currentAgreement(service, actor, params.order);
    return service.store.asParty(actor.party, (tx) => describeState(tx, current));
  },

  'agreement.text': async ({ service, actor, params }) => {
    const { row } = await currentAgreement(service, actor, params.order);
    if (row === undefined) throw new ServerProblem('agreement.incomplete');
    const signatures = await service.store.asParty(actor.party, (tx) => signaturesOf(tx, row));
    return describeText(row, signatures);
  },

  'agreement.download': async ({ service, actor, params, query, reply }) => {
    const { row } = await currentAgreement(service, actor, params.order);
    if (row === undefined) throw new ServerProblem('agreement.incomplete');
    const signed = query.copy === 'unsigned' ? null : row.signedFile;
    if (query.copy === 'signed' && signed === null) throw new ServerProblem('request.not-found');
    const name = `${fileName(factsOf(row))}${signed === null ? '' : ' ondertekend'}.pdf`;
    const parts: Uint8Array[] = [];
    for await (const part of service.vault.read(actor.party, signed ?? row.file)) parts.push(part);
    return reply
      .type(agreementEndpoints['agreement.download'].mediaType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.concat(parts));
  },

  'agreement.sign': async ({ service, actor, params, body: { name, role, sha256 }, once }) => {
    const signature = { name, role, sha256, signedAt: service.now() };
    return withSignedCopy((copy) =>
      service.store.asParty(actor.party, (tx) =>
        once(tx, async () => {
          const row = await signAgreement(service, tx, actor, params.order, signature, copy);
          return describeState(tx, { row, missing: [] });
        }),
      ),
    );
  },

  'sub-processors.read': async ({ tx, actor }) => ({ items: await listSubProcessors(tx, actor.party) }),

  'sub-processors.replace': async ({ tx, actor, body }) => {
    await tx.delete(subProcessor).where(eq(subProcessor.provider, actor.party));
    if (body.items.length > 0) {
      await tx
        .insert(subProcessor)
        .values(body.items.map((item, placeInList) => ({ provider: actor.party, placeInList, ...item })));
    }
    await recordEvent(tx, { actor, kind: 'sub-processors.replaced', details: { count: body.items.length } });
    return body;
  },
};

/** As `makeAgreementPdf` is given it, so that the page and the PDF have the same words. */
function describeText(row: AgreementRow, signatures: readonly AgreementSignature[]): AgreementText {
  const facts = factsOf(row);
  const isSigned = signatures.length === 2;
  const { version, sha256 } = row;
  const document =
    facts.edition === AGREEMENT_EDITION
      ? agreementDocument.parse(describeAgreement(facts, isSigned ? { sha256, signatures } : undefined))
      : null;
  return { version, sha256, isSigned, document };
}

async function describeState(tx: Transaction, { row, missing }: CurrentAgreement): Promise<AgreementState> {
  if (row === undefined) return { agreement: null, missing };
  const signatures = await signaturesOf(tx, row);
  return {
    agreement: {
      version: row.version,
      sha256: row.sha256,
      facts: factsOf(row),
      madeAt: row.madeAt.toISOString(),
      signatures,
      isSigned: signatures.length === 2,
    },
    missing,
  };
}
