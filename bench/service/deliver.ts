import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from '@verrijk/server/contract';
import type { Delivery } from './fictional-delivery.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LOOK_EVERY = 50;

/** Sends a delivery for an order, in one piece; gives the id of the upload. */
export async function upload(api: ApiClient, order: string, { bytes, sha256 }: Delivery): Promise<string> {
  const { upload: id } = await api.call('uploads.create', {
    params: { order },
    body: { bytes: bytes.length, sha256, name: 'aanlevering (fictief).xlsx', mediaType: MEDIA_TYPE },
  });
  await api.open('uploads.append', {
    params: { upload: id },
    headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    bytes,
  });
  return id;
}

/** Seconds from delivering what was uploaded to its result. */
export async function timeToReady(api: ApiClient, order: string, delivery: Delivery): Promise<number> {
  const params = { order };
  const id = await upload(api, order, delivery);
  const started = performance.now();
  await api.call('orders.deliver', { params, body: { upload: id } });
  for (;;) {
    const { state } = await api.call('orders.progress', { params });
    if (state === 'ready') return (performance.now() - started) / 1000;
    if (state !== 'delivered' && state !== 'processing') throw new Error(`The order became ${state}`);
    await wait(LOOK_EVERY);
  }
}

/** How many orders of a party wait for their result or are worked at, up to two hundred. */
export async function countWaiting(api: ApiClient): Promise<number> {
  const { items } = await api.call('orders.list', { query: { state: ['delivered', 'processing'], limit: 200 } });
  return items.length;
}
