import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { findSession } from '../access/sessions/find-session.ts';
import { findToken, TOKEN_PREFIX } from '../access/sessions/find-token.ts';
import type { Service } from '../service.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { readCookie } from '../access/sessions/session-cookie.ts';

const BEARER = /^Bearer ([\w~+/.-]+=*)$/i;

/** Says of every request who asks it, before anything else is read. A session or token that is no longer valid is nobody's. */
export function authenticateRequests(app: FastifyInstance, service: Service): void {
  app.decorateRequest('actor', undefined as never);
  app.addHook('onRequest', async (request) => {
    const actor: Actor = isPublicFile(request) ? { kind: 'anonymous' } : await actorOf(request, service);
    request.actor = { ...actor, request: request.id };
  });
}

/** Pages and their files are the same for everybody: nobody is looked up for them. */
function isPublicFile({ routeOptions: { url } }: FastifyRequest): boolean {
  return url !== undefined && !url.startsWith('/api');
}

async function actorOf(request: FastifyRequest, { settings, store, now }: Service): Promise<Actor> {
  const session = readCookie(request, 'session', settings);
  const { authorization } = request.headers;
  // Which of the two counts would be a guess, and a guess is what confuses programs that check one and use the other.
  if (session !== undefined && authorization !== undefined) throw new ServerProblem('request.two-credentials');
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined || !token.startsWith(TOKEN_PREFIX)) throw new ServerProblem('request.not-signed-in');
    const actor = await store.asSystem('sign-in', (tx) => findToken(tx, token, now()));
    if (actor === undefined) throw new ServerProblem('request.not-signed-in');
    return actor;
  }
  if (session === undefined) return { kind: 'anonymous' };
  return (await store.asSystem('sign-in', (tx) => findSession(tx, session, now()))) ?? { kind: 'anonymous' };
}
