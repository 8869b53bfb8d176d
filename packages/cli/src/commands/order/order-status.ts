import type { Language } from '@verrijk/core/messages';
import type { ApiClient, OrderView } from '@verrijk/server/contract';
import type { ExitCode } from '../../exit-code.ts';
import { orderTexts } from '../../messages/order-texts.ts';
import { withServer } from '../../ordering/connect.ts';
import { findOrder } from '../../ordering/find-order.ts';
import { formatJson } from '../../reporters/json.ts';
import { moment } from '../../reporters/order/order-page.ts';
import { showOrder } from '../../reporters/order/show-order.ts';
import { formatPageText } from '../../terminal/page-text.ts';
import type { World } from '../../terminal/world.ts';
import type { Call } from '../../usage/commands.ts';

/** `verrijk order status`: all orders, or how one of them stands. */
export async function orderStatus(
  { options, operands }: Call<'order status'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  await withServer(options, language, world, async (api) => {
    const [given] = operands;
    if (given !== undefined) {
      const order = await findOrder(api, given);
      return showOrder(api, order, options, language, world);
    }
    const orders = await allOrders(api);
    world.stdout.write(options.json ? formatJson(orders) : formatList(orders, language, world));
  });
  return 0;
}

async function allOrders(api: ApiClient): Promise<readonly OrderView[]> {
  const orders: OrderView[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await api.call('orders.list', { query: { limit: 200, ...(cursor !== undefined && { cursor }) } });
    orders.push(...page.items);
    cursor = page.next;
  }
  return orders;
}

function formatList(orders: readonly OrderView[], language: Language, world: World): string {
  const texts = orderTexts(language);
  const { labels } = texts;
  if (orders.length === 0) return `${texts.none}\n`;
  return formatPageText(
    {
      language,
      title: texts.orders,
      blocks: [
        {
          kind: 'table',
          caption: '',
          head: [texts.order, labels.state, labels.since, labels.organisation, labels.provider].map((label) => ({
            label,
          })),
          rows: orders.map((order) => [
            order.number,
            texts.states[order.state],
            moment(order.stateSince, language),
            order.organisation.name,
            order.provider.name,
          ]),
        },
      ],
    },
    world.stdout,
  );
}
