import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '@verrijk/core/messages';
import type { ApiClient, OrderView } from '@verrijk/server/contract';
import type { ExitCode } from '../../exit-code.ts';
import { orderTexts } from '../../messages/order-texts.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { withServer } from '../../ordering/connect.ts';
import { downloadFile } from '../../ordering/download-file.ts';
import { findOrder } from '../../ordering/find-order.ts';
import { formatJson } from '../../reporters/json.ts';
import { ProgressLine } from '../../reporters/progress-line.ts';
import { showOrder } from '../../reporters/order/show-order.ts';
import { factList } from '../../terminal/fact-list.ts';
import { numberFormat } from '../../terminal/number-format.ts';
import type { World } from '../../terminal/world.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { Call } from '../../usage/commands.ts';
import { makeFolder } from '../../writing/make-folder.ts';
import { interruptible } from '../interruption.ts';

/** Milliseconds between two looks at an order that is worked on. */
const LOOK_AGAIN = 1000;

/** `verrijk order fetch`: puts the result and the reports in a folder; exit code 1 when there is none (yet). */
export async function orderFetch(
  { options, operands }: Call<'order fetch'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const texts = orderTexts(language);
  return withServer(options, language, world, async (api) => {
    let order = await findOrder(api, operands[0]!);
    if (options.wait) order = await interruptible((signal) => untilDone(api, order, language, world, signal));
    if (order.state === 'failed') {
      await showOrder(api, order, options, language, world);
      return 1;
    }
    if (order.state !== 'ready') {
      const isUnderWay = order.state === 'delivered' || order.state === 'processing';
      const sentence = [texts.notReady(texts.states[order.state]), ...(isUnderWay ? [texts.waitHint] : [])].join(' ');
      world.stderr.write(`${wrapText(sentence, world.stderr.columns).join('\n')}\n`);
      return 1;
    }
    const folder = options.output ?? order.number;
    const files = await fetchFiles(api, order, folder, options.force);
    if (options.json) world.stdout.write(formatJson({ order: order.number, folder, files }));
    else if (!options.quiet) {
      const { size } = numberFormat(await reportTexts(language));
      const lines = factList(
        files.map(({ name, bytes }) => [name, size(bytes)] as const),
        world.stdout.columns,
      );
      world.stdout.write(`${[texts.fetched(folder), ...lines].join('\n')}\n`);
    }
    return 0;
  });
}

async function untilDone(
  api: ApiClient,
  begun: OrderView,
  language: Language,
  world: World,
  signal: AbortSignal,
): Promise<OrderView> {
  const progress = new ProgressLine(world, await reportTexts(language));
  const params = { order: begun.id };
  try {
    for (;;) {
      const now = await api.call('orders.progress', { params, signal });
      if (now.state !== 'delivered' && now.state !== 'processing') break;
      if (now.progress !== null) progress.update(now.progress.share, now.progress.rows);
      await wait(LOOK_AGAIN, undefined, { signal });
    }
  } finally {
    progress.clear();
  }
  return api.call('orders.read', { params });
}

async function fetchFiles(
  api: ApiClient,
  order: OrderView,
  folder: string,
  force: boolean,
): Promise<readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]> {
  const { files } = await api.call('files.list', { params: { order: order.id } });
  await makeFolder(folder, folder);
  const fetched = [];
  for (const { id, name, sha256, purpose, fetchable } of files) {
    // What was delivered is at home already.
    if (!fetchable || name === null || sha256 === null || purpose === 'delivery') continue;
    const path = join(folder, name);
    // What an earlier attempt brought is not fetched again.
    const bytes = (await sizeIfSame(path, sha256)) ?? (await download(api, id, path, { force, sha256 }));
    fetched.push({ name, bytes, sha256 });
  }
  return fetched;
}

async function download(
  api: ApiClient,
  file: string,
  path: string,
  promised: { readonly force: boolean; readonly sha256: string },
): Promise<number> {
  const answer = await api.open('files.download', { params: { file } });
  return (await downloadFile(answer, path, promised)).bytes;
}

/** The size of a file that is there and has this hash. */
async function sizeIfSame(path: string, sha256: string): Promise<number | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch {
    // It is not there, or cannot be read: writing it says what is wrong.
    return undefined;
  }
  return hash.digest('hex') === sha256 ? bytes : undefined;
}
