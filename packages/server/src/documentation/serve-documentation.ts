import type { FastifyInstance } from 'fastify';
import type { Service } from '../service.ts';
import { buildOpenApi } from './build-openapi.ts';
import { DOCS_PATH, DOCS_STYLE_PATH, formatDocsPage, OPENAPI_PATH } from './docs-page.ts';
import { DOCS_STYLE } from './docs-style.ts';

/** Serves the description of the API for programs and for people; it follows from the contract, so it is made once, when it is first asked. */
export function serveDocumentation(app: FastifyInstance, { settings }: Service): void {
  const document = once(() => buildOpenApi(settings));
  const files = [
    { url: OPENAPI_PATH, type: 'application/json; charset=utf-8', text: once(() => JSON.stringify(document())) },
    { url: DOCS_PATH, type: 'text/html; charset=utf-8', text: once(() => formatDocsPage(document())) },
    { url: DOCS_STYLE_PATH, type: 'text/css; charset=utf-8', text: () => DOCS_STYLE },
  ];
  for (const { url, type, text } of files) {
    app.get(url, async (_request, reply) =>
      // A string, so that nothing is serialised a second time.
      reply
        .type(type)
        .header('cache-control', 'no-cache')
        .serializer((payload: unknown) => String(payload))
        .send(text()),
    );
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
