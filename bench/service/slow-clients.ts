import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Serving } from './serving.ts';

/** In which way a client is slow: it sends or reads a byte now and then. */
export type Slowness = 'head' | 'body' | 'download' | 'events';

/** What each of them asks for. */
export interface SlowRequests {
  /** Uploads that wait for all of their bytes. */
  readonly uploads: readonly { readonly id: string; readonly bytes: number }[];
  /** A result that does not fit in what the system keeps for a connection. */
  readonly file: string;
  /** An order to follow. */
  readonly order: string;
}

interface SlowClient {
  readonly kind: Slowness;
  readonly socket: Socket;
  readonly began: number;
  /** By which the server's side of the connection is known. */
  readonly port: number;
}

/** How long clients of a kind were borne, in seconds; those still there when the looking ended are not in `ended`. */
export interface SlowOutcome {
  readonly kind: Slowness;
  readonly clients: number;
  readonly ended: readonly number[];
}

/** Clients that hold connections. */
export interface SlowClients {
  /** How many the server still bears. */
  count(): number;
  /** Looks until all but those of `staying` are ended by the server, or so many seconds have passed; then leaves. */
  untilEnded(staying: Slowness, seconds: number): Promise<readonly SlowOutcome[]>;
}

/** Seconds after which the server has ended whoever is slow: its time-outs (`limited-server.ts`), and how often it looks after them. */
export const HEAD_LIMIT = 22;
export const REQUEST_LIMIT = 127;
/** When the system's own buffers are full, a part of a download is to be taken in time. */
export const DOWNLOAD_LIMIT = 150;

const DRIP_EVERY = 1_000;
const FILLING = 15_000;
const ESTABLISHED = '01';

/**
 * Connects so many clients of each kind, each as slow as can be; those with a slow head last, for they are borne the shortest. Results are given time to
 * fill what the system keeps for a connection: until then their readers are no slower than others.
 */
export async function connectSlowly(
  serving: Serving,
  requests: SlowRequests,
  counts: Readonly<Record<Slowness, number>>,
): Promise<SlowClients> {
  const kinds = Object.keys(counts) as Slowness[];
  const connectAll = (kind: Slowness): Promise<SlowClient[]> =>
    Promise.all(
      Array.from({ length: counts[kind] }, (_, at) => connectOne(serving, kind, headOf(serving, requests, kind, at))),
    );
  const clients = [...(await connectAll('download'))];
  await wait(FILLING);
  for (const kind of ['events', 'body', 'head'] as const) clients.push(...(await connectAll(kind)));
  const ends = new Map<SlowClient, number>();
  const look = (): void => {
    const open = portsAt(serving);
    for (const client of clients) {
      if (!open.has(client.port) && !ends.has(client)) ends.set(client, (performance.now() - client.began) / 1000);
    }
  };
  const dripping = setInterval(() => {
    for (const client of clients) drip(client);
    look();
  }, DRIP_EVERY);
  return {
    count: () => {
      look();
      return clients.length - ends.size;
    },
    untilEnded: async (staying, seconds) => {
      const until = performance.now() + seconds * 1000;
      while (performance.now() < until && clients.some((each) => each.kind !== staying && !ends.has(each))) {
        await wait(DRIP_EVERY);
      }
      clearInterval(dripping);
      for (const { socket } of clients) socket.destroy();
      return kinds.map((kind) => ({
        kind,
        clients: counts[kind],
        ended: clients.flatMap((each) => (each.kind === kind ? (ends.get(each) ?? []) : [])),
      }));
    },
  };
}

async function connectOne({ port }: Serving, kind: Slowness, head: string): Promise<SlowClient> {
  const socket = connect(port, '127.0.0.1');
  // Being ended is what they are here for.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause();
  socket.write(head);
  return { kind, socket, began: performance.now(), port: socket.localPort! };
}

function headOf({ museumToken }: Serving, requests: SlowRequests, kind: Slowness, at: number): string {
  const common = `host: 127.0.0.1\r\nauthorization: Bearer ${museumToken}\r\n`;
  switch (kind) {
    case 'head':
      return `GET /api/orders HTTP/1.1\r\n${common}x-slow: `;
    case 'body': {
      const { id, bytes } = requests.uploads[at % requests.uploads.length]!;
      const type = 'content-type: application/offset+octet-stream\r\nupload-offset: 0\r\n';
      return `PATCH /api/uploads/${id} HTTP/1.1\r\n${common}${type}content-length: ${bytes}\r\n\r\n`;
    }
    case 'download':
      return `GET /api/files/${requests.file} HTTP/1.1\r\n${common}\r\n`;
    case 'events':
      return `GET /api/orders/${requests.order}/events HTTP/1.1\r\n${common}\r\n`;
  }
}

function drip({ kind, socket }: SlowClient): void {
  if (kind === 'head' || kind === 'body') socket.write('x');
  else socket.read(1);
}

/** The other ends of the connections that the server has (Linux): a client that does not read is not told that it was ended. */
function portsAt({ pid, port }: Serving): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of readFileSync(`/proc/${pid}/net/tcp`, 'latin1').split('\n').slice(1)) {
    const [, local = '', remote = '', state] = line.trim().split(/\s+/);
    if (state === ESTABLISHED && portIn(local) === port) found.add(portIn(remote));
  }
  return found;
}

function portIn(address: string): number {
  return Number.parseInt(address.split(':')[1] ?? '', 16);
}
