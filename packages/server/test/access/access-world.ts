import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../src/app.ts';
import type { PartyKind, Role, Scope } from '../../src/contract/roles.ts';
import type { Service } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { makeParty, makePerson, makeSession, makeToken, OUR_PAGES } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';

/** Parties of all sorts, and others of the same sorts that have nothing to do with them. */
export interface AccessWorld {
  readonly app: FastifyInstance;
  readonly service: Service;
  readonly host: string;
  readonly organisation: string;
  readonly provider: string;
  readonly otherOrganisation: string;
  readonly otherProvider: string;
}

/** For whom something is, or is not. */
export interface Side {
  readonly party: string;
  readonly kind: PartyKind;
  /** The person; of a token, somebody of its party. */
  readonly account: string;
}

/** Who asks, of all sorts that there are. */
export type CallerSort =
  | { readonly sort: 'anonymous' }
  | { readonly sort: 'unknown token' }
  | { readonly sort: 'ended session' }
  | { readonly sort: 'signing-in'; readonly stage: 'second-factor' | 'enrol' }
  | { readonly sort: 'member'; readonly role: Role; readonly isHost: boolean; readonly out?: 'closed' | 'disabled' }
  | {
      readonly sort: 'token';
      readonly kind: PartyKind;
      readonly scopes: readonly Scope[];
      readonly isHost: boolean;
      readonly out?: 'closed';
    };

export interface Caller extends Side {
  readonly headers: Headers;
}

export async function accessWorld(store: Store): Promise<AccessWorld> {
  const openId = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', label: 'Elders' };
  const parts = { ...(await testVault(store)), queue: listeningQueue() };
  const service = serviceWith(store, { ...parts, settings: { openId } });
  return {
    app: await createApp(service),
    service,
    host: await makeParty(store, 'provider', { isHost: true }),
    organisation: await makeParty(store, 'organisation'),
    provider: await makeParty(store, 'provider'),
    otherOrganisation: await makeParty(store, 'organisation'),
    otherProvider: await makeParty(store, 'provider'),
  };
}

export function kindOfRole(role: Role): PartyKind {
  return role === 'administrator' || role === 'operator' ? 'provider' : 'organisation';
}

/** Somebody of this sort, new: what they do to their own account or session touches nobody else. */
export async function makeCaller(world: AccessWorld, caller: CallerSort): Promise<Caller> {
  const { store } = world.service;
  const nobody = { party: world.organisation, kind: 'organisation', account: randomUUID() } as const;
  switch (caller.sort) {
    case 'anonymous':
      return { ...nobody, headers: OUR_PAGES };
    case 'unknown token':
      return { ...nobody, headers: { authorization: `Bearer vrk_${'A'.repeat(43)}` } };
    case 'ended session': {
      const person = await makePerson(store, world.organisation, 'owner');
      await store.asSystem('demo', ({ $client }) =>
        $client.query('update session set revoked_at = now() where id = $1', [person.session]),
      );
      return { ...nobody, ...person };
    }
    case 'signing-in':
      return { ...nobody, ...(await makePerson(store, world.organisation, 'owner', { stage: caller.stage })) };
    case 'member': {
      const kind = kindOfRole(caller.role);
      const party = await partyFor(world, kind, caller.isHost, caller.out === 'closed');
      const person = await makePerson(store, party, caller.role);
      if (caller.out === 'disabled') await disable(store, person.account);
      return { kind, ...person };
    }
    case 'token': {
      const party = await partyFor(world, caller.kind, caller.isHost, caller.out === 'closed');
      const { account } = await makePerson(store, party, caller.kind === 'provider' ? 'administrator' : 'owner');
      return { party, kind: caller.kind, account, ...(await makeToken(store, party, caller.scopes)) };
    }
    default:
      throw new Error('There is no such caller');
  }
}

/** The same sort of side at other parties; of an organisation and a provider alike. */
export async function strangers(world: AccessWorld, kind: PartyKind): Promise<readonly Side[]> {
  const { store } = world.service;
  const { otherOrganisation, otherProvider } = world;
  const organisation = await makePerson(store, otherOrganisation, 'owner');
  const provider = await makePerson(store, otherProvider, 'administrator');
  const sides: readonly Side[] = [
    { party: otherOrganisation, kind: 'organisation', account: organisation.account },
    { party: otherProvider, kind: 'provider', account: provider.account },
  ];
  return kind === 'organisation' ? sides : sides.toReversed();
}

export async function signedInAs({ service }: AccessWorld, { party, account }: Side): Promise<Headers> {
  return (await makeSession(service.store, party, account)).headers;
}

async function partyFor(world: AccessWorld, kind: PartyKind, isHost: boolean, isClosed: boolean): Promise<string> {
  if (isClosed) return makeParty(world.service.store, kind, { closedAt: new Date() });
  if (isHost) return world.host;
  return kind === 'provider' ? world.provider : world.organisation;
}

async function disable(store: Store, account: string): Promise<void> {
  await store.asSystem('demo', ({ $client }) =>
    $client.query('update account set disabled_at = now() where id = $1', [account]),
  );
}
