import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from '../../access/limits/address-key.ts';
import type { Settings } from '../../service.ts';
import { ServerProblem } from '../../problems/server-problem.ts';

/** A minute, in seconds. */
const DURATION = 60;

/**
 * Slows down who asks too much, on this node: first by address, before anything is looked up, then by token or session. These keep the service
 * answering for others; guessing is limited by `admitGuess`, on all nodes together.
 */
export function limitAddresses(app: FastifyInstance, { requestsPerMinute }: Settings): void {
  const limiter = new RateLimiterMemory({ keyPrefix: 'address', points: requestsPerMinute, duration: DURATION });
  app.addHook('onRequest', async (request) => consume(limiter, addressKey(request.ip)));
}

/** After `authenticateRequests`. One program or browser gets half of what an address gets. */
export function limitActors(app: FastifyInstance, { requestsPerMinute }: Settings): void {
  const points = Math.ceil(requestsPerMinute / 2);
  const limiter = new RateLimiterMemory({ keyPrefix: 'actor', points, duration: DURATION });
  app.addHook('onRequest', async (request) => {
    const key = actorKey(request);
    if (key !== undefined) await consume(limiter, key);
  });
}

function actorKey({ actor }: FastifyRequest): string | undefined {
  if (actor.kind === 'token') return actor.token;
  return actor.kind === 'member' || actor.kind === 'signing-in' ? actor.session : undefined;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new ServerProblem('request.too-many', {}, { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
  }
}
