import { createHash, randomUUID } from 'node:crypto';
import { createLink } from '../../../src/access/links/one-time-links.ts';
import { hashPassword } from '../../../src/access/factors/password.ts';
import type { EndpointId } from '../../../src/contract/endpoints.ts';
import { FICTIONAL_LIST } from '../../support/order-app.ts';
import { testCounts } from '../../support/orders.ts';
import { makePerson } from '../../support/people.ts';
import { secretOf } from '../../support/access-app.ts';
import type { AccessWorld, Side } from '../access-world.ts';
import type { ThingFacts } from './things.ts';

/**
 * How an endpoint is called as it should be. The parameters of its path are made by `things.ts`, after their names; a new name wants a row there.
 */
export interface Sample {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** For a body that needs something to be there. */
  readonly makeBody?: (world: AccessWorld, caller: Side) => Promise<unknown>;
  readonly headers?: Readonly<Record<string, string>>;
  /** How what the path names must be, where it matters. */
  readonly thing?: ThingFacts;
  /** Who may call this sees what is of others too: only what nobody has is not found. */
  readonly seesAll?: true;
  /** A problem that a right call may meet all the same, because nothing was prepared for it. */
  readonly mayMeet?: readonly string[];
}

const PASSWORD = 'krakende trap zonder leuning';
const sha256 = createHash('sha256').update('x').digest('hex');
const response = { id: 'x', rawId: 'x', type: 'public-key', response: {} };
const newEmail = () => `${randomUUID()}@example.invalid`;
const newcomer = { name: 'Nieuw', password: PASSWORD };
const terms = {
  ...{ contact: '', workingDays: 5, deliveryForm: '', conditions: '', analystReferral: '' },
  ...{ quoteDays: 30, mostPurgeDays: 90 },
};
const source = { bytes: 1, sha256, name: 'b.csv', mediaType: 'text/csv' };
const webhook = { url: 'https://192.0.2.1/hook', events: ['order.ready'] };

