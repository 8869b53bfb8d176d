import { z } from 'zod';
import { AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';
import { providerBecause } from '../orders/orders.ts';

const text = (most: number) => z.string().trim().max(most);
const days = z.int().min(1).max(366);

/** A municipality that a provider serves. */
export const region = z.object({
  municipality: text(80).min(1),
  /** Other names by which people know it, or parts of it. */
  places: z.array(text(80).min(1)).max(200).default([]),
  /** The four digits of its postcodes. */
  pc4: z.array(z.int().min(1000).max(9999)).max(4000),
});
export type Region = z.infer<typeof region>;

/** What a provider offers unless it says otherwise for an order. */
export const terms = z.object({
  /** Where organisations reach it: an e-mail address or a page. */
  contact: text(200),
  /** Between a whole delivery and the result. */
  workingDays: z.int().min(0).max(366),
  /** How it wants the file, in a sentence. */
  deliveryForm: text(1000),
  conditions: text(10_000),
  /** The analyst to whom it refers who wants help with the figures; empty for nobody. */
  analystReferral: text(1000),
  /** How many days a quote holds. */
  quoteDays: days,
  /** The longest that a result is kept. */
  mostPurgeDays: days,
});
export type Terms = z.infer<typeof terms>;

const provider = z.object({
  id: z.uuid(),
  name: z.string(),
  fictional: z.boolean(),
  /** It serves all places that are in no region. */
  elsewhere: z.boolean(),
  regions: z.array(region),
  terms,
});

const own = z.object({ elsewhere: z.boolean(), regions: z.array(region) });

const EVERYBODY = { kind: 'member', roles: [...AT_ORGANISATION, ...AT_PROVIDER], scope: 'orders:read' } as const;
const READS_SETTINGS = { kind: 'member', roles: [...AT_PROVIDER], scope: 'settings:read' } as const;
const ADMINISTERS = { kind: 'member', roles: ['administrator'], scope: 'settings:write' } as const;

/** A price list with what the installation knows of it. */
export const priceList = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  /** As `verrijk check --price-list` reads it. */
  list: z.record(z.string(), z.unknown()),
  validFrom: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
  fictional: z.boolean(),
  createdAt: z.iso.datetime(),
  retiredAt: z.iso.datetime().nullable(),
  /** Quotes are made from this one today. */
  current: z.boolean(),
});

export const providerEndpoints = {
  'providers.list': endpoint({
    id: 'providers.list',
    method: 'GET',
    path: '/api/providers',
    summary: 'All providers with their regions and terms.',
    access: EVERYBODY,
    result: z.object({ items: z.array(provider) }),
  }),
  'providers.for': endpoint({
    id: 'providers.for',
    method: 'GET',
    path: '/api/providers/for',
    summary:
      'The provider of a place: a postcode (its four digits will do) goes before a municipality. A name that looks like a slip is answered with the nearest one; nobody guesses.',
    access: EVERYBODY,
    query: z.object({ postcode: z.string().max(20).optional(), municipality: z.string().max(80).optional() }),
    result: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('provider'),
        provider: z.object({ id: z.uuid(), name: z.string(), contact: z.string(), fictional: z.boolean() }),
        /** Of the region; null for all other places. */
        municipality: z.string().nullable(),
        because: providerBecause,
      }),
      z.object({ kind: z.literal('unsure'), nearest: z.string() }),
      z.object({ kind: z.literal('unknown'), what: z.enum(['postcode', 'municipality']) }),
    ]),
  }),
  'providers.elsewhere': endpoint({
    id: 'providers.elsewhere',
    method: 'PUT',
    path: '/api/providers/elsewhere',
    summary: 'Says which provider serves all places that are in no region: always exactly one, without regions itself.',
    access: { kind: 'member', roles: ['administrator'], scope: null, host: true },
    body: z.object({ provider: z.uuid() }),
  }),
  'regions.read': endpoint({
    id: 'regions.read',
    method: 'GET',
    path: '/api/regions',
    summary: 'The regions of the own provider.',
    access: READS_SETTINGS,
    result: own,
  }),
  'regions.replace': endpoint({
    id: 'regions.replace',
    method: 'PUT',
    path: '/api/regions',
    summary:
      'Replaces the regions of the own provider. No postcode and no place may be in two regions, whosever they are.',
    access: ADMINISTERS,
    body: z.object({ regions: z.array(region).max(400) }),
    result: own,
  }),
  'terms.read': endpoint({
    id: 'terms.read',
    method: 'GET',
    path: '/api/providers/terms',
    summary: 'The terms of the own provider.',
    access: READS_SETTINGS,
    result: terms,
  }),
  'terms.replace': endpoint({
    id: 'terms.replace',
    method: 'PUT',
    path: '/api/providers/terms',
    summary: 'Replaces the terms of the own provider. Quotes that were made keep the terms they name.',
    access: ADMINISTERS,
    body: terms,
    result: terms,
  }),
  'price-lists.list': endpoint({
    id: 'price-lists.list',
    method: 'GET',
    path: '/api/price-lists',
    summary: 'All price lists of the own provider, the newest first.',
    access: READS_SETTINGS,
    result: z.object({ items: z.array(priceList) }),
  }),
  'price-lists.create': endpoint({
    id: 'price-lists.create',
    method: 'POST',
    path: '/api/price-lists',
    summary:
      'Adds a price list as a new version. A list never changes; of those that hold on a day, the newest version counts.',
    access: ADMINISTERS,
    body: z.object({ list: z.record(z.string(), z.unknown()) }),
    result: priceList,
    status: 201,
  }),
  'price-lists.retire': endpoint({
    id: 'price-lists.retire',
    method: 'POST',
    path: '/api/price-lists/:priceList/retirement',
    summary: 'Takes a price list out of use. Quotes that were made from it stay as they are.',
    access: ADMINISTERS,
    params: z.object({ priceList: z.uuid() }),
    result: priceList,
  }),
} as const;
