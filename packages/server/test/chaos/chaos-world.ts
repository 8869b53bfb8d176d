import { createHash, randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { FICTIONAL_CUSTOMER_HEADERS, generateFictionalCustomers, openReference } from '@verrijk/core';
import { BlobSink, openTableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { enrichTable } from '@verrijk/steps';
import type { Scope } from '../../src/contract/roles.ts';
import { memorySource } from '../../src/engine/tasks/memory-source.ts';
import { addPriceList } from '../../src/providers/price-lists.ts';
import type { Service } from '../../src/service.ts';
import { references } from '../../src/store/tables/references.ts';
import { fictionalReference } from '../engine/engine-inputs.ts';
import { FICTIONAL_LIST } from '../support/order-app.ts';
import { makeParty, makeToken } from '../support/people.ts';

/** A party of fiction, and what it signs in with. */
export interface ChaosParty {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

export interface ChaosWorld {
  readonly organisations: readonly ChaosParty[];
  readonly provider: ChaosParty;
}

/** A delivery whose every cell is a canary: it is looked for wherever it should not be. */
export interface ChaosDelivery {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly records: number;
  /** The result that enriching it directly gives. */
  readonly result: Buffer;
  /** What is found nowhere in plain bytes: the start of every ID, a header, the file's name, postcodes with house numbers. */
  readonly canaries: readonly string[];
}

const PROFILE = {
  address: 'Verzonnen Kade 1',
  postcode: '9998ZZ',
  municipality: 'Verzonnen',
  chamberOfCommerce: '00000001',
  contactName: 'Iemand (fictief)',
  contactEmail: 'iemand@example.invalid',
  privacyEmail: 'iemand@example.invalid',
} as const;

const AT_ORGANISATION: readonly Scope[] = ['orders:read', 'orders:write', 'orders:sign', 'files:read', 'files:write'];
const AT_PROVIDER: readonly Scope[] = ['orders:read', 'orders:write', 'orders:sign', 'files:read', 'references:read'];

const { country, reference } = fictionalReference();

/** Organisations with a provider for all of them, its price list and its reference; every party has a token. */
export async function makeWorld(service: Service, organisations: number): Promise<ChaosWorld> {
  const { store } = service;
  const party = async (kind: 'organisation' | 'provider', name: string): Promise<ChaosParty> => {
    const id = await makeParty(store, kind, { ...PROFILE, name, isHost: kind === 'provider' });
    const { headers } = await makeToken(store, id, kind === 'provider' ? AT_PROVIDER : AT_ORGANISATION);
    return { id, name, token: headers['authorization']!.slice('Bearer '.length) };
  };
  const provider = await party('provider', 'Verrijker (fictief)');
  await store.asSystem('demo', ({ $client }) =>
    $client.query('insert into provider_elsewhere (provider) values ($1)', [provider.id]),
  );
  await store.asParty(provider.id, (tx) =>
    addPriceList(tx, provider.id, { ...FICTIONAL_LIST, validFrom: '2020-01-01' }, service.now()),
  );
  await useReference(service, provider.id, reference);
  const all: ChaosParty[] = [];
  for (let number = 1; number <= organisations; number += 1)
    all.push(await party('organisation', `Museum ${number} (fictief)`));
  return { organisations: all, provider };
}

async function useReference({ store, vault, now }: Service, provider: string, bytes: Uint8Array): Promise<void> {
  const id = randomUUID();
  await store.asParty(provider, async (tx) => {
    const scope = { kind: 'reference', reference: id } as const;
    const file = await vault.begin(tx, { scope, purpose: 'reference', name: 'fictief', mediaType: 'x/reference' });
    await vault.append(tx, file, 0, bytes);
    const { sha256 } = await vault.seal(tx, file);
    const row = { id, provider, name: 'Fictief', sourceBytes: bytes.length, file, sha256 };
    await tx.insert(references).values({ ...row, state: 'active', activatedAt: now() });
  });
}

const mark = (): string => randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();

/** A file of some hundred fictional customers with canaries in every field. */
export function makeDelivery(seed: number, records: number): Omit<ChaosDelivery, 'result'> {
  const [id, header, name] = [`ZQ${mark()}`, `nr${mark()}`, `Klanten ${mark()}`];
  const [postcode, house] = ['postcode', 'huisnummer'].map((wanted) =>
    FICTIONAL_CUSTOMER_HEADERS.findIndex((each) => each.toLowerCase().startsWith(wanted)),
  ) as [number, number];
  const lines = [`Klantnummer (${header});Postcode;Huisnummer incl. toevoeging`];
  const addresses: string[] = [];
  for (const row of generateFictionalCustomers({ country, customers: records * 6, seed })) {
    const address = [row[postcode]!.text, row[house]!.text.trim()];
    if (!/^\d{4} ?[A-Z]{2}$/.test(address[0]!) || !/^\d+$/.test(address[1]!)) continue;
    addresses.push(address.join(';'));
    lines.push(`${id}${String(lines.length).padStart(5, '0')};${address.join(';')}`);
    if (lines.length > records) break;
  }
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const canaries = [id, header, name, ...addresses.filter((address) => address.length > 8).slice(0, 10)];
  return { name: `${name}.csv`, bytes, sha256, records: lines.length - 1, canaries };
}

/** With the result that the steps of the product give of it when nothing comes in between. */
export async function enrichedDelivery(delivery: Omit<ChaosDelivery, 'result'>): Promise<ChaosDelivery> {
  const file = await openTableFile(memorySource(Uint8Array.from(delivery.bytes)), nodeCompression());
  const sink = new BlobSink();
  const household = openReference(reference.slice().buffer, crc32);
  await enrichTable(file, '', sink, { reference: household, compression: nodeCompression() });
  await sink.commit();
  return { ...delivery, result: Buffer.from(await sink.blob!.arrayBuffer()) };
}
