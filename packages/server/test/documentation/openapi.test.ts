import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { PROBLEM_CODES } from '@verrijk/core';
import { createApp } from '../../src/app.ts';
import { endpoint } from '../../src/contract/endpoint.ts';
import type { Endpoint } from '../../src/contract/endpoint.ts';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { SERVER_PROBLEMS } from '../../src/contract/problem.ts';
import { buildOpenApi } from '../../src/documentation/build-openapi.ts';
import { formatSchema } from '../../src/documentation/format-schema.ts';
import { schemaOf } from '../../src/documentation/schema-of.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

const { store } = await testDatabase();
const document = buildOpenApi({ version: '1.2.3', publicUrl: 'https://verrijk.example' });
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** The words that OpenAPI 3.1 knows at each place that we use; what it does not know must begin with `x-`. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  document: ['openapi', 'info', 'servers', 'tags', 'paths', 'components'],
  info: ['title', 'version', 'summary', 'description'],
  operation: ['operationId', 'summary', 'description', 'tags', 'security', 'parameters', 'requestBody', 'responses'],
  parameter: ['name', 'in', 'required', 'schema', 'description', '$ref'],
  response: ['description', 'content', 'headers', '$ref'],
};

test('the document keeps to OpenAPI 3.1', () => {
  assert.match(document.openapi, /^3\.1\.\d$/);
  onlyKnown('document', document);
  onlyKnown('info', document.info);
  assert.ok(document.info['title'] && document.info['version']);
  for (const { path, method, operation } of operations) {
    assert.match(method, /^(get|head|post|put|patch|delete)$/);
    onlyKnown('operation', operation);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = operation.parameters.filter((each) => 'in' in each && each.in === 'path');
    assert.deepEqual(
      described.map((each) => ('name' in each ? each.name : '')),
      inPath,
      path,
    );
    const names = operation.parameters.map((each) => ('name' in each ? `${each.in} ${each.name}` : each.$ref));
    assert.equal(new Set(names).size, names.length);
    for (const parameter of operation.parameters) {
      onlyKnown('parameter', parameter);
      if ('in' in parameter && parameter.in === 'path') assert.equal(parameter.required, true);
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      assert.match(status, /^(\d\d\d|[45]XX)$/);
      onlyKnown('response', response);
      assert.ok('$ref' in response || response.description !== '');
    }
    if (method === 'get' || method === 'head') assert.equal(operation.requestBody, undefined, path);
    for (const requirement of operation.security) {
      for (const scheme of Object.keys(requirement)) assert.ok(scheme in document.components['securitySchemes']!);
    }
    assert.ok(operation.tags.every((tag) => document.tags.some(({ name }) => name === tag)));
  }
  const shapes = Object.keys(document.paths).map((path) => path.replaceAll(/\{\w+\}/g, '{}'));
  assert.equal(new Set(shapes).size, shapes.length, 'no two paths that differ in the name of a parameter alone');
});

test('every reference leads somewhere, and every schema is one', () => {
  let references = 0;
  visit(document, (value, place) => {
    if (typeof value['$ref'] === 'string') {
      references += 1;
      const found = value['$ref']
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((from, name) => (from as Record<string, unknown> | undefined)?.[name], document);
      assert.notEqual(found, undefined, `${value['$ref']} at ${place}`);
    }
    if (/\/(schema|items|additionalProperties)$/.test(place) && value['type'] !== undefined) {
      for (const type of [value['type']].flat()) {
        assert.match(JSON.stringify(type), /^"(object|array|string|integer|number|boolean|null)"$/, place);
      }
    }
    assert.ok(!('$defs' in value), `${place} would refer to its own root`);
    if (typeof value['pattern'] === 'string')
      assert.doesNotThrow(() => new RegExp(value['pattern'] as string, 'u'), place);
  });
  assert.ok(references > operations.length);
});

