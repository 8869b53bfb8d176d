import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient, OrderView, SignedReceipt } from '@verrijk/server/contract';
import { verifyReceipt } from '../../src/ordering/verify-receipt.ts';
import { runWell } from '../circle/go-round.ts';
import type { Prepared } from '../circle/go-round.ts';
import type { OpenDemo } from './open-demo.ts';
import type { RoadEnd } from './road-by-command.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The same with nothing but the API; the steps on files are those that the organisation does at home. */
export async function roadByApi(service: OpenDemo, folder: string, input: string): Promise<RoadEnd> {
  const [organisation, provider] = [service.api('organisation'), service.api('provider')];
  const { id, number } = await organisation.call('orders.create', { body: { purpose: 'Wie komt er (fictief)' } });
  const params = { order: id };
  const body = JSON.parse(await runWell(['check', input, '--json'], folder)) as never;
  const counted = await organisation.call('orders.count', { params, body });
  assert.deepEqual([counted.state, counted.product], ['counted', 'records']);
  const quoted = await provider.call('orders.quote', { params, body: { version: counted.quoteVersion } });
  const accepted = await organisation.call('orders.accept', { params, body: { version: quoted.quoteVersion } });
  assert.equal(accepted.state, 'accepted');
  for (const api of [organisation, provider]) await signAfterReading(api, id);
  assert.equal((await provider.call('orders.read', { params })).state, 'agreed');
  const home = `thuis ${number}`;
  const wishes = ['--organisation', 'Museum Fictie', '--period', '2025', '--pseudonymise', '--output', home, '--json'];
  const prepared = JSON.parse(await runWell(['prepare', input, ...wishes], folder)) as Prepared;
  await deliver(organisation, id, join(folder, prepared.file));
  const order = await untilReady(organisation, id);
  const fetched = join(folder, `resultaat ${number}`);
  const result = join(fetched, await fetchAll(organisation, order, fetched));
  return { order, result, key: join(folder, prepared.key!), manifest: join(folder, prepared.manifest) };
}

async function signAfterReading(api: ApiClient, order: string): Promise<void> {
  const params = { order };
  const { agreement } = await api.call('agreement.read', { params });
  const answer = await api.open('agreement.download', { params });
  assert.equal(sha256(await answer.bytes()), agreement!.sha256);
  const body = { name: 'Iemand (fictief)', role: 'directeur', sha256: agreement!.sha256, agrees: true as const };
  await api.call('agreement.sign', { params, body });
}

async function deliver(api: ApiClient, order: string, path: string): Promise<void> {
  const bytes = Uint8Array.from(readFileSync(path));
  const facts = {
    bytes: bytes.length,
    sha256: sha256(bytes),
    name: basename(path),
    mediaType: 'application/octet-stream',
  };
  const { upload } = await api.call('uploads.create', { params: { order }, body: facts });
  const half = bytes.length >> 1;
  for (const [from, to] of [
    [0, half],
    [half, bytes.length],
  ] as const) {
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) };
    await api.open('uploads.append', { params: { upload }, headers, bytes: bytes.slice(from, to) });
  }
  await api.call('orders.deliver', { params: { order }, body: { upload } });
}

async function untilReady(api: ApiClient, order: string): Promise<OrderView> {
  for (;;) {
    const { state } = await api.call('orders.progress', { params: { order } });
    if (state === 'ready') return api.call('orders.read', { params: { order } });
    assert.ok(state === 'delivered' || state === 'processing', state);
    await wait(250);
  }
}

/** Gives the name of the result. */
async function fetchAll(api: ApiClient, { id }: OrderView, folder: string): Promise<string> {
  mkdirSync(folder);
  const { files } = await api.call('files.list', { params: { order: id } });
  for (const file of files.filter(({ purpose }) => purpose !== 'delivery')) {
    const bytes = await (await api.open('files.download', { params: { file: file.id } })).bytes();
    assert.equal(sha256(bytes), file.sha256);
    writeFileSync(join(folder, file.name!), bytes, { flag: 'wx' });
  }
  return files.find(({ purpose }) => purpose === 'result')!.name!;
}

/** Has everything destroyed and gives the receipt, once its signature holds. */
export async function purgeByApi(service: OpenDemo, _folder: string, { id }: OrderView): Promise<SignedReceipt> {
  const api = service.api('organisation');
  const signed = await api.call('orders.purge', { params: { order: id } });
  verifyReceipt(signed, (await api.call('receipt-key.read')).keys, 'receipt');
  return signed;
}
