import type { ServerResponse } from 'node:http';

/** Milliseconds in which a reader has to take what was sent; who is slower is dropped, and asks again. */
const SLOWEST = 20_000;
/** Milliseconds between two signs of life on a stream on which nothing happens. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a browser connects again. */
const RETRY = 2_000;

/** A response of server-sent events. Nothing is kept for a reader that is behind: `send` waits. */
export interface EventStream {
  /** Aborted when the reader has gone, or was dropped. */
  readonly gone: AbortSignal;
  send(event: { readonly name: string; readonly id?: string; readonly data: unknown }): Promise<void>;
  end(): void;
}

/** Begins a stream on a response that nobody else writes to. */
export function eventStream(
  response: ServerResponse,
  headers: Readonly<Record<string, string | string[]>>,
): EventStream {
  const gone = new AbortController();
  const leave = (): void => {
    clearInterval(heartbeat);
    gone.abort();
  };
  let isBehind = false;
  const heartbeat = setInterval(() => {
    if (!isBehind) void write(': still here\n\n');
  }, HEARTBEAT);
  response.on('close', leave);
  response.on('error', leave);

  /** Writes one thing after the other: the next when the reader has taken the one before. */
  const write = async (text: string): Promise<void> => {
    if (gone.signal.aborted || response.write(text)) return;
    isBehind = true;
    await drained(response, gone.signal);
    isBehind = false;
  };

  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Nothing else is asked on this connection, and a server that stops need not wait for it.
    connection: 'close',
    // Proxies keep back what they think is one answer.
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  void write(`retry: ${RETRY}\n\n`);
  return {
    gone: gone.signal,
    send: ({ name, id, data }) =>
      write(`event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
    end: () => {
      leave();
      response.end();
    },
  };
}

async function drained(response: ServerResponse, gone: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => response.destroy(), SLOWEST);
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done);
      gone.removeEventListener('abort', done);
      resolve();
    };
    response.on('drain', done);
    gone.addEventListener('abort', done);
  });
}
