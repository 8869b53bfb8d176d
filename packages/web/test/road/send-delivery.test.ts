import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiProblem } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import { sendDelivery } from '../../src/road/delivery/send-delivery.ts';
import type { KeptSending, SendingControl } from '../../src/road/delivery/send-delivery.ts';

const KB = 1024;
const content = Uint8Array.from({ length: 900 * KB }, (_, at) => (at * 7) % 256);
const file = { name: 'Totaal Museum 2026.xlsx', blob: new Blob([content]), sha256: 'a'.repeat(64) };

function problem(status: number, code: string): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status, detail: '', code });
}

/** A service in memory that keeps what it got, and fails where it is told to. */
class FakeService {
  readonly uploads = new Map<string, Uint8Array>();
  readonly asked: string[] = [];
  /** What the next requests come to, by name; `half` keeps half of the piece and then breaks the line. */
  readonly failing: { readonly what: string; readonly error: Error; readonly half?: boolean }[] = [];
  #announced = 0;
  readonly #answers = new Map<string, string>();

  get api(): ApiClient {
    return {
      call: async (id: string, request: CallRequest) => {
        this.#fail(id);
        if (id === 'uploads.remove') return void this.uploads.delete(request.params.upload);
        const upload = this.#answers.get(request.idempotencyKey) ?? `upload-${++this.#announced}`;
        this.#answers.set(request.idempotencyKey, upload);
        if (!this.uploads.has(upload)) this.uploads.set(upload, new Uint8Array());
        return { upload, bytes: 0, offset: 0 };
      },
      open: async (id: string, request: OpenRequest) => this.#open(id, request),
    } as unknown as ApiClient;
  }

  #open(id: string, { params, headers, bytes }: OpenRequest): Response {
    const { upload } = params;
    const had = this.uploads.get(upload);
    const next = this.failing[0];
    if (next?.what === id && next.half === true && had !== undefined && bytes !== undefined) {
      this.uploads.set(upload, joined(had, bytes.subarray(0, bytes.length / 2)));
    }
    this.#fail(id);
    if (had === undefined) throw problem(404, 'http');
    if (id === 'uploads.offset') return stands(had);
    if (Number(headers['upload-offset']) !== had.length) throw problem(409, 'request.conflict');
    const now = joined(had, bytes!);
    this.uploads.set(upload, now);
    return stands(now);
  }

  #fail(what: string): void {
    this.asked.push(what);
    if (this.failing[0]?.what === what) throw this.failing.shift()!.error;
  }
}

interface CallRequest {
  readonly idempotencyKey: string;
  readonly params: { readonly upload: string };
}

interface OpenRequest {
  readonly params: { readonly upload: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  return new Uint8Array([...one, ...other]);
}

function stands(bytes: Uint8Array): Response {
  return new Response(null, { status: 204, headers: { 'upload-offset': String(bytes.length) } });
}

interface Told {
  readonly progress: (number | 'waiting')[];
  readonly kept: KeptSending[];
  readonly pauses: number[];
}

function control(kept?: KeptSending, signal = new AbortController().signal): { control: SendingControl; told: Told } {
  const told: Told = { progress: [], kept: [], pauses: [] };
  let attempts = 0;
  return {
    told,
    control: {
      kept,
      keep: (each) => void told.kept.push(each),
      onProgress: (each) => void told.progress.push(each),
      onWaiting: () => void told.progress.push('waiting'),
      pause: async (milliseconds) => void told.pauses.push(milliseconds),
      signal,
      newAttempt: () => `attempt-${++attempts}`,
      now: () => 0,
    },
  };
}

describe('sending a delivery', () => {
  it('goes in pieces that grow, and tells how far it is', async () => {
    const service = new FakeService();
    const { control: with_, told } = control();
    equal(await sendDelivery(service.api, 'order', file, with_), 'upload-1');
    deepEqual(service.uploads.get('upload-1'), content);
    deepEqual(
      told.progress,
      [0, 256, 768, 900].map((each) => each * KB),
    );
    deepEqual(told.kept.at(-1), { sha256: file.sha256, attempt: 'attempt-1', upload: 'upload-1' });
  });

  it('goes on where it was when the line breaks, with what had come over', async () => {
    const service = new FakeService();
    service.failing.push({ what: 'uploads.append', error: new TypeError('fetch failed'), half: true });
    service.failing.push({ what: 'uploads.offset', error: new TypeError('fetch failed') });
    service.failing.push({ what: 'uploads.offset', error: problem(503, 'service.unavailable') });
    const { control: with_, told } = control();
    await sendDelivery(service.api, 'order', file, with_);
    deepEqual(service.uploads.get('upload-1'), content);
    deepEqual(told.pauses, [500, 1_000, 2_000]);
    deepEqual(
      told.progress.map((each) => (each === 'waiting' ? each : each / KB)),
      [0, 'waiting', 'waiting', 'waiting', 128, 384, 896, 900],
    );
  });

  it('goes on the next day with what was kept', async () => {
    const service = new FakeService();
    service.uploads.set('upload-9', content.subarray(0, 600 * KB));
    const { control: with_, told } = control({ sha256: file.sha256, attempt: 'yesterday', upload: 'upload-9' });
    equal(await sendDelivery(service.api, 'order', file, with_), 'upload-9');
    equal(told.progress[0], 600 * KB);
    deepEqual(service.uploads.get('upload-9'), content);
    equal(service.asked.includes('uploads.create'), false);
  });

  it('announces it anew when the service has forgotten it, and gives up when it forgets at once', async () => {
    const service = new FakeService();
    const { control: with_ } = control({ sha256: file.sha256, attempt: 'long ago', upload: 'gone' });
    equal(await sendDelivery(service.api, 'order', file, with_), 'upload-1');
    const forgetful = new FakeService();
    for (let each = 0; each < 3; each++)
      forgetful.failing.push({ what: 'uploads.offset', error: problem(404, 'http') });
    await rejects(sendDelivery(forgetful.api, 'order', file, control().control), ApiProblem);
  });

  it('does not go on with the upload of another file, and removes what was sent of it', async () => {
    const service = new FakeService();
    service.uploads.set('other', content.subarray(0, KB));
    const { control: with_ } = control({ sha256: 'b'.repeat(64), attempt: 'other', upload: 'other' });
    equal(await sendDelivery(service.api, 'order', file, with_), 'upload-1');
    equal(service.uploads.has('other'), false);
  });

  it('follows another window that sends the same', async () => {
    const service = new FakeService();
    service.failing.push({ what: 'uploads.append', error: problem(409, 'request.conflict') });
    await sendDelivery(service.api, 'order', file, control().control);
    deepEqual(service.uploads.get('upload-1'), content);
  });

  it('says at once what trying again does not help', async () => {
    const service = new FakeService();
    service.failing.push({ what: 'uploads.create', error: problem(409, 'upload.state') });
    await rejects(sendDelivery(service.api, 'order', file, control().control), ApiProblem);
  });

  it('stops when somebody says so', async () => {
    const stopping = new AbortController();
    stopping.abort(new DOMException('stopped', 'AbortError'));
    await rejects(sendDelivery(new FakeService().api, 'order', file, control(undefined, stopping.signal).control), {
      name: 'AbortError',
    });
  });
});
