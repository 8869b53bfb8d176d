import type { Call, Handlers } from '../../http/handler.ts';
import { languageOf } from '../../http/answer-problem.ts';
import { acceptQuote, countOrder, quoteOrder } from '../../quotes/answer-order.ts';
import { changeOrder, createOrder } from '../../quotes/ask-order.ts';
import { readQuotes } from '../../quotes/given-quotes.ts';
import { listOrders } from '../../orders/list-orders.ts';
import { moveOrder } from '../../orders/move-order.ts';
import { readHistory } from '../../records/read-history.ts';
import { requireOrder } from '../../orders/require-order.ts';
import { viewOrder, viewOrders } from '../../orders/view-orders.ts';
import type { ViewContext } from '../../orders/view-orders.ts';
import type { PartyActor } from '../../actor.ts';
import type { Endpoint } from '../../contract/endpoint.ts';

export const orderHandlers: Handlers<
  | 'orders.list'
  | 'orders.create'
  | 'orders.read'
  | 'orders.change'
  | 'orders.count'
  | 'orders.quote'
  | 'orders.refuse'
  | 'orders.accept'
  | 'orders.cancel'
  | 'orders.quotes'
  | 'orders.history'
> = {
  'orders.list': async (call) => {
    const { rows, next } = await listOrders(call.tx, call.actor, call.query);
    return { items: await viewOrders(call.tx, rows, contextOf(call)), next };
  },
  'orders.create': async (call) => {
    const row = await createOrder(call.tx, call.actor, call.body, call.service.now());
    return viewOrder(call.tx, row, contextOf(call));
  },
  'orders.read': async (call) =>
    viewOrder(call.tx, await requireOrder(call.tx, call.actor, call.params.order), contextOf(call)),
  'orders.change': async (call) => {
    const row = await changeOrder(call.service, call.tx, call.actor, call.params.order, call.body);
    return viewOrder(call.tx, row, contextOf(call));
  },
  'orders.count': async (call) => {
    const row = await countOrder(call.service, call.tx, call.actor, call.params.order, call.body);
    return viewOrder(call.tx, row, contextOf(call));
  },
  'orders.quote': async (call) => {
    const row = await quoteOrder(call.service, call.tx, call.actor, call.params.order, call.body);
    return viewOrder(call.tx, row, contextOf(call));
  },
  'orders.refuse': async (call) => {
    const { service, tx, actor, params, body } = call;
    const row = await moveOrder(service, tx, actor, params.order, 'refuse', { reason: body.reason });
    return viewOrder(tx, row, contextOf(call));
  },
  'orders.accept': async (call) => {
    const row = await acceptQuote(call.service, call.tx, call.actor, call.params.order, call.body.version);
    return viewOrder(call.tx, row, contextOf(call));
  },
  'orders.cancel': async (call) => {
    const { service, tx, actor, params, body } = call;
    const row = await moveOrder(service, tx, actor, params.order, 'cancel', { reason: body.reason });
    return viewOrder(tx, row, contextOf(call));
  },
  'orders.quotes': async ({ tx, actor, params }) => {
    const order = await requireOrder(tx, actor, params.order);
    return { items: [...(await readQuotes(tx, actor, order))] };
  },
  'orders.history': async ({ tx, actor, params, request }) => {
    const order = await requireOrder(tx, actor, params.order);
    return { items: await readHistory(tx, order, actor, languageOf(request)) };
  },
};

function contextOf({
  service,
  actor,
  request,
}: Pick<Call<Endpoint>, 'service' | 'request'> & { readonly actor: PartyActor }): ViewContext {
  return { reader: actor.party, now: service.now(), language: languageOf(request) };
}
