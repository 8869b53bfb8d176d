import type { Language } from '@verrijk/core/messages';
import type { ApiClient, OrderView } from '@verrijk/server/contract';
import { formatPageText } from '../../terminal/page-text.ts';
import type { World } from '../../terminal/world.ts';
import { formatJson } from '../json.ts';
import { buildOrderPage } from './order-page.ts';

/** Prints an order with its history and what whoever asks can do now; nothing when asked to be quiet. */
export async function showOrder(
  api: ApiClient,
  order: OrderView,
  options: { readonly json: boolean; readonly quiet?: boolean },
  language: Language,
  world: World,
): Promise<void> {
  if (options.quiet === true && !options.json) return;
  const { items } = await api.call('orders.history', { params: { order: order.id } });
  if (options.json) {
    world.stdout.write(formatJson({ ...order, history: items }));
    return;
  }
  world.stdout.write(formatPageText(buildOrderPage(order, items, language), world.stdout));
}
