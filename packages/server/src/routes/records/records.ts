import { eq } from 'drizzle-orm';
import type { FastifyReply } from 'fastify';
import { recordEvent } from '../../audit/record-event.ts';
import { recordEndpoints } from '../../contract/records/records.ts';
import { languageOf } from '../../http/answer-problem.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { countStates, listQueue } from '../../orders/list-orders.ts';
import { secondsBetween, viewOrders } from '../../orders/view-orders.ts';
import { orderedInMonth, quotaOf, replaceQuota } from '../../quotes/order-quota.ts';
import { formatRegister, readRegister } from '../../records/register.ts';
import { formatUsage, readUsage } from '../../records/usage.ts';
import type { Transaction } from '../../store/store.ts';
import { party } from '../../store/tables/parties.ts';

export const recordHandlers: Handlers<
  | 'queue.read'
  | 'register.read'
  | 'register.csv'
  | 'usage.read'
  | 'usage.csv'
  | 'quota.own'
  | 'quota.read'
  | 'quota.replace'
> = {
  'queue.read': async ({ service, tx, actor, query, request }) => {
    const now = service.now();
    const { rows, next } = await listQueue(tx, actor, query);
    const states = await countStates(tx, actor);
    return {
      items: await viewOrders(tx, rows, { reader: actor.party, now, language: languageOf(request) }),
      next,
      states: states.map(({ since, ...counted }) => ({ ...counted, oldest: secondsBetween(since, now) })),
    };
  },
  'register.read': async ({ tx, actor, request }) => ({
    items: [...(await readRegister(tx, actor, languageOf(request)))],
  }),
  'register.csv': async ({ service, actor, request, reply }) => {
    const language = languageOf(request);
    const lines = await service.store.asParty(actor.party, (tx) => readRegister(tx, actor, language));
    return sendCsv(reply, 'register.csv', formatRegister(lines, language));
  },
  'usage.read': async ({ tx, actor, query }) => ({ items: [...(await readUsage(tx, actor, query))] }),
  'usage.csv': async ({ service, actor, query, request, reply }) => {
    const lines = await service.store.asParty(actor.party, (tx) => readUsage(tx, actor, query));
    return sendCsv(reply, 'usage.csv', formatUsage(lines, languageOf(request)));
  },
  'quota.own': async ({ service, tx, actor }) => ({
    most: await quotaOf(tx, actor.party),
    ordered: await orderedInMonth(tx, actor.party, service.now()),
  }),
  'quota.read': async ({ tx, params }) => {
    await requireOrganisation(tx, params.organisation);
    return quotaOf(tx, params.organisation);
  },
  'quota.replace': async ({ service, tx, actor, params, body }) => {
    await requireOrganisation(tx, params.organisation);
    await replaceQuota(tx, params.organisation, body, service.now());
    await recordEvent(tx, { actor, kind: 'quota.changed', details: { organisation: params.organisation, ...body } });
    return body;
  },
};

/** Of those that the party sees: whom it invited, or has an order with. */
async function requireOrganisation(tx: Transaction, id: string): Promise<void> {
  const [found] = await tx.select({ kind: party.kind }).from(party).where(eq(party.id, id));
  if (found?.kind !== 'organisation') throw new ServerProblem('request.not-found');
}

function sendCsv(reply: FastifyReply, name: string, text: string): FastifyReply {
  return reply
    .type(`${recordEndpoints['register.csv'].mediaType}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(text);
}
