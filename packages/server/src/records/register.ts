import type { Language } from '@verrijk/core/messages';
import { asc, inArray } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import type { RegisterLine } from '../contract/records/records.ts';
import { formatOrderNumber } from '../contract/orders/order-number.ts';
import { ORDER_SENTENCES } from '../messages/order-sentences.ts';
import { dutchDay } from '../orders/dutch-day.ts';
import { ordersOf } from '../orders/require-order.ts';
import type { Transaction } from '../store/store.ts';
import { orders } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { party } from '../store/tables/parties.ts';
import { formatCsv } from './format-csv.ts';

type Party = typeof party.$inferSelect;

/**
 * The register of processing that art. 30 AVG asks for, a line for each order: at an organisation as controller (30(1)), at a provider as processor
 * (30(2)). Contacts are those of the parties, never of customers.
 */
export async function readRegister(
  tx: Transaction,
  actor: PartyActor,
  language: Language,
): Promise<readonly RegisterLine[]> {
  const rows = await tx.select().from(orders).where(ordersOf(actor)).orderBy(asc(orders.number));
  const ids = [...new Set(rows.flatMap(({ organisation, provider }) => [organisation, provider]))];
  const parties = ids.length === 0 ? [] : await tx.select().from(party).where(inArray(party.id, ids));
  const known = new Map(parties.map((found) => [found.id, found]));
  return rows.map((row) => lineOf(row, known, actor, language));
}

/** The register as a file for a spreadsheet. */
export function formatRegister(lines: readonly RegisterLine[], language: Language): string {
  const rows = lines.map((line) => [
    ...[line.order, line.since, line.state, line.role, line.controller, line.controllerContact],
    ...[line.processor, line.processorContact, line.purpose, line.processing, line.people, line.data],
    ...[line.transfers, line.erasure, line.purgeOn ?? '', line.security],
  ]);
  return formatCsv(ORDER_SENTENCES[language].registerColumns, rows);
}

function lineOf(
  row: OrderRow,
  parties: ReadonlyMap<string, Party>,
  { partyKind }: PartyActor,
  language: Language,
): RegisterLine {
  const { register, states } = ORDER_SENTENCES[language];
  const organisation = parties.get(row.organisation);
  const provider = parties.get(row.provider);
  return {
    order: formatOrderNumber(row.number),
    since: dutchDay(row.createdAt),
    state: states[row.state],
    role: register.roles[partyKind === 'organisation' ? 'controller' : 'processor'],
    controller: organisation?.name ?? '',
    controllerContact: contactOf(organisation),
    processor: provider?.name ?? '',
    processorContact: contactOf(provider),
    purpose: row.purpose,
    processing: register.processing[row.product],
    people: register.people,
    data: register.data[row.product],
    transfers: register.transfers,
    erasure: register.erasure(row.purgeDays),
    purgeOn: row.purgeOn,
    security: register.security,
  };
}

function contactOf(found: Party | undefined): string {
  if (found === undefined) return '';
  return [found.address, found.privacyEmail === '' ? found.contactEmail : found.privacyEmail]
    .filter((part) => part !== '')
    .join(', ');
}
