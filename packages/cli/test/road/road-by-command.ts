import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderView, SignedReceipt } from '@verrijk/server/contract';
import type { Prepared } from '../circle/go-round.ts';
import type { OpenDemo, Side } from './open-demo.ts';

/** What the road left at the organisation: paths. */
export interface RoadEnd {
  readonly order: OrderView;
  readonly result: string;
  readonly key: string;
  readonly manifest: string;
}

/** From the question to the result, for both parties, with nothing but `verrijk order`. */
export async function roadByCommand(service: OpenDemo, folder: string, input: string): Promise<RoadEnd> {
  const run = async (side: Side, ...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await service.run(side, ['order', ...args], folder);
    assert.equal(code, 0, `${args.join(' ')}\n${stderr}${stdout}`);
    return stdout;
  };
  const asked = ['--purpose', 'Wie komt er (fictief)', '--selection', 'kaartkopers', '--period', '2025'];
  const { number } = JSON.parse(await run('organisation', 'new', input, ...asked, '--json')) as OrderView;
  await run('provider', 'quote', number, '--confirm', '--term', '4');
  await run('organisation', 'quote', number, '--accept');
  for (const side of ['organisation', 'provider'] as const) {
    const pdf = `overeenkomst ${side} ${number}.pdf`;
    const read = await run(side, 'sign', number, '--output', pdf, '--json');
    const { agreement } = JSON.parse(read) as { agreement: { sha256: string } };
    assert.equal(readFileSync(join(folder, pdf)).subarray(0, 5).toString(), '%PDF-');
    await run(side, 'sign', number, '--name', 'Iemand (fictief)', '--role', 'directeur', '--sha256', agreement.sha256);
  }
  const home = `thuis ${number}`;
  const sent = await run('organisation', 'send', number, input, '--pseudonymise', '--output', home, '--json');
  const { key, manifest } = JSON.parse(sent) as Prepared;
  const fetched = `resultaat ${number}`;
  await run('organisation', 'fetch', number, '--wait', '--output', fetched, '--quiet');
  const order = JSON.parse(await run('organisation', 'status', number, '--json')) as OrderView;
  assert.equal(order.state, 'ready');
  return {
    order,
    result: join(folder, fetched, await nameOfResult(service, order)),
    key: join(folder, key!),
    manifest: join(folder, manifest),
  };
}

async function nameOfResult(service: OpenDemo, order: OrderView): Promise<string> {
  const { files } = await service.api('organisation').call('files.list', { params: { order: order.id } });
  return files.find(({ purpose }) => purpose === 'result')!.name!;
}

/** Has everything destroyed and gives the receipt, whose signature the command has verified. */
export async function purgeByCommand(service: OpenDemo, folder: string, { number }: OrderView): Promise<SignedReceipt> {
  const path = `bewijs ${number}.json`;
  const { code, stderr } = await service.run('organisation', ['order', 'purge', number, '--output', path], folder);
  assert.equal(code, 0, stderr);
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as SignedReceipt;
}
