import cookie from '@fastify/cookie';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { answerProblem } from './http/answer-problem.ts';
import { bindEndpoints } from './http/bind-endpoints.ts';
import { ServerProblem } from './http/server-problem.ts';
import { HANDLERS } from './routes/handlers.ts';
import type { Service } from './service.ts';

/** Every limit of the HTTP server, in milliseconds and bytes; none is left to a default. */
const LIMITS = {
  /** A whole request, its body too; uploads come in pieces that fit in it. */
  requestTimeout: 120_000,
  /** Between two pieces of a connection. */
  connectionTimeout: 60_000,
  keepAliveTimeout: 20_000,
  /** A JSON body; uploads have a limit of their own. */
  bodyLimit: 1024 * 1024,
} as const;

/** The HTTP service, which does not listen yet. */
export async function createApp(service: Service): Promise<FastifyInstance> {
  const app = fastify({ ...LIMITS, trustProxy: [...service.settings.trustedProxies], logger: false });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) => answerProblem(notFound(), request, reply));
  await app.register(cookie);
  app.decorateRequest('actor', undefined as never);
  app.addHook('onRequest', async (request) => {
    request.actor = { kind: 'anonymous' };
  });
  bindEndpoints(app, service, HANDLERS);
  return app;
}

function notFound(): ServerProblem & { code: string } {
  return new ServerProblem('request.not-found');
}
