import type { z } from 'zod';
import type { ENDPOINTS, EndpointId } from './endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** The service said no. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(said: Problem) {
    super(`${said.status} ${said.code}`);
    this.name = 'ApiProblem';
    this.problem = said;
  }
}

/** Which service, who asks, and in which language it answers. */
export interface ApiClientOptions {
  /** `https://verrijk.example`; nothing behind it. */
  readonly server: string;
  /** Of the party; a browser leaves it out and has its session. */
  readonly token?: string;
  readonly language: 'nl' | 'en';
  readonly fetch: typeof fetch;
}

type Of<Id extends EndpointId> = (typeof ENDPOINTS)[Id];

/** What an endpoint is asked with; what it does not take may be left out. */
export type ApiRequest<Id extends EndpointId> = {
  readonly params?: z.input<Of<Id>['params']>;
  readonly query?: z.input<Of<Id>['query']>;
  readonly body?: z.input<Of<Id>['body']>;
  /** The same key gives the same answer, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

/** Calls the API by the names of its endpoints, and checks what comes back. */
export interface ApiClient {
  /** @throws ApiProblem when the service says no; whatever `fetch` throws when it cannot be reached. */
  call<Id extends EndpointId>(id: Id, request?: ApiRequest<Id>): Promise<z.output<Of<Id>['result']>>;
  /** The answer as it is, for bytes and events. @throws ApiProblem */
  open(
    id: EndpointId,
    request?: {
      readonly params?: Readonly<Record<string, string>>;
      readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
      readonly headers?: Readonly<Record<string, string>>;
      readonly bytes?: Uint8Array<ArrayBuffer>;
      readonly signal?: AbortSignal;
    },
  ): Promise<Response>;
}

/** What is known of an endpoint; at once, or when it has been fetched. */
export type FindEndpoint = (id: EndpointId) => Endpoint | Promise<Endpoint>;

/** A client of one service for one party, that looks up endpoints where its page or program has them. */
export function apiClientOf(find: FindEndpoint, { server, token, language, fetch }: ApiClientOptions): ApiClient {
  const common: Record<string, string> = {
    'accept-language': language,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const send = async (endpoint: Endpoint, address: string, init: RequestInit): Promise<Response> => {
    const ask = (): Promise<Response> =>
      fetch(`${server}${address}`, { method: endpoint.method, redirect: 'error', ...init });
    const answer = await ask().catch((error: unknown) => {
      if (!isClosedMeanwhile(error) || !isHarmlessTwice(endpoint, init)) throw error;
      return ask();
    });
    if (!answer.ok) throw new ApiProblem(await readProblem(answer));
    return answer;
  };
  return {
    call: async (id, request = {}) => {
      const endpoint = await find(id);
      const { params, query, body, idempotencyKey, signal } = request;
      const answer = await send(endpoint, addressOf(endpoint, params, query as Values), {
        headers: {
          ...common,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal !== undefined && { signal }),
      });
      // Nothing comes back with 204, and not with every 202 either.
      const said = await answer.text();
      const result: unknown = said === '' ? undefined : JSON.parse(said);
      return endpoint.result.parse(result) as never;
    },
    open: async (id, { params, query, headers, bytes, signal } = {}) => {
      const endpoint = await find(id);
      return send(endpoint, addressOf(endpoint, params, query), {
        headers: {
          ...common,
          ...(bytes !== undefined && { 'content-type': 'application/octet-stream' }),
          ...headers,
        },
        ...(bytes !== undefined && { body: bytes }),
        ...(signal !== undefined && { signal }),
      });
    },
  };
}

/**
 * Whether the other side had closed a connection that lay idle while this one was at work. Node's `fetch` says so by its cause; a browser
 * takes another connection by itself.
 */
function isClosedMeanwhile(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return cause?.code === 'ECONNRESET' || cause?.code === 'UND_ERR_SOCKET';
}

function isHarmlessTwice({ method }: Endpoint, { headers }: RequestInit): boolean {
  return method === 'GET' || method === 'HEAD' || new Headers(headers).has('idempotency-key');
}

type Texts = Readonly<Record<string, string>> | undefined;
type Value = string | number | boolean;
type Values = Readonly<Record<string, Value | readonly Value[] | undefined>> | undefined;

function addressOf(endpoint: Endpoint, params: Texts = {}, query: Values = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    // Several values of one name are sent as often.
    for (const each of [value].flat()) if (each !== undefined) asked.append(name, String(each));
  }
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

/** Whatever stands in between may answer too, and not as we do. */
async function readProblem(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => undefined);
  const read = problem.safeParse(body);
  if (read.success) return read.data;
  return { type: 'about:blank', title: answer.statusText, status: answer.status, detail: '', code: 'http' };
}
