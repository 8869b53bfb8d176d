import { eq } from 'drizzle-orm';
import {
  currentAgreement,
  factsOf,
  fileName,
  latestAgreement,
  signaturesOf,
} from '../../agreement/current-agreement.ts';
import type { CurrentAgreement } from '../../agreement/current-agreement.ts';
import { listSubProcessors } from '../../agreement/collect-facts.ts';
import { signAgreement } from '../../agreement/sign-agreement.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { agreementEndpoints } from '../../contract/orders/agreement.ts';
import type { AgreementState } from '../../contract/orders/agreement.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { requireOrder } from '../../orders/require-order.ts';
import type { Transaction } from '../../store/store.ts';
import { subProcessor } from '../../store/tables/agreements.ts';

export const agreementHandlers: Handlers<keyof typeof agreementEndpoints> = {
  'agreement.read': async ({ service, tx, actor, params }) => {
    const order = await requireOrder(tx, actor, params.order);
    return describeState(tx, await currentAgreement(service, tx, actor, order));
  },

  'agreement.download': async ({ service, actor, params, query, reply }) => {
    const { file, name } = await service.store.asParty(actor.party, async (tx) => {
      const order = await requireOrder(tx, actor, params.order);
      const { row } = await currentAgreement(service, tx, actor, order);
      if (row === undefined) throw new ServerProblem('agreement.incomplete');
      const signed = query.copy === 'unsigned' ? null : row.signedFile;
      if (query.copy === 'signed' && signed === null) throw new ServerProblem('request.not-found');
      return {
        file: signed ?? row.file,
        name: `${fileName(factsOf(row))}${signed === null ? '' : ' ondertekend'}.pdf`,
      };
    });
    const parts: Uint8Array[] = [];
    for await (const part of service.vault.read(actor.party, file)) parts.push(part);
    return reply
      .type(agreementEndpoints['agreement.download'].mediaType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.concat(parts));
  },

  'agreement.sign': async ({ service, tx, actor, params, body }) => {
    const { name, role, sha256 } = body;
    await signAgreement(service, tx, actor, params.order, { name, role, sha256 });
    return describeState(tx, { row: await latestAgreement(tx, params.order), missing: [] });
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
