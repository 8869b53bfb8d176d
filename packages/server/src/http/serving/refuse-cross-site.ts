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

/** Whether the browser says that another site made it ask; `none` is who typed the address, or has it as a bookmark. */
export function isByOtherSite(headers: FastifyRequest['headers']): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function isFromOurPages({ actor, headers, method }: FastifyRequest, origin: string): boolean {
  if (actor.kind === 'token') return true;
  if (!SAFE.has(method)) return !isByOtherSite(headers) && headers.origin === origin;
  // What is read with a session is not for other sites either.
  return actor.kind === 'anonymous' || !isByOtherSite(headers);
}
