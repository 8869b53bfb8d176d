import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServerProblem } from '../../problems/server-problem.ts';
import { answerProblem } from '../answer-problem.ts';

/** Named after their content: they never change. */
const ASSETS = '/assets/';
const YEAR = 31_536_000;
/** Which document shows the pages: addresses of pages are no files, and the document finds its way by them. */
const DOCUMENT = 'index.html';

/**
 * Serves the pages in a folder, and the document for every address that a browser goes to and that is nothing else. Without a folder there are
 * no pages. Comes last: what it answers is what nobody else does.
 */
export async function servePages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder !== undefined) {
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      // The build leaves a smaller copy beside each file that has one.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isAsset = path.replaceAll('\\', '/').includes(ASSETS);
        reply.header('cache-control', isAsset ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (folder !== undefined && goesToPage(request)) return reply.sendFile(DOCUMENT);
    return notFound(request, reply);
  });
}

/** Whether a browser goes to an address, rather than that a page or a program asks for something. */
function goesToPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (/^\/(api|assets)(\/|$|\?)/.test(url)) return false;
  return headers.accept?.includes('text/html') === true;
}

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  answerProblem(new ServerProblem('request.not-found'), request, reply);
  return reply;
}
