import { z } from 'zod';
import type { Access, Endpoint } from '../contract/endpoint.ts';
import { fieldsOf, schemaOf } from './schema-of.ts';
import type { JsonSchema } from './schema-of.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
}
interface Content {
  readonly [mediaType: string]: { readonly schema: JsonSchema };
}

/** An operation of OpenAPI, as far as ours need it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content } | { readonly $ref: string }>
  >;
}

const PROBLEM = { $ref: '#/components/responses/Problem' };

export function describeOperation(endpoint: Endpoint): Operation {
  const { id, summary, access, params, query, method, transfer, status } = endpoint;
  const body = bodyOf(endpoint);
  const changes = method !== 'GET' && method !== 'HEAD';
  return {
    operationId: id,
    summary,
    description: describeAccess(access),
    tags: [id.slice(0, id.indexOf('.'))],
    security: securityOf(access),
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...(changes && transfer === 'json' && access.kind === 'member'
        ? [{ $ref: '#/components/parameters/IdempotencyKey' }]
        : []),
      { $ref: '#/components/parameters/AcceptLanguage' },
    ],
    ...(body !== undefined && { requestBody: { required: true, content: body } }),
    responses: { [status]: answerOf(endpoint), '4XX': PROBLEM, '5XX': PROBLEM },
  };
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): Parameter[] {
  return fieldsOf(schemaOf(schema, 'input')).map(({ name, schema: field, isRequired }) => ({
    name,
    in: place,
    required: place === 'path' || isRequired,
    schema: field,
  }));
}

function bodyOf({ transfer, body }: Endpoint): Content | undefined {
  if (transfer === 'upload') return { 'application/offset+octet-stream': { schema: {} } };
  return body instanceof z.ZodUndefined ? undefined : { 'application/json': { schema: schemaOf(body, 'input') } };
}

function answerOf({ transfer, mediaType, result, status }: Endpoint): { description: string; content?: Content } {
  const description = status === 204 ? 'Done; nothing comes back.' : status === 202 ? 'It will be done.' : 'Done.';
  if (transfer === 'download') return { description, content: { [mediaType]: { schema: {} } } };
  if (transfer === 'events') return { description, content: { 'text/event-stream': { schema: { type: 'string' } } } };
  if (result instanceof z.ZodUndefined) return { description };
  return { description, content: { 'application/json': { schema: schemaOf(result, 'output') } } };
}

function securityOf(access: Access): Operation['security'] {
  if (access.kind === 'public') return [];
  if (access.kind !== 'member' || access.scope === null) return [{ session: [] }];
  return [{ session: [] }, { token: [access.scope] }];
}

function describeAccess(access: Access): string {
  if (access.kind === 'public') return 'For everybody.';
  if (access.kind === 'signing-in') return 'For who is signing in, before or after the second step.';
  if (access.kind === 'account') return 'For everybody who is signed in; never for a token.';
  const who = `For ${access.roles.join(', ')}${access.host === true ? ' of the provider that runs the installation' : ''}`;
  return access.scope === null ? `${who}; never for a token.` : `${who}, or a token with the scope ${access.scope}.`;
}
