import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServerProblem } from '../problems/server-problem.ts';
import { identityOf } from '../audit/record-event.ts';
import { hashSecret } from '../access/bearer-secret.ts';
import type { Service } from '../service.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';

const METRICS_PATH = '/metrics';

/**
 * Logs and measures every request, and shows the measures at /metrics to who has the token for them (`settings.metricsToken`); without one in the
 * settings there is no such page. Comes before what asks who somebody is: that token is nobody's session.
 */
export function observeRequests(app: FastifyInstance, service: Service): void {
  const metrics = createMetrics(service);
  app.addHook('onClose', async () => metrics.close());
  app.addHook('onResponse', async (request, reply) => {
    const endpoint = endpointOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.countRequest(endpoint, status, elapsedTime / 1000);
    if (isUpload(request) && status < 400) metrics.countUpload(Number(request.headers['content-length'] ?? 0));
    const { method } = request;
    const milliseconds = Math.round(elapsedTime);
    const asking = request.actor as FastifyRequest['actor'] | undefined;
    // Who it was, for who looks into a refusal; of what went well the kind is enough.
    const actorId = status >= 400 && asking !== undefined ? identityOf(asking) : null;
    const line = { endpoint, method, status, milliseconds, actor: asking?.kind ?? 'unknown' };
    request.log.info({ ...line, ...(actorId !== null && { actorId }) }, 'request');
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.routeOptions.url === METRICS_PATH) return showMetrics(request, reply, service, metrics);
  });
  // What is answered is answered above; the route only says that the path is one.
  app.get(METRICS_PATH, {
    handler: async () => Promise.reject(new ServerProblem('request.not-found')),
  });
}

async function showMetrics(
  request: FastifyRequest,
  reply: FastifyReply,
  { settings }: Service,
  metrics: Metrics,
): Promise<FastifyReply> {
  const { metricsToken } = settings;
  const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (metricsToken === undefined) throw new ServerProblem('request.not-found');
  if (given === undefined || !timingSafeEqual(hashSecret(given), hashSecret(metricsToken))) {
    throw new ServerProblem('request.not-signed-in');
  }
  return reply
    .header('cache-control', 'no-store')
    .type(metrics.contentType)
    .send(await metrics.read());
}

/** The name that the contract gives a route: paths hold identifiers, and what is no route of ours is one thing. */
function endpointOf({ routeOptions }: FastifyRequest): string {
  const { endpoint } = routeOptions.config as { readonly endpoint?: string };
  return endpoint ?? (routeOptions.url === METRICS_PATH ? 'metrics' : 'other');
}

function isUpload({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { readonly transfer?: string }).transfer === 'upload';
}
