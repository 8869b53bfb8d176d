import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { answerProblem } from './http/answer-problem.ts';
import { awaitAnswers } from './http/serving/await-answers.ts';
import { feedOrders } from './events/follow-order.ts';
import { serveDocumentation } from './documentation/serve-documentation.ts';
import { authenticateRequests } from './http/authenticate.ts';
import { bindEndpoints } from './http/bind-endpoints.ts';
import { refuseCrossSite } from './http/serving/refuse-cross-site.ts';
import { acceptJsonBodies } from './http/serving/json-bodies.ts';
import { limitActors, limitAddresses } from './http/serving/limit-requests.ts';
import { limitedServer } from './http/serving/limited-server.ts';
import { sendHeaders } from './http/serving/send-headers.ts';
import { servePages } from './http/serving/serve-pages.ts';
import { serializeWithZod, validateWithZod } from './http/serving/zod-compilers.ts';
import type { LogOutlet } from './observing/log-options.ts';
import { observeRequests } from './observing/observe-requests.ts';
import { HANDLERS } from './routes/handlers.ts';
import type { Service } from './service.ts';

/** The HTTP service, which does not listen yet; with its pages where a folder of them is given. */
export async function createApp(
  service: Service,
  options: { readonly log?: LogOutlet; readonly pages?: string } = {},
): Promise<FastifyInstance> {
  const app = limitedServer(service, options.log);
  app.setValidatorCompiler(validateWithZod);
  app.setSerializerCompiler(serializeWithZod);
  app.setErrorHandler(answerProblem);
  await sendHeaders(app, service.settings);
  await app.register(cookie);
  acceptJsonBodies(app);
  // A form of another site can send this; a program of ours never does.
  app.removeContentTypeParser('text/plain');
  awaitAnswers(app);
  observeRequests(app, service);
  limitAddresses(app, service.settings);
  authenticateRequests(app, service);
  limitActors(app, service.settings);
  refuseCrossSite(app, service.settings);
  feedOrders(app, service);
  bindEndpoints(app, service, HANDLERS);
  serveDocumentation(app, service);
  await servePages(app, options.pages);
  return app;
}