/** A row for every endpoint there is; the test of access fails for one without. */
export const SAMPLES: Readonly<Partial<Record<EndpointId, Sample>>> & Readonly<Record<string, Sample>> = {
  'health.read': {},
  'session.ways': {},
  'session.start': { makeBody: passwordOf },
  'session.read': {},
  'session.end': {},
  'session.totp': { body: { code: '000000' } },
  'session.recovery-code': { body: { code: '0000-0000-0000-0000' } },
  'session.passkey-options': {},
  'session.passkey': { body: { response } },
  'session.confirm': { body: { code: '000000' } },
  'session.switch': { makeBody: async (_world, { party }) => ({ party }) },
  'session.openid': {},
  'session.openid-return': { query: { code: 'x', state: 'x' } },
  'session.list': {},
  'session.revoke': {},
  'session.revoke-others': {},
  'account.read': {},
  'account.change': { body: { name: 'Anders' } },
  'account.delete': {},
  'account.change-password': { body: { password: PASSWORD } },
  'account.begin-totp': {},
  'account.confirm-totp': { body: { code: '000000' } },
  // Nobody here has an app with codes.
  'account.remove-totp': { mayMeet: ['request.not-found'] },
  'account.renew-recovery-codes': {},
  'account.passkey-options': {},
  'account.add-passkey': { body: { name: 'Sleutel', response } },
  'account.remove-passkey': {},
  'members.list': {},
  'members.change': {
    makeBody: async (_world, { kind }) => ({ role: kind === 'provider' ? 'administrator' : 'member' }),
  },
  'members.remove': {},
  'members.end-sessions': {},
  'members.reset-factors': {},
  'invitations.list': {},
  'invitations.member': {
    makeBody: async (_world, { kind }) => ({ email: newEmail(), role: kind === 'provider' ? 'operator' : 'reader' }),
  },
  'invitations.organisation': { makeBody: async () => ({ email: newEmail(), name: 'Museum (fictief)' }) },
  'invitations.provider': { makeBody: async () => ({ email: newEmail(), name: 'Verrijker (fictief)' }) },
  'invitations.withdraw': {},
  'invitations.look': { makeBody: async (world) => ({ secret: await invitationTo(world) }) },
  'invitations.accept': { makeBody: async (world) => ({ secret: await invitationTo(world), ...newcomer }) },
  'resets.ask': { makeBody: async () => ({ email: newEmail() }) },
  'resets.use': { body: { secret: 'x', password: PASSWORD } },
  'resets.factors': { body: { secret: 'x' } },
  'tokens.list': {},
  'tokens.create': { body: { name: 'Koppeling', scopes: ['orders:read'] } },
  'tokens.revoke': {},
  'parties.list': {},
  'parties.close': { seesAll: true },
  'audit.export': {},
  'audit.head': {},
  'agreement.read': {},
  'agreement.text': { mayMeet: ['agreement.incomplete'] },
  // Nothing made one of this order.
  'agreement.download': { mayMeet: ['request.not-found'] },
  'agreement.sign': {
    thing: { state: 'accepted' },
    body: { name: 'Iemand', role: 'Directeur', sha256, agrees: true },
    mayMeet: ['request.not-found'],
  },
  'sub-processors.read': {},
  'sub-processors.replace': { body: { items: [] } },
  'uploads.create': {
    thing: { state: 'agreed' },
    body: { bytes: 1, sha256, name: 'a.csv', mediaType: 'text/csv' },
  },
  'uploads.offset': { headers: { 'tus-resumable': '1.0.0' } },
  'uploads.append': {
    body: Buffer.from('x'),
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', 'tus-resumable': '1.0.0' },
  },
  'uploads.remove': { headers: { 'tus-resumable': '1.0.0' } },
  'files.list': {},
  'files.download': {},
  'orders.list': {},
  'orders.create': { body: { purpose: 'Weten wie er komt (fictief)' } },
  'orders.read': {},
  'orders.change': { body: { selection: 'kaartkopers' } },
  'orders.count': { body: testCounts() },
  'orders.quote': { body: { version: 0 } },
  'orders.quotes': {},
  'orders.refuse': { body: { reason: 'Past niet (fictief)' } },
  'orders.accept': { thing: { state: 'quoted' }, body: { version: 1 } },
  'orders.cancel': { body: { reason: 'Toch niet (fictief)' } },
  'orders.history': {},
  'orders.purge': { thing: { state: 'ready' } },
  // It was purged without a receipt.
  'orders.receipt': { thing: { state: 'purged' }, mayMeet: ['request.not-found'] },
  'receipt-key.read': {},
  'party.read': {},
  'party.update': { body: { address: 'Straat 1' } },
  'providers.list': {},
  'providers.for': { query: { postcode: '3011' } },
  'providers.elsewhere': { makeBody: async ({ host }) => ({ provider: host }) },
  'regions.read': {},
  'regions.replace': { body: { regions: [] } },
  'terms.read': {},
  'terms.replace': { body: terms },
  'price-lists.list': {},
  'price-lists.create': { body: { list: FICTIONAL_LIST } },
  'price-lists.retire': {},
  'queue.read': {},
  'register.read': {},
  'register.csv': {},
  'usage.read': {},
  'usage.csv': {},
  'quota.own': {},
  'quota.read': { seesAll: true },
  'quota.replace': { seesAll: true, body: { orders: null, records: 5 } },
  'outbox.list': {},
  'privacy.check': { body: { text: 'Wij verrijken gegevens (fictief).' } },
  'orders.privacy-check': { body: { text: 'Wij verrijken gegevens (fictief).' } },
  'orders.privacy': {},
  'orders.legal-ground': { body: { ground: 'consent', explanation: 'Gevraagd (fictief)' } },
  'orders.progress': {},
  'orders.events': {},
  // Of no upload that there is.
  'orders.deliver': {
    thing: { state: 'agreed' },
    makeBody: async () => ({ upload: randomUUID() }),
    mayMeet: ['request.not-found'],
  },
  'orders.retry': { thing: { state: 'failed' } },
  'references.list': {},
  'references.create': { body: { name: 'Bestand (fictief)', source } },
  'references.read': {},
  'references.offset': { headers: { 'tus-resumable': '1.0.0' } },
  'references.append': {
    body: Buffer.from('x'),
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', 'tus-resumable': '1.0.0' },
  },
  'references.build': {},
  'references.activate': {},
  'references.retire': {},
  'references.remove': {},
  'webhooks.list': {},
  'webhooks.create': { body: webhook },
  'webhooks.read': {},
  'webhooks.change': { body: { enabled: false } },
  'webhooks.remove': {},
  'webhooks.secret': {},
  'webhooks.renew-secret': {},
  'webhooks.test': {},
  'webhooks.deliveries': {},
  'webhooks.resend': {},
};

let hash: Promise<string> | undefined;

async function passwordOf({ service, organisation }: AccessWorld): Promise<unknown> {
  hash ??= hashPassword(PASSWORD);
  const account = { passwordHash: await hash };
  const { email } = await makePerson(service.store, organisation, 'reader', { account });
  return { email, password: PASSWORD };
}

async function invitationTo({ service, organisation }: AccessWorld): Promise<string> {
  const facts = { kind: 'member', email: newEmail(), inviter: organisation, role: 'reader' } as const;
  const { url } = await service.store.asSystem('demo', (tx) => createLink(service, tx, facts));
  return secretOf(url);
}
