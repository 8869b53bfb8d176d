import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '../../service.ts';
import { ServerProblem } from '../../problems/server-problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another website makes a browser ask. A request that changes something comes from our own pages: its Origin is ours (every
 * browser sends it) and Fetch Metadata, where sent, says so too. That holds without a session as well, or another site could sign somebody in
 * as somebody else. A token is put in by a program, never by a browser of itself, so what carries one is exempt.
 */
export function refuseCrossSite(app: FastifyInstance, settings: Settings): void {
  const { origin } = new URL(settings.publicUrl);
  app.addHook('onRequest', async (request) => {
    if (!isFromOurPages(request, origin)) throw new ServerProblem('request.cross-site');
  });
}

function isFromOurPages({ actor, headers, method }: FastifyRequest, origin: string): boolean {
  if (actor.kind === 'token') return true;
  const site = headers['sec-fetch-site'];
  const isSameSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!SAFE.has(method)) return isSameSite && headers.origin === origin;
  // What is read with a session is not for other sites either.
  return actor.kind === 'anonymous' || isSameSite;
}
