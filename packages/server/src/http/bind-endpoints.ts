import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { ENDPOINTS } from '../contract/endpoints.ts';
import type { EndpointId } from '../contract/endpoints.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import type { Handlers } from './handler.ts';
import { readKey, recallAnswer, rememberAnswer, requestMark } from './idempotency.ts';
import { requireAccess } from './may-call.ts';
import { acceptRawBodies } from './serving/raw-bodies.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any handler runs. */
    actor: Actor;
  }
}

type AnyHandler = (call: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Makes a route of every endpoint of the contract. */
export function bindEndpoints(app: FastifyInstance, service: Service, handlers: Handlers<EndpointId>): void {
  for (const [id, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    const handle = handlers[id as EndpointId] as unknown as AnyHandler;
    if (endpoint.transfer === 'upload')
      void app.register(async (raw) => bind(acceptRawBodies(raw), service, endpoint, handle));
    else bind(app, service, endpoint, handle);
  }
}

function bind(app: FastifyInstance, service: Service, endpoint: Endpoint, handle: AnyHandler): void {
  const isJson = endpoint.transfer === 'json';
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: {
      operationId: endpoint.id,
      summary: endpoint.summary,
      params: endpoint.params,
      querystring: endpoint.query,
      ...(isJson && hasBody(endpoint) && { body: endpoint.body }),
      ...(isJson && { response: { [endpoint.status]: endpoint.result } }),
    },
    // Before anything is read of the body.
    onRequest: async (request) => requireAccess(endpoint.access, request.actor),
    config: { endpoint: endpoint.id, transfer: endpoint.transfer },
    handler: isJson
      ? (request, reply) => answerJson(service, endpoint, handle, request, reply)
      : (request, reply) => handle({ service, ...partsOf(request, reply) }),
  });
}

/** Nothing is asked of the body of an endpoint that takes none: it comes as null. */
function hasBody({ body }: Endpoint): boolean {
  return !(body instanceof z.ZodUndefined);
}

function partsOf(request: FastifyRequest, reply: FastifyReply): Readonly<Record<string, unknown>> {
  const { actor, params, query, body } = request;
  return { actor, params, query, body, request, reply };
}

async function answerJson(
  service: Service,
  endpoint: Endpoint,
  handle: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const result = endpoint.ownTransactions
    ? await handle({ service, ...partsOf(request, reply), once: onceOf(endpoint, request, reply) })
    : await inOneTransaction(service, endpoint, handle, request, reply);
  if (reply.statusCode === 200) void reply.code(endpoint.status);
  return reply.send(result);
}

async function inOneTransaction(
  service: Service,
  endpoint: Endpoint,
  handle: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const afterwards: (() => void)[] = [];
  const work = async (tx: Transaction): Promise<unknown> =>
    handle({
      service,
      tx,
      ...partsOf(request, reply),
      afterCommit: (later: () => void) => void afterwards.push(later),
    });
  const { actor } = request;
  const isOfParty = endpoint.access.kind === 'member' && (actor.kind === 'member' || actor.kind === 'token');
  const result = isOfParty
    ? await service.store.asParty(actor.party, (tx) => once(tx, actor.party, endpoint, request, reply, () => work(tx)))
    : await service.store.asSystem('sign-in', work);
  for (const later of afterwards) later();
  return result;
}

/** For a handler with transactions of its own. */
function onceOf(
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): (tx: Transaction, work: () => Promise<unknown>) => Promise<unknown> {
  const { actor } = request;
  return (tx, work) => ('party' in actor ? once(tx, actor.party, endpoint, request, reply, work) : work());
}

/** Carries a request with an idempotency key out once, and gives the same answer ever after. */
async function once(
  tx: Transaction,
  party: string,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const key = readKey(request.headers);
  if (key === undefined || endpoint.method === 'GET') return work();
  const mark = requestMark(endpoint.method, request.url, request.body);
  const given = await recallAnswer(tx, party, key, mark);
  if (given !== undefined) {
    void reply.code(given.status).header('idempotency-replayed', 'true');
    return given.answer ?? undefined;
  }
  const answer = await work();
  await rememberAnswer(tx, party, key, mark, { status: endpoint.status, answer });
  return answer;
}
