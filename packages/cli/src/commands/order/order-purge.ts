import type { Language } from '@verrijk/core/messages';
import { createFileSink } from '@verrijk/files/node';
import type { ExitCode } from '../../exit-code.ts';
import { orderTexts } from '../../messages/order-texts.ts';
import { withServer } from '../../ordering/connect.ts';
import { findOrder } from '../../ordering/find-order.ts';
import { verifyReceipt } from '../../ordering/verify-receipt.ts';
import { formatJson } from '../../reporters/json.ts';
import type { World } from '../../terminal/world.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { Call } from '../../usage/commands.ts';

/** `verrijk order purge`: has all customer files of an order destroyed, and keeps the receipt once its signature holds. */
export async function orderPurge(
  { options, operands }: Call<'order purge'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  await withServer(options, language, world, async (api) => {
    const order = await findOrder(api, operands[0]!);
    const params = { order: order.id };
    const path = options.output ?? `verwijderbewijs ${order.number}.json`;
    // A place that cannot be written to is better heard of before there is no way back.
    const sink = await createFileSink(path, { force: options.force });
    try {
      const signed =
        order.state === 'purged'
          ? await api.call('orders.receipt', { params })
          : await api.call('orders.purge', { params, idempotencyKey: `purge ${order.id}` });
      const { keys } = await api.call('receipt-key.read');
      verifyReceipt(signed, keys, path);
      await sink.write(Buffer.from(formatJson({ ...signed, keys })));
      await sink.commit();
      if (options.json) world.stdout.write(formatJson({ ...signed, keys }));
    } catch (error) {
      await sink.abort();
      throw error;
    }
    if (!options.json && !options.quiet) {
      const sentence = orderTexts(language).purged(path);
      world.stdout.write(`${wrapText(sentence, world.stdout.columns).join('\n')}\n`);
    }
  });
  return 0;
}
