import { z } from 'zod';
import { ORDER_STATES } from '../orders/order-states.ts';
import type { OrderState } from '../orders/order-states.ts';

type AnnouncedState = Exclude<OrderState, 'draft'>;

/** What a webhook can listen to: an order came into a state, or a reference was found damaged. `webhook.test` comes when it is asked for. */
const WEBHOOK_EVENTS = [
  ...ORDER_STATES.filter((state): state is AnnouncedState => state !== 'draft').map(
    (state) => `order.${state}` as const,
  ),
  'reference.damaged',
] as const;
export const webhookEvent = z.enum(WEBHOOK_EVENTS);
