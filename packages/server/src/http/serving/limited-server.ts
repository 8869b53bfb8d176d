import { randomUUID } from 'node:crypto';
import fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { logOptions } from '../../observing/log-options.ts';
import type { LogOutlet } from '../../observing/log-options.ts';
import type { Service } from '../../service.ts';

/** Every limit and time-out of the HTTP server, in milliseconds, bytes and pieces; none is left to a default. */
export const HTTP_LIMITS = {
  /** A whole request, its body too; uploads come in pieces that fit in it. */
  requestTimeout: 120_000,
  /** Its head alone: who sends that slowly has nothing to say. */
  headersTimeout: 15_000,
  /** How often the two above are looked after. */
  connectionsCheckingInterval: 5_000,
  /** Between two pieces of a connection; a stream of events says something more often. */
  connectionTimeout: 60_000,
  /** From the end of a request to the begin of its answer, where the above is too short. */
  answerTimeout: 900_000,
  /** In which a part of a download is taken, at most a mebibyte: whoever is slower than a modem of 1993 is not waited for. */
  partTimeout: 120_000,
  keepAliveTimeout: 20_000,
  maxRequestsPerSocket: 1_000,
  maxHeaderSize: 16 * 1024,
  maxHeadersCount: 100,
  /** Connections at once; a proxy in front holds slow ones back, and this many fit in memory. */
  maxConnections: 4_000,
  /** A JSON body; uploads have a limit of their own. */
  bodyLimit: 1024 * 1024,
  /** A parameter in a path; a UUID has 36 characters, a one-time secret 43. */
  maxParamLength: 100,
} as const;

/** A server with all its limits set, and no route. It logs where an outlet is given. */
export function limitedServer({ settings }: Service, log?: LogOutlet): FastifyInstance {
  const { headersTimeout, connectionsCheckingInterval, maxHeaderSize, requestTimeout } = HTTP_LIMITS;
  const { connectionTimeout, keepAliveTimeout, maxRequestsPerSocket, bodyLimit, maxParamLength } = HTTP_LIMITS;
  const app = fastify({
    requestTimeout,
    connectionTimeout,
    keepAliveTimeout,
    maxRequestsPerSocket,
    bodyLimit,
    routerOptions: { maxParamLength },
    http: { headersTimeout, connectionsCheckingInterval, maxHeaderSize, requestTimeout },
    trustProxy: [...settings.trustedProxies],
    logger: log === undefined ? false : logOptions(log),
    // A line for each request is written by `observeRequests`.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    // What a request calls itself is not believed, for it ends up in the log.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    // What comes in during a stop is refused with 503 and a closed connection, and idle ones are ended.
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  app.server.maxConnections = HTTP_LIMITS.maxConnections;
  app.server.maxHeadersCount = HTTP_LIMITS.maxHeadersCount;
  return app;
}
