import { and, eq } from 'drizzle-orm';
import { PRIVACY_POINTS } from '@verrijk/core';
import type { PrivacyCheck } from '@verrijk/core';
import { privacySentences } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { FastifyRequest } from 'fastify';
import type { PartyActor } from '../../actor.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { storedLegalGround, storedPrivacyCheck } from '../../contract/orders/privacy.ts';
import type { privacyEndpoints, PrivacyCheckView } from '../../contract/orders/privacy.ts';
import { languageOf } from '../../http/answer-problem.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { lockOrder, requireOrder } from '../../orders/require-order.ts';
import { checkStatement } from '../../privacy/check-statement.ts';
import { statementText } from '../../privacy/statement-text.ts';
import type { Transaction } from '../../store/store.ts';
import { orders } from '../../store/tables/orders.ts';
import type { OrderRow } from '../../store/tables/orders.ts';

type Statement = { readonly text: string } | { readonly file: { readonly base64: string } };

export const privacyHandlers: Handlers<keyof typeof privacyEndpoints> = {
  'privacy.check': async ({ body, request }) => inWords(await check(body), languageOf(request)),

  'orders.privacy-check': async ({ service: { store, now }, actor, params, body, request, once }) => {
    // Before the work, and once more after it.
    await store.asParty(actor.party, (tx) => requireOpenOrder(tx, actor, params.order));
    const checked = { ...(await check(body)), checkedAt: now().toISOString() };
    return store.asParty(actor.party, (tx) =>
      once(tx, async () => {
        await requireOpenOrder(tx, actor, params.order);
        await keep(tx, actor, params.order, { privacyCheck: checked });
        await recordEvent(tx, {
          actor,
          kind: 'order.privacy-checked',
          order: params.order,
          details: Object.fromEntries(checked.points.map(({ point, status }) => [point, status])),
        });
        return { ...inWords(checked, languageOf(request)), checkedAt: checked.checkedAt };
      }),
    );
  },

  'orders.privacy': async ({ tx, actor, params, request }) => {
    const order = await requireOrder(tx, actor, params.order);
    const checked = order.privacyCheck === null ? null : storedPrivacyCheck.parse(order.privacyCheck);
    return {
      legalGround: order.legalGround === null ? null : storedLegalGround.parse(order.legalGround),
      privacyCheck: checked && describeStored(checked, request),
    };
  },

  'orders.legal-ground': async ({ service, tx, actor, params, body }) => {
    await requireOpenOrder(tx, actor, params.order);
    const recorded = { ...body, recordedAt: service.now().toISOString() };
    await keep(tx, actor, params.order, { legalGround: recorded });
    await recordEvent(tx, {
      actor,
      kind: 'order.legal-ground',
      order: params.order,
      details: { ground: body.ground },
    });
    return recorded;
  },
};

async function check(statement: Statement): Promise<PrivacyCheck> {
  const text = 'text' in statement ? statement.text : await statementText(Buffer.from(statement.file.base64, 'base64'));
  const checked = await checkStatement(text);
  if (checked.sentences === 0) throw new ServerProblem('privacy.no-text');
  return checked;
}

function inWords({ sentences, points }: PrivacyCheck, language: Language): PrivacyCheckView {
  const { points: words, notAdvice } = privacySentences(language);
  return { sentences, notAdvice, points: points.map((result) => ({ ...result, ...words[result.point] })) };
}

/** Kept by an older version, it may have points that are no more. */
function describeStored(
  stored: ReturnType<typeof storedPrivacyCheck.parse>,
  request: FastifyRequest,
): PrivacyCheckView & { readonly checkedAt: string } {
  const points = PRIVACY_POINTS.flatMap((point) => {
    const kept = stored.points.find((one) => one.point === point);
    return kept === undefined ? [] : [{ ...kept, point }];
  });
  return { ...inWords({ sentences: stored.sentences, points }, languageOf(request)), checkedAt: stored.checkedAt };
}

/** An order that is over is not written to any more. */
async function requireOpenOrder(tx: Transaction, actor: PartyActor, order: string): Promise<void> {
  const { state } = await lockOrder(tx, actor, order);
  if (state === 'purged' || state === 'refused' || state === 'cancelled') {
    throw new ServerProblem('order.transition', { state });
  }
}

async function keep(
  tx: Transaction,
  { party }: PartyActor,
  order: string,
  changes: Partial<Pick<OrderRow, 'legalGround' | 'privacyCheck'>>,
): Promise<void> {
  await tx
    .update(orders)
    .set(changes)
    .where(and(eq(orders.id, order), eq(orders.organisation, party)));
}
