import { createHash, randomUUID } from 'node:crypto';
import { createLink } from '../../../src/access/links/one-time-links.ts';
import type { OrderState } from '../../../src/contract/orders/order-states.ts';
import { secretContext } from '../../../src/notices/deliver-webhook.ts';
import { passkey } from '../../../src/store/tables/access.ts';
import { webhookDeliveries, webhooks } from '../../../src/store/tables/notices.ts';
import { references } from '../../../src/store/tables/references.ts';
import { orderIn } from '../../support/orders.ts';
import { FICTIONAL_LIST } from '../../support/order-app.ts';
import { makeParty, makePerson, makeSession, makeToken } from '../../support/people.ts';
import { signedInAs } from '../access-world.ts';
import type { AccessWorld, Side } from '../access-world.ts';

/** How something is to be, where it matters. */
export interface ThingFacts {
  readonly state?: OrderState;
}

/** Makes something that belongs to a side; `params` are the parameters of the path before it. */
export type MakeThing = (
  world: AccessWorld,
  of: Side,
  facts: ThingFacts,
  params: Readonly<Record<string, string>>,
) => Promise<string>;

/** What a parameter of a path stands for, by its name. */
export const THINGS: Readonly<Record<string, MakeThing>> = {
  order: makeOrder,

  upload: async (world, of, facts) => (await makeUpload(world, of, facts)).upload,

  file: async (world, of, facts) => {
    const { vault, store } = world.service;
    const order = await makeOrder(world, of, { state: 'ready', ...facts });
    return store.asSystem('demo', async (tx) => {
      const scope = { kind: 'order', order, class: 'customers' } as const;
      const file = await vault.begin(tx, { scope, purpose: 'report-html', name: 'r.html', mediaType: 'text/html' });
      await vault.append(tx, file, 0, Buffer.from('<p>'));
      await vault.seal(tx, file);
      return file;
    });
  },

  account: async ({ service }, { party, kind }) =>
    (await makePerson(service.store, party, kind === 'provider' ? 'operator' : 'reader')).account,

  session: async ({ service }, { party, account }) => (await makeSession(service.store, party, account)).session,

  passkey: async ({ service }, { account }) => {
    const id = randomUUID();
    const row = { id, account, credential: id, publicKey: Buffer.alloc(1), counter: 0, name: 'x' };
    await service.store.asSystem('demo', (tx) => tx.insert(passkey).values({ ...row, createdAt: new Date() }));
    return id;
  },

  invitation: async ({ service }, { party, kind }) => {
    const role = kind === 'provider' ? 'operator' : 'reader';
    const facts = { kind: 'member', email: `${randomUUID()}@example.invalid`, inviter: party, role } as const;
    return (await service.store.asSystem('demo', (tx) => createLink(service, tx, facts))).id;
  },

  token: async ({ service }, { party }) => (await makeToken(service.store, party, ['orders:read'])).token,

  party: async ({ service }, { party }) => makeParty(service.store, 'organisation', { invitedBy: party }),
  organisation: async ({ service }) => makeParty(service.store, 'organisation'),

  webhook: async ({ service }, { party }) => {
    const id = randomUUID();
    const row = { id, party, url: 'https://192.0.2.1/hook', events: ['order.ready'] };
    const lockedSecret = service.keys.lock(Buffer.from('whsec_eA=='), secretContext(id));
    await service.store.asParty(party, (tx) => tx.insert(webhooks).values({ ...row, lockedSecret }));
    return id;
  },

  delivery: async ({ service }, { party }, _facts, { webhook }) => {
    const id = randomUUID();
    const row = { id, webhook: webhook ?? randomUUID(), party, event: 'order.ready', payload: '{}' };
    await service.store.asSystem('demo', (tx) =>
      tx.insert(webhookDeliveries).values({ ...row, state: 'given-up', settledAt: new Date() }),
    );
    return id;
  },

  reference: async ({ service: { store, vault } }, { party }) => {
    const id = randomUUID();
    await store.asParty(party, async (tx) => {
      const scope = { kind: 'reference', reference: id } as const;
      const promised = { bytes: 1, sha256: createHash('sha256').update('x').digest('hex') };
      const file = { scope, purpose: 'reference-source', name: 'b.csv', mediaType: 'text/csv', promised } as const;
      const row = { id, provider: party, name: 'Bestand (fictief)', sourceBytes: 1 };
      await tx.insert(references).values({ ...row, sourceFile: await vault.begin(tx, file) });
    });
    return id;
  },

  priceList: async (world, of) => idOf(await ask(world, of, '/api/price-lists', { list: FICTIONAL_LIST })),
};

async function makeOrder(
  world: AccessWorld,
  { party, kind }: Side,
  { state = 'counted' }: ThingFacts,
): Promise<string> {
  const parties =
    kind === 'organisation'
      ? { organisation: party, provider: party === world.organisation ? world.provider : world.otherProvider }
      : { organisation: party === world.otherProvider ? world.otherOrganisation : world.organisation, provider: party };
  return (await orderIn(world.service.store, parties, state)).id;
}

async function makeUpload(world: AccessWorld, of: Side, facts: ThingFacts): Promise<{ upload: string }> {
  const owner = of.kind === 'organisation' ? of : await ownerOf(world, of);
  const order = await makeOrder(world, owner, { state: 'agreed', ...facts });
  const sha256 = createHash('sha256').update('x').digest('hex');
  const body = { bytes: 1, sha256, name: 'a.csv', mediaType: 'text/csv' };
  return (await ask(world, owner, `/api/orders/${order}/uploads`, body)) as { upload: string };
}

/** Somebody of the organisation with which a provider has its orders. */
async function ownerOf(world: AccessWorld, { party }: Side): Promise<Side> {
  const organisation = party === world.otherProvider ? world.otherOrganisation : world.organisation;
  const { account } = await makePerson(world.service.store, organisation, 'owner');
  return { party: organisation, kind: 'organisation', account };
}

async function ask(world: AccessWorld, of: Side, url: string, payload: object): Promise<unknown> {
  const headers = await signedInAs(world, of);
  const answer = await world.app.inject({ method: 'POST', url, headers, payload });
  if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json();
}

function idOf(made: unknown): string {
  return (made as { id: string }).id;
}
