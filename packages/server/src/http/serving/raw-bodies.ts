import type { FastifyInstance } from 'fastify';

/** Of tus, and what a program sends that knows no better. */
const RAW = ['application/offset+octet-stream', 'application/octet-stream'];

/** Takes bodies of bytes alone, and leaves them as streams: who handles them says how much is read, and when. */
export function acceptRawBodies(app: FastifyInstance): FastifyInstance {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(RAW, (_request, payload, done) => done(null, payload));
  return app;
}
