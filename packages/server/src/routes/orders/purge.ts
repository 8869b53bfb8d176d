import type { purgeEndpoints } from '../../contract/orders/purge.ts';
import type { Handlers } from '../../http/handler.ts';
import { requireOrder } from '../../orders/require-order.ts';
import { purgeOrder, requireReceipt } from '../../purge/purge-order.ts';

export const purgeHandlers: Handlers<keyof typeof purgeEndpoints> = {
  'orders.purge': async ({ service, tx, actor, params }) => {
    const { state } = await requireOrder(tx, actor, params.order);
    return purgeOrder(service, tx, actor, params.order, state === 'failed' ? 'failure' : 'asked');
  },
  'orders.receipt': async ({ tx, actor, params }) => requireReceipt(tx, await requireOrder(tx, actor, params.order)),
  'receipt-key.read': async ({ service }) => ({ keys: [service.keys.receiptKey()] }),
};
