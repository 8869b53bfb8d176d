import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HTTP_LIMITS } from './limited-server.ts';

/**
 * Bears a quiet connection while we are the ones who are awaited: a look into a delivery stands in line behind those of others, and may take longer than a
 * client is let be quiet for.
 */
export function awaitAnswers(app: FastifyInstance): void {
  // The whole request is there; of a transfer it is still to come.
  app.addHook('preHandler', async (request) => {
    const { transfer } = request.routeOptions.config as { readonly transfer?: string };
    if (transfer === 'json') limitQuiet(request, HTTP_LIMITS.answerTimeout);
  });
  app.addHook('onSend', async (request) => limitQuiet(request, HTTP_LIMITS.connectionTimeout));
}

function limitQuiet({ raw }: FastifyRequest, milliseconds: number): void {
  // What a test injects comes over no connection.
  if ('setTimeout' in raw.socket) raw.socket.setTimeout(milliseconds);
}
