import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../src/app.ts';
import type { Service } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';
import { listeningQueue } from './notice-parties.ts';
import type { OrderParties } from './orders.ts';
import { makeParty, makePerson } from './people.ts';
import type { Headers } from './people.ts';
import { serviceWith } from './fake-parts.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** An answer: its status, its JSON and its text. */
export interface Answer {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Asks as one person. */
export type Ask = (method: Method, url: string, body?: unknown, headers?: Headers) => Promise<Answer>;

/** `409 order.transition`; the status alone where nothing is wrong. */
export function codeOf({ status, json }: Answer): string {
  const { code } = json;
  return typeof code === 'string' ? `${status} ${code}` : `${status} `;
}

/** What is listed in an answer; fails where nothing is. */
export function itemsOf({ status, text, json }: Answer): readonly Record<string, unknown>[] {
  const { items } = json;
  assert.ok(status === 200 && Array.isArray(items), text);
  return items as Record<string, unknown>[];
}

/** An object within an answer; fails where there is none. */
export function partOf({ json, text }: Answer, name: string): Readonly<Record<string, unknown>> {
  const part = json[name];
  assert.ok(typeof part === 'object' && part !== null, text);
  return part as Record<string, unknown>;
}

/** The service with an organisation in Rotterdam, the provider of all places, which runs it, and another provider and organisation. */
export interface OrderApp {
  readonly app: FastifyInstance;
  readonly service: Service;
  readonly parties: OrderParties & { readonly otherProvider: string; readonly stranger: string };
  readonly owner: Ask;
  readonly reader: Ask;
  readonly administrator: Ask;
  readonly operator: Ask;
  readonly otherAdministrator: Ask;
  readonly strangeOwner: Ask;
}

export async function orderApp(store: Store): Promise<OrderApp> {
  const service = serviceWith(store, { queue: listeningQueue() });
  const app = await createApp(service);
  const provider = await makeParty(store, 'provider', { name: 'Verrijker (fictief)', isHost: true });
  const otherProvider = await makeParty(store, 'provider', { name: 'Andere verrijker (fictief)' });
  const place = { postcode: '3011AB', municipality: 'Rotterdam', invitedBy: provider };
  const organisation = await makeParty(store, 'organisation', { name: 'Museum Voorbeeld (fictief)', ...place });
  const stranger = await makeParty(store, 'organisation', { name: 'Theater Elders (fictief)', municipality: 'Assen' });
  const ask = async (party: string, role: Parameters<typeof makePerson>[2]): Promise<Ask> => {
    const { headers } = await makePerson(store, party, role);
    return async (method, url, body, more = {}) => {
      const answer = await app.inject({
        method,
        url: `/api${url}`,
        headers: { ...headers, ...more },
        ...(body !== undefined && { payload: body as object }),
      });
      const isJson = String(answer.headers['content-type']).includes('json');
      return { status: answer.statusCode, text: answer.body, json: isJson ? answer.json() : {} };
    };
  };
  await store.asSystem('demo', ({ $client }) =>
    $client.query('insert into provider_elsewhere (provider) values ($1)', [provider]),
  );
  return {
    app,
    service,
    parties: { organisation, provider, otherProvider, stranger },
    owner: await ask(organisation, 'owner'),
    reader: await ask(organisation, 'reader'),
    administrator: await ask(provider, 'administrator'),
    operator: await ask(provider, 'operator'),
    otherAdministrator: await ask(otherProvider, 'administrator'),
    strangeOwner: await ask(stranger, 'owner'),
  };
}

/** A price list that nobody charges by. */
export const FICTIONAL_LIST = {
  name: 'Verzonnen prijslijst (fictief)',
  currency: 'EUR',
  startFee: 250,
  tiers: [{ upTo: 500, perRecord: 0.045 }, { perRecord: '0.0125' }],
  tiering: 'graduated',
  minimum: 0,
  vatPercentage: 21,
  fictional: true,
};
