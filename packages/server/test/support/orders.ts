import { randomUUID } from 'node:crypto';
import type { MemberActor } from '../../src/actor.ts';
import type { OrderCounts } from '../../src/contract/orders/order-counts.ts';
import { TRANSITIONS } from '../../src/contract/orders/order-states.ts';
import type { Mover, OrderState, TransitionName } from '../../src/contract/orders/order-states.ts';
import type { Quote } from '../../src/contract/orders/quote.ts';
import type { PartyKind, Role } from '../../src/contract/roles.ts';
import type { OrderActor } from '../../src/orders/require-order.ts';
import type { Store } from '../../src/store/store.ts';
import { orderEvents, orders } from '../../src/store/tables/orders.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { makeParty } from './people.ts';

/** The shortest road to each state, from a draft. */
const ROADS: Readonly<Record<OrderState, readonly TransitionName[]>> = {
  draft: [],
  counted: ['count'],
  quoted: ['count', 'quote'],
  accepted: ['count', 'quote', 'accept'],
  agreed: ['count', 'quote', 'accept', 'agree'],
  delivered: ['count', 'quote', 'accept', 'agree', 'deliver'],
  processing: ['count', 'quote', 'accept', 'agree', 'deliver', 'process'],
  ready: ['count', 'quote', 'accept', 'agree', 'deliver', 'process', 'finish'],
  purged: ['count', 'quote', 'accept', 'agree', 'deliver', 'process', 'finish', 'purge'],
  refused: ['count', 'refuse'],
  cancelled: ['count', 'cancel'],
  failed: ['count', 'quote', 'accept', 'agree', 'deliver', 'process', 'fail'],
};

/** An organisation and a provider, fictional. */
export interface OrderParties {
  readonly organisation: string;
  readonly provider: string;
}

export async function orderParties(store: Store): Promise<OrderParties> {
  return {
    organisation: await makeParty(store, 'organisation', { name: 'Museum Voorbeeld (fictief)' }),
    provider: await makeParty(store, 'provider', { name: 'Verrijker (fictief)' }),
  };
}

/** Somebody who acts for a party, without an account in the database: for functions that are called directly. */
export function memberOf(party: string, partyKind: PartyKind, role?: Role): MemberActor {
  return {
    kind: 'member',
    account: randomUUID(),
    session: randomUUID(),
    name: 'Iemand (fictief)',
    email: 'iemand@example.invalid',
    role: role ?? (partyKind === 'organisation' ? 'owner' : 'administrator'),
    party,
    partyKind,
    isHost: false,
    language: 'nl',
  };
}

/** Who moves the orders of two parties. */
export function moversOf({ organisation, provider }: OrderParties): Readonly<Record<Mover, OrderActor>> {
  return {
    organisation: memberOf(organisation, 'organisation'),
    provider: memberOf(provider, 'provider'),
    service: { kind: 'service' },
  };
}

/** Counts that add up: of every 20 records 18 are billable. `verdict` none is a file without IDs. */
export function testCounts(billable = 900, verdict: 'good' | 'none' = 'good'): OrderCounts {
  const notBillable = { double: 0, foreign: Math.floor(billable / 18), 'po-box': 0, incomplete: 0, invalid: 0 };
  const records = billable + notBillable.foreign;
  const customers = verdict === 'none' ? 0 : records;
  return {
    version: 'test',
    today: '2026-11-01',
    rows: records,
    identity: { verdict, customers, duplicate: 0, shared: 0, missing: records - customers, damaged: 0 },
    findings: [{ code: 'address.missing', severity: 'error', count: 1, repairable: 0 }],
    counting: {
      records,
      customers,
      households: billable,
      customersPerHousehold: [{ customers: 1, households: billable }],
      billable,
      notBillable,
    },
    forecast: null,
    period: null,
  };
}

/** A quote of three cents a record, confirmed and valid for long. */
export function testQuote(records = 900, changes: Partial<Quote> = {}): Quote {
  const netCents = records * 3;
  const vatCents = Math.round(netCents * 0.21);
  return {
    version: 1,
    status: 'confirmed',
    records,
    priceList: null,
    lines: [{ kind: 'tier', records, perRecord: '0.03', cents: netCents }],
    netCents,
    vatPercentage: 21,
    vatCents,
    totalCents: netCents + vatCents,
    currency: 'EUR',
    reason: '',
    workingDays: 5,
    deliveryForm: 'xlsx',
    conditions: '',
    analystReferral: '',
    validUntil: '2099-12-31',
    madeAt: '2026-11-01T09:00:00.000Z',
    ...changes,
  };
}

/** An order in any state, with the history that leads there, written straight into the database. */
export async function orderIn(
  store: Store,
  { organisation, provider }: OrderParties,
  state: OrderState,
  facts: Partial<OrderRow> = {},
): Promise<OrderRow> {
  const road = ROADS[state];
  const product = facts.product ?? 'records';
  const { billable } = testCounts().counting;
  return store.asSystem('demo', async (tx) => {
    const [row] = await tx
      .insert(orders)
      .values({
        id: randomUUID(),
        organisation,
        provider,
        product,
        purpose: 'Weten wie er komt (fictief)',
        ...(road.includes('count') && { counts: testCounts(billable, product === 'records' ? 'good' : 'none') }),
        ...(road.includes('quote') && { quote: testQuote(billable), quoteVersion: 1 }),
        ...(road.includes('accept') && { acceptedAt: new Date() }),
        ...(road.includes('deliver') && { purgeOn: '2099-12-31' }),
        ...(state === 'failed' && { failure: { code: 'service.failed', details: {} } }),
        ...facts,
        state,
      })
      .returning();
    if (row === undefined) throw new Error('The order was not made');
    await writeRoad(tx, row, road);
    return row;
  });
}

type SystemTransaction = Parameters<Parameters<Store['asSystem']>[1]>[0];

async function writeRoad(tx: SystemTransaction, row: OrderRow, road: readonly TransitionName[]): Promise<void> {
  const service = { actorKind: 'service', actor: null, party: null } as const;
  let from: OrderState = 'draft';
  await tx
    .insert(orderEvents)
    .values({ order: row.id, at: row.createdAt, transition: 'create', from: null, to: 'draft', ...service });
  for (const transition of road) {
    const { to } = TRANSITIONS[transition];
    await tx.insert(orderEvents).values({ order: row.id, at: row.createdAt, transition, from, to, ...service });
    from = to;
  }
}
