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
  const origins = ownOrigins(settings.publicUrl);
  app.addHook('onRequest', async (request) => {
    if (!isFromOurPages(request, origins)) throw new ServerProblem('request.cross-site');
  });
}

/** Whether the browser says that another site made it ask; `none` is who typed the address, or has it as a bookmark. */
export function isByOtherSite(headers: FastifyRequest['headers']): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Where our pages are opened. Who types the number of their own computer instead of its name is at the same pages. */
function ownOrigins(publicUrl: string): readonly string[] {
  const { origin, hostname, protocol, port } = new URL(publicUrl);
  return hostname === 'localhost' ? [origin, new URL(`${protocol}//127.0.0.1:${port}`).origin] : [origin];
}

function isFromOurPages({ actor, headers, method }: FastifyRequest, origins: readonly string[]): boolean {
  if (actor.kind === 'token') return true;
  if (!SAFE.has(method))
    return !isByOtherSite(headers) && headers.origin !== undefined && origins.includes(headers.origin);
  // What is read with a session is not for other sites either.
  return actor.kind === 'anonymous' || !isByOtherSite(headers);
}
