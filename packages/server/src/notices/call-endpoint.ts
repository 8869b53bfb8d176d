import { request as requestPlain } from 'node:http';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import type { DeliveryRow } from '../store/tables/notices.ts';
import { AddressRefused, isPublicAddress, publicLookup } from './public-address.ts';
import type { Resolve } from './public-address.ts';

export type CallProblem = NonNullable<DeliveryRow['problem']>;

export interface CallOutcome {
  /** What was answered, where anything was. */
  readonly status: number | null;
  /** Null when the endpoint took the event. */
  readonly problem: CallProblem | null;
}

/** In milliseconds, from the first thought of it to the last byte. */
const WHOLE_CALL = 15_000;
/** More of an answer is not read, and what is read is not kept. */
const MOST_OF_AN_ANSWER = 64 * 1024;

/** Whether a webhook may go to a URL at all: https on its own port, unless addresses of one's own network are allowed. */
export function isCallableUrl(url: string, allowPrivate: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, port, username, password, hostname } = new URL(url);
  if (username !== '' || password !== '' || hostname === '') return false;
  if (allowPrivate) return protocol === 'https:' || protocol === 'http:';
  const host = bareHost(hostname);
  return protocol === 'https:' && port === '' && (isIP(host) === 0 || isPublicAddress(host));
}

/** Posts a body to a webhook. Follows no redirect, keeps nothing of the answer, and never throws. */
export async function callEndpoint(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: { readonly allowPrivate: boolean; readonly resolve?: Resolve; readonly milliseconds?: number },
): Promise<CallOutcome> {
  const { allowPrivate, resolve, milliseconds = WHOLE_CALL } = options;
  if (!isCallableUrl(url, allowPrivate)) return { status: null, problem: 'address' };
  const payload = Buffer.from(body);
  const request: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': payload.length },
    // A connection of its own, which no other call has opened to somewhere else.
    agent: false,
    signal: AbortSignal.timeout(milliseconds),
    maxHeaderSize: 16 * 1024,
    ...(!allowPrivate && { lookup: publicLookup(resolve) }),
  };
  const send = new URL(url).protocol === 'http:' ? requestPlain : requestSecure;
  try {
    const status = await statusOf(send(url, request), payload, request.signal!);
    return { status, problem: problemOfStatus(status) };
  } catch (error) {
    return { status: null, problem: problemOf(error) };
  }
}

function statusOf(request: ClientRequest, payload: Buffer, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    // Whatever else becomes of the connection, without an event: nobody waits on.
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    // Another protocol is none of ours. Without a listener Node closes the connection and says nothing at all.
    request.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    request.on('response', (response: IncomingMessage) => {
      let read = 0;
      const answered = (): void => resolve(response.statusCode ?? 0);
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read <= MOST_OF_AN_ANSWER) return;
        answered();
        response.destroy();
      });
      response.on('end', answered);
      response.on('error', reject);
    });
    request.end(payload);
  });
}

function problemOfStatus(status: number): CallProblem | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirected';
  return status === 410 ? 'gone' : 'status';
}

function problemOf(error: unknown): CallProblem {
  if (error instanceof AddressRefused) return 'address';
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return 'time-out';
  return /CERT|TLS|SSL|SIGNATURE|ALTNAME/.test(code) ? 'insecure' : 'unreachable';
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
