import type { FastifyInstance } from 'fastify';

/** Takes bodies of JSON. An empty one is none: many a program says that it sends JSON whether it sends anything or not. */
export function acceptJsonBodies(app: FastifyInstance): void {
  // Refuses `__proto__` and `constructor` rather than reading them.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') done(null, undefined);
    else void parse(request, body, done);
  });
}
