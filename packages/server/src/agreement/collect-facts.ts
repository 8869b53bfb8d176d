import { eq, inArray, or } from 'drizzle-orm';
import { PROFILE_FIELDS } from '../contract/orders/agreement.ts';
import type { AgreementFacts, AgreementParty, AgreementState, SubProcessor } from '../contract/orders/agreement.ts';
import { formatOrderNumber } from '../contract/orders/order-number.ts';
import { billableOf, quoteOf } from '../orders/order-facts.ts';
import type { Transaction } from '../store/store.ts';
import { subProcessor } from '../store/tables/agreements.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { party } from '../store/tables/parties.ts';
import { AGREEMENT_EDITION } from './text/describe-agreement.ts';

type PartyRow = typeof party.$inferSelect;
export type MissingField = AgreementState['missing'][number];

/** What an agreement on this order would say now, and what the parties' profiles miss before it can be made. */
export interface CollectedFacts {
  readonly facts: Omit<AgreementFacts, 'version'>;
  readonly missing: readonly MissingField[];
}

/** Reads them as one of the two parties of the order. */
export async function collectFacts(tx: Transaction, order: OrderRow): Promise<CollectedFacts> {
  const rows = await tx
    .select()
    .from(party)
    .where(or(inArray(party.id, [order.organisation, order.provider]), eq(party.isHost, true)));
  const organisation = requireRow(rows, order.organisation);
  const provider = requireRow(rows, order.provider);
  const host = rows.find(({ isHost }) => isHost);
  const listed = await listSubProcessors(tx, order.provider);
  const { product, purpose, selection, period } = order;
  return {
    facts: {
      edition: AGREEMENT_EDITION,
      order: formatOrderNumber(order.number),
      product,
      purpose,
      selection,
      period,
      records: quoteOf(order)?.records ?? (order.counts === null ? null : billableOf(order)),
      organisation: describe(organisation),
      provider: describe(provider),
      subProcessors: host === undefined || host.id === provider.id ? listed : [describeHost(host), ...listed],
      keepDays: order.purgeDays,
    },
    missing: [...missingOf('organisation', organisation), ...missingOf('provider', provider)],
  };
}

/** Annex IV of a provider, in its order. */
export async function listSubProcessors(tx: Transaction, provider: string): Promise<SubProcessor[]> {
  return tx
    .select({ name: subProcessor.name, task: subProcessor.task, place: subProcessor.place })
    .from(subProcessor)
    .where(eq(subProcessor.provider, provider))
    .orderBy(subProcessor.placeInList);
}

function requireRow(rows: readonly PartyRow[], id: string): PartyRow {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error('A party of an order is not visible to the other');
  return row;
}

function describe(row: PartyRow): AgreementParty {
  const { name, address, postcode, municipality, chamberOfCommerce, contactName, contactEmail, isFictional } = row;
  const privacyEmail = row.privacyEmail === '' ? contactEmail : row.privacyEmail;
  return {
    name,
    address,
    postcode,
    municipality,
    chamberOfCommerce,
    contactName,
    contactEmail,
    privacyEmail,
    isFictional,
  };
}

/** Who runs this installation for another provider has its files. */
function describeHost({ name, municipality }: PartyRow): SubProcessor {
  return {
    name,
    task: 'Beheer van het systeem Verrijk: ontvangst, opslag, verwerking en wissen van de bestanden',
    place: municipality === '' ? 'Nederland' : `${municipality}, Nederland`,
  };
}

function missingOf(side: MissingField['side'], row: PartyRow): MissingField[] {
  return PROFILE_FIELDS.filter((field) => row[field].trim() === '').map((field) => ({ side, field }));
}
