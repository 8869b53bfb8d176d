import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient, OrderState, OrderView } from '@verrijk/server/contract';
import { runWell } from '../../../cli/test/circle/go-round.ts';
import type { Prepared } from '../../../cli/test/circle/go-round.ts';
import type { RunningWeb } from './running-web.ts';

/** What an organisation has at home: its export, the counts of its check, and a delivery made of it. */
export interface HomeFiles {
  readonly folder: string;
  /** Paths. */
  readonly export: string;
  readonly reference: string;
  readonly transactions: string;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly delivery: string;
  readonly key: string;
}

/** Makes them, of fiction. */
export async function makeHomeFiles(folder: string, customers: number): Promise<HomeFiles> {
  const [reference, own, transactions] = ['fictief.vref', 'Klanten museum.xlsx', 'transacties.csv'];
  const size = ['--addresses', String(customers * 2), '--customers', String(customers), '--seed', '23'];
  const files = ['-o', reference, '--export-output', own, '--transactions-output', transactions, '--quiet'];
  await runWell(['reference', 'demo', ...size, ...files], folder);
  const counts = JSON.parse(await runWell(['check', own, '--json'], folder)) as HomeFiles['counts'];
  const wishes = ['--organisation', 'Museum Verzonnen', '--period', '2025', '--pseudonymise', '--output', 'thuis'];
  const prepared = JSON.parse(await runWell(['prepare', own, ...wishes, '--json'], folder)) as Prepared;
  return {
    folder,
    counts,
    export: join(folder, own),
    reference: join(folder, reference),
    transactions: join(folder, transactions),
    delivery: join(folder, prepared.file),
    key: join(folder, prepared.key!),
  };
}

/** States that a test can bring an order to; it takes the service a while to leave the two between delivered and ready. */
export type ReachableState = Exclude<OrderState, 'delivered' | 'processing'>;

/** Brings a new order of the museum to a state, with what both parties do on the way. */
export async function makeOrder(
  web: RunningWeb,
  files: HomeFiles,
  state: ReachableState,
  purpose: string = 'Weten wie er komt (fictief)',
): Promise<OrderView> {
  const [organisation, provider] = [web.api('organisation'), web.api('provider')];
  const body = { purpose, selection: 'Kaartkopers', period: '2025' };
  const { id } = await organisation.call('orders.create', { body });
  const params = { order: id };
  const read = (): Promise<OrderView> => organisation.call('orders.read', { params });
  const reason = 'Toch niet nodig (fictief)';
  if (state === 'draft') return read();
  const counted = await organisation.call('orders.count', { params, body: files.counts as never });
  if (state === 'counted') return counted;
  if (state === 'refused') return provider.call('orders.refuse', { params, body: { reason } }).then(read);
  if (state === 'cancelled') return organisation.call('orders.cancel', { params, body: { reason } });
  const quoted = await provider.call('orders.quote', { params, body: { version: counted.quoteVersion } });
  if (state === 'quoted') return read();
  await organisation.call('orders.accept', { params, body: { version: quoted.quoteVersion } });
  if (state === 'accepted') return read();
  for (const api of [organisation, provider]) await sign(api, id);
  if (state === 'agreed') return read();
  await deliverOrder(organisation, id, files.delivery);
  await untilReady(organisation, id);
  if (state === 'failed') {
    const failure = JSON.stringify({ code: 'service.failed', details: {} });
    await web.query('update orders set state = $2, failure = $3 where id = $1', [id, 'failed', failure]);
  }
  if (state === 'purged') await organisation.call('orders.purge', { params });
  return read();
}

/** Signs an order's agreement for a party, as the pages and commands do: by its hash. */
export async function sign(api: ApiClient, order: string): Promise<void> {
  const params = { order };
  const { agreement } = await api.call('agreement.read', { params });
  assert.ok(agreement !== null, 'there is an agreement');
  const body = { name: 'Iemand (fictief)', role: 'directeur', sha256: agreement.sha256, agrees: true as const };
  await api.call('agreement.sign', { params, body });
}

/** Sends a delivery, as the pages do. */
export async function deliverOrder(api: ApiClient, order: string, path: string): Promise<void> {
  const bytes = Uint8Array.from(readFileSync(path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = { bytes: bytes.length, sha256, name: basename(path), mediaType: 'application/octet-stream' };
  const { upload } = await api.call('uploads.create', { params: { order }, body: facts });
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  await api.open('uploads.append', { params: { upload }, headers, bytes });
  await api.call('orders.deliver', { params: { order }, body: { upload } });
}

/** Until the service has done with a delivery. */
export async function untilReady(api: ApiClient, order: string): Promise<OrderView> {
  for (;;) {
    const view = await api.call('orders.read', { params: { order } });
    if (view.state === 'ready') return view;
    assert.ok(view.state === 'delivered' || view.state === 'processing', view.state);
    await wait(250);
  }
}
