import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { openReference } from '@verrijk/core';
import { countReference } from '@verrijk/steps';
import { eq } from 'drizzle-orm';
import { createBearerSecret } from '../access/bearer-secret.ts';
import { hashPassword } from '../access/factors/password.ts';
import { TOKEN_PREFIX } from '../access/sessions/find-token.ts';
import type { Role } from '../contract/roles.ts';
import { addPriceList } from '../providers/price-lists.ts';
import { replaceTerms } from '../providers/provider-terms.ts';
import { replaceElsewhere, replaceRegions } from '../providers/replace-regions.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { account, membership, token } from '../store/tables/access.ts';
import { party } from '../store/tables/parties.ts';
import { references } from '../store/tables/references.ts';
import { DEMO_ORGANISATIONS, DEMO_PROVIDERS, demoPriceList } from './demo-world.ts';
import type { DemoPerson, DemoProvider } from './demo-world.ts';

/** What somebody who tries the demo must know. */
export interface DemoFacts {
  readonly logins: readonly {
    readonly party: string;
    readonly people: readonly { readonly role: Role; readonly email: string; readonly password: string }[];
  }[];
  /** Files in the data folder, each with the token of a party. */
  readonly tokens: readonly { readonly party: string; readonly file: string }[];
}

type AnyParty = DemoProvider | (typeof DEMO_ORGANISATIONS)[number];

const ALL_PARTIES: readonly AnyParty[] = [...DEMO_ORGANISATIONS, ...DEMO_PROVIDERS];
const TOKEN_DAYS = 366;
const DAY = 86_400_000;
/** Pieces in which a reference is put into the database. */
const PIECE = 1024 * 1024;

/** Fills an empty database with fictional parties; in one that has them, it only adds what a start that was cut short left out. */
export async function seedDemo(
  service: Service,
  folder: string,
  readReference: () => Promise<Uint8Array>,
): Promise<DemoFacts> {
  const { store } = service;
  const isEmpty = await store.asSystem('demo', async (tx) => (await tx.$count(party)) === 0);
  if (isEmpty) {
    const hashes = await withHashes(ALL_PARTIES.flatMap((each) => each.people));
    await mkdir(folder, { recursive: true });
    await store.asSystem('demo', (tx) => makeWorld(service, tx, hashes, folder));
  }
  const waiting = await store.asSystem('demo', providersWithoutReference);
  if (waiting.length > 0) {
    const bytes = await readReference();
    for (const provider of waiting) await store.asParty(provider, (tx) => makeReference(service, tx, provider, bytes));
  }
  return {
    logins: ALL_PARTIES.map(({ name, people }) => ({
      party: name,
      people: people.map(({ role, email, password }) => ({ role, email, password })),
    })),
    tokens: ALL_PARTIES.map((each) => ({ party: each.name, file: each.token.file })),
  };
}

async function providersWithoutReference(tx: Transaction): Promise<readonly string[]> {
  const { rows } = await tx.$client.query<{ id: string }>(
    "select id from party where kind = 'provider' and is_fictional and not exists (select from reference where provider = party.id)",
  );
  return rows.map(({ id }) => id);
}

async function withHashes(people: readonly DemoPerson[]): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(people.map(async ({ email, password }) => [email, await hashPassword(password)] as const)));
}

/** All parties in one transaction, so that they are there together or not at all; the files with their tokens before them. */
async function makeWorld(
  service: Service,
  tx: Transaction,
  hashes: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  for (const each of ALL_PARTIES) {
    const id = await makeParty(tx, each, hashes);
    const secret = await makeToken(service, tx, each, id);
    await writeFile(join(folder, each.token.file), `${secret}\n`, { mode: 0o600 });
    if (each.kind === 'provider') await settleProvider(service, tx, each, id);
  }
}

async function makeParty(tx: Transaction, each: AnyParty, hashes: ReadonlyMap<string, string>): Promise<string> {
  const id = randomUUID();
  const [contact] = each.people;
  await tx.insert(party).values({
    id,
    kind: each.kind,
    name: each.name,
    ...each.profile,
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    privacyEmail: contact?.email ?? '',
    isFictional: true,
    isHost: each.kind === 'provider' && each.isHost,
  });
  for (const { email, name, role } of each.people) {
    const person = randomUUID();
    await tx.insert(account).values({ id: person, email, name, passwordHash: hashes.get(email)! });
    await tx.insert(membership).values({ party: id, account: person, role });
  }
  return id;
}

async function makeToken(service: Service, tx: Transaction, each: AnyParty, id: string): Promise<string> {
  const { secret, hash } = createBearerSecret(TOKEN_PREFIX);
  const [owner] = await tx.select().from(membership).where(eq(membership.party, id)).limit(1);
  const createdAt = service.now();
  await tx.insert(token).values({
    id: randomUUID(),
    party: id,
    name: 'Demo (fictief)',
    scopes: [...each.token.scopes],
    hint: secret.slice(0, TOKEN_PREFIX.length + 4),
    hash,
    createdBy: owner!.account,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + TOKEN_DAYS * DAY),
    lastUsedAt: null,
  });
  return secret;
}

async function settleProvider(
  service: Service,
  tx: Transaction,
  { name, regions, terms }: DemoProvider,
  id: string,
): Promise<void> {
  const now = service.now();
  await replaceTerms(tx, id, terms, now);
  await addPriceList(tx, id, demoPriceList(name, now.getUTCFullYear()), now);
  if (regions === null) await replaceElsewhere(tx, id);
  else await replaceRegions(tx, id, regions);
}

/** A reference that is built already, put in use. */
async function makeReference({ vault, now }: Service, tx: Transaction, provider: string, bytes: Uint8Array): Promise<void> {
  const opened = openReference(Uint8Array.from(bytes).buffer, crc32);
  const { groups, withoutGroup, contested, areas } = countReference(opened);
  const { name, edition, addresses, fictional } = opened.header;
  const id = randomUUID();
  await tx.insert(references).values({ id, provider, name, edition, sourceBytes: bytes.length, state: 'uploading' });
  const file = await vault.begin(tx, {
    scope: { kind: 'reference', reference: id },
    purpose: 'reference',
    name: 'doelgroepen-fictief.vref',
    mediaType: 'application/octet-stream',
  });
  for (let offset = 0; offset < bytes.length; ) {
    offset = await vault.append(tx, file, offset, bytes.subarray(offset, offset + PIECE));
  }
  const { sha256 } = await vault.seal(tx, file);
  await tx
    .update(references)
    .set({
      state: 'active',
      file,
      sha256,
      facts: {
        ...{ name, edition, addresses, fictional, withoutGroup, contested, areas, rows: addresses, invalidRows: 0 },
        ...{ invalidRowNumbers: [], repeated: 0, unknownGroups: {}, unusedGroups: [] },
        groups,
      },
      builtAt: now(),
      activatedAt: now(),
    })
    .where(eq(references.id, id));
}
