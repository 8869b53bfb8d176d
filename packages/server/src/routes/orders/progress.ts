import { inspectDelivery } from '../../engine/run-engine.ts';
import { followOrder } from '../../events/follow-order.ts';
import type { Handlers } from '../../http/handler.ts';
import { deliverOrder } from '../../processing/deliver-order.ts';
import { readProgress } from '../../jobs/running/read-progress.ts';
import { moveOrder } from '../../orders/move-order.ts';
import { requireOrder } from '../../orders/require-order.ts';

export const progressHandlers: Handlers<'orders.progress' | 'orders.events' | 'orders.deliver' | 'orders.retry'> = {
  'orders.progress': async ({ tx, actor, params }) => readProgress(tx, await requireOrder(tx, actor, params.order)),

  'orders.deliver': async ({ service, actor, params: { order }, body: { upload } }) => {
    await deliverOrder(service, actor, { order, upload }, inspectDelivery);
    return service.store.asParty(actor.party, async (tx) => readProgress(tx, await requireOrder(tx, actor, order)));
  },

  'orders.retry': async ({ service, tx, actor, params: { order } }) => {
    const { organisation } = await requireOrder(tx, actor, order);
    await service.queue.add(tx, 'enrich-order', { order }, { party: organisation });
    return readProgress(tx, await moveOrder(service, tx, actor, order, 'retry'));
  },

  'orders.events': async ({ service, actor, params: { order }, request, reply }) => {
    const heard = Number(request.headers['last-event-id'] ?? Number.NaN);
    const after = Number.isSafeInteger(heard) && heard >= 0 ? heard : undefined;
    await followOrder(service, { actor, order, after }, reply);
  },
};