test('it describes what the contract has: no more, no less', () => {
  assert.deepEqual(operations.map(({ operation }) => operation.operationId).sort(), Object.keys(ENDPOINTS).sort());
  for (const { path, method, operation } of operations) {
    const { access, transfer, status, ...declared }: Endpoint =
      ENDPOINTS[operation.operationId as keyof typeof ENDPOINTS];
    assert.equal(path, declared.path.replaceAll(/:(\w+)/g, '{$1}'));
    assert.equal(method, declared.method.toLowerCase());
    assert.ok(String(status) in operation.responses);
    assert.equal(operation.security.length === 0, access.kind === 'public', operation.operationId);
    const tokens = operation.security.flatMap((requirement) => requirement['token'] ?? []);
    assert.deepEqual(tokens, access.kind === 'member' && access.scope !== null ? [access.scope] : []);
    if (transfer === 'upload') assert.ok(operation.requestBody);
  }
});

test('what is served is the same, and a stranger may read it', async () => {
  const app = await createApp(
    serviceWith(store, { settings: { publicUrl: 'https://verrijk.example', version: '1.2.3' } }),
  );
  const served = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  assert.equal(served.statusCode, 200);
  assert.match(String(served.headers['content-type']), /^application\/json/);
  assert.deepEqual(served.json(), JSON.parse(JSON.stringify(document)));
  await app.close();
});

test('the page has every operation and every problem under its own name, and asks nothing from elsewhere', async () => {
  const app = await createApp(serviceWith(store));
  const page = await app.inject({ method: 'GET', url: '/api/docs' });
  const style = await app.inject({ method: 'GET', url: '/api/docs/style.css' });
  await app.close();
  assert.match(String(page.headers['content-type']), /^text\/html/);
  assert.match(String(style.headers['content-type']), /^text\/css/);
  assert.doesNotMatch(String(page.headers['content-security-policy']), /unsafe/);
  const ids = [...page.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  assert.equal(new Set(ids).size, ids.length, 'an anchor leads to one place');
  for (const id of [
    ...Object.keys(ENDPOINTS).map((each) => `operation-${each}`),
    ...Object.keys(SERVER_PROBLEMS),
    ...PROBLEM_CODES,
  ]) {
    assert.ok(ids.includes(id), id);
  }
  const links = [...page.body.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link]) => link!);
  for (const link of links) {
    if (link.startsWith('#')) assert.ok(ids.includes(link.slice(1)), link);
    else assert.match(link, /^(data:,|\/api\/)/);
  }
  assert.equal(/.{30}(?:<script|style="|undefined|\[object|NaN).{30}/.exec(page.body)?.[0], undefined);
  assert.doesNotMatch(style.body, /url\(|@import/);
});

test('a schema is written as a programmer would write the type', () => {
  const one = z.object({
    id: z.uuid(),
    label: z.string().max(10).optional(),
    state: z.enum(['on', 'off']),
    sizes: z.array(z.int().min(1)),
    note: z.string().nullable(),
    pair: z.tuple([z.string(), z.boolean()]),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  });
  assert.equal(
    formatSchema(schemaOf(one, 'input')),
    `{
  id: uuid
  label?: text ≤ 10
  state: "on" | "off"
  sizes: [integer ≥ 1]
  note: text | null
  pair: [text, true | false]
  limit?: integer 1–200 (default 50)
}`,
  );
});

test('a contract that is not as it should be is noticed', () => {
  const twice = {
    a: endpoint({
      id: 'things.a',
      method: 'GET',
      path: '/api/things/:thing',
      summary: '',
      access: { kind: 'public' },
      params: z.object({ thing: z.uuid() }),
    }),
    b: endpoint({
      id: 'things.b',
      method: 'PUT',
      path: '/api/things/:thing',
      summary: '',
      access: { kind: 'public' },
      params: z.object({ thing: z.uuid() }),
      body: z.object({ x: z.int() }),
    }),
  };
  const small = buildOpenApi({ version: '0', publicUrl: 'http://x' }, twice);
  assert.deepEqual(Object.keys(small.paths), ['/api/things/{thing}']);
  assert.deepEqual(Object.keys(small.paths['/api/things/{thing}']!), ['get', 'put']);
});

function onlyKnown(place: string, value: object): void {
  for (const word of Object.keys(value))
    assert.ok(KNOWN[place]!.includes(word) || word.startsWith('x-'), `${word} in ${place}`);
}

function visit(value: unknown, see: (value: Record<string, unknown>, place: string) => void, place = ''): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) see(value as Record<string, unknown>, place);
  for (const [name, inner] of Object.entries(value)) visit(inner, see, `${place}/${name}`);
}
