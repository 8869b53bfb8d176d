import { randomUUID } from 'node:crypto';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { ApiClient, OrderView } from '@verrijk/server/contract';
import type { ExitCode } from '../../exit-code.ts';
import { withServer } from '../../ordering/connect.ts';
import { findOrder } from '../../ordering/find-order.ts';
import { showOrder } from '../../reporters/order/show-order.ts';
import type { World } from '../../terminal/world.ts';
import type { Call } from '../../usage/commands.ts';

type Options = Call<'order quote'>['options'];

/** `verrijk order quote`: shows the quote; accepts it for an organisation; gives it or refuses for a provider. */
export async function orderQuote(
  { options, operands }: Call<'order quote'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  refuseTwoWishes(options);
  const netCents = options.net === undefined ? undefined : readEuros(options.net);
  await withServer(options, language, world, async (api) => {
    const order = await findOrder(api, operands[0]!);
    await showOrder(api, await answer(api, order, options, netCents), options, language, world);
  });
  return 0;
}

async function answer(
  api: ApiClient,
  order: OrderView,
  options: Options,
  netCents: number | undefined,
): Promise<OrderView> {
  const params = { order: order.id };
  const idempotencyKey = randomUUID();
  const version = order.quoteVersion;
  const { reason = '' } = options;
  if (options.accept) {
    // Without any quote the service says that there is nothing to accept.
    return api.call('orders.accept', { params, body: { version: Math.max(version, 1) }, idempotencyKey });
  }
  if (options.refuse) return api.call('orders.refuse', { params, body: { reason }, idempotencyKey });
  if (!options.confirm && netCents === undefined) return order;
  return api.call('orders.quote', {
    params,
    body: {
      version,
      ...(netCents !== undefined && { netCents }),
      ...(reason !== '' && { reason }),
      ...(options.term !== undefined && { workingDays: options.term }),
    },
    idempotencyKey,
  });
}

/** One thing at a time. @throws VerrijkError `usage.option-value` */
function refuseTwoWishes({ accept, confirm, refuse, net }: Options): void {
  const wishes = [
    ['--accept', accept],
    ['--confirm', confirm || net !== undefined],
    ['--refuse', refuse],
  ] as const;
  const asked = wishes.flatMap(([name, isAsked]) => (isAsked ? [name] : []));
  if (asked.length > 1) throw new VerrijkError('usage.option-value', { option: asked[0]!, value: asked.join(' ') });
}

/** "350", "350.00" or "350,50" as cents. @throws VerrijkError `usage.option-value` */
function readEuros(value: string): number {
  const [, euros, cents = ''] = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(value) ?? [];
  if (euros === undefined) throw new VerrijkError('usage.option-value', { option: '--net', value, expected: '350.00' });
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}
