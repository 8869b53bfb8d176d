import { z } from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';
import { ENDPOINTS } from '../contract/endpoints.ts';
import { problem } from '../contract/problem.ts';
import { describeOperation } from './describe-operation.ts';
import type { Operation } from './describe-operation.ts';
import { schemaOf } from './schema-of.ts';

export interface OpenApi {
  readonly openapi: string;
  readonly info: Readonly<Record<string, string>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The API in the words of OpenAPI 3.1, made from the contract that the routes are made of too: what is described is what is there.
 */
export function buildOpenApi(
  { version, publicUrl }: { readonly version: string; readonly publicUrl: string },
  endpoints: Readonly<Record<string, Endpoint>> = ENDPOINTS,
): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of Object.values(endpoints)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = describeOperation(endpoint);
  }
  const tags = [
    ...new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap((operation) => operation.tags))),
  ];
  return {
    openapi: '3.1.1',
    info: {
      title: 'Verrijk',
      version,
      summary: 'Orders between cultural organisations and the providers that enrich their customer files.',
      description: DESCRIPTION,
    },
    servers: [{ url: publicUrl }],
    tags: tags.sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'verrijk', description: SESSION },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'vrk_…', description: TOKEN },
      },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description:
            'Any text of your own. A request with a key that was seen in the last 48 hours is not carried out again: it gets the answer of the first.',
          schema: schemaOf(z.string().min(1).max(200), 'input'),
        },
        AcceptLanguage: {
          name: 'Accept-Language',
          in: 'header',
          description: 'The language of problems: nl or en. Without it that of the account or party.',
          schema: { type: 'string' },
        },
      },
      responses: {
        Problem: {
          description: 'Why not, by RFC 9457; `code` is for programs and never changes.',
          headers: {
            'Retry-After': { description: 'Seconds, where trying again helps.', schema: { type: 'integer' } },
          },
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const DESCRIPTION =
  'Everything that the web pages and `verrijk order` do. Programs send a token; lists come in pages; what goes wrong comes as problem+json.';
const SESSION = 'For the web pages: set by signing in, `__Host-verrijk` where the installation is reached by https.';
const TOKEN = 'For programs: made at POST /api/tokens, with scopes, and shown once.';
