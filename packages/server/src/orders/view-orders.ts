import type { Language } from '@verrijk/core/messages';
import type { z } from 'zod';
import type { order } from '../contract/orders/orders.ts';
import { formatOrderNumber } from '../contract/orders/order-number.ts';
import type { Transaction } from '../store/store.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { describeFailure } from './describe-failure.ts';
import { dutchDay } from './dutch-day.ts';
import { actionsOf } from './order-actions.ts';
import { nameParties } from './name-parties.ts';
import type { NamedParty } from './name-parties.ts';
import { countsOf, failureOf, quoteOf } from './order-facts.ts';

type OrderView = z.input<typeof order>;

/** How orders are shown: to a party, at a moment, in a language. */
export interface ViewContext {
  readonly reader: string;
  readonly now: Date;
  readonly language: Language;
}

/** Orders as both sides see them, in the order given; the names of their parties come in one query. */
export async function viewOrders(
  tx: Transaction,
  rows: readonly OrderRow[],
  context: ViewContext,
): Promise<OrderView[]> {
  const named = await nameParties(
    tx,
    rows.flatMap((row) => [row.organisation, row.provider]),
  );
  return rows.map((row) => viewOf(row, named(row.organisation), named(row.provider), context));
}

/** One order as both sides see it. */
export async function viewOrder(tx: Transaction, row: OrderRow, context: ViewContext): Promise<OrderView> {
  const [view] = await viewOrders(tx, [row], context);
  return view!;
}

function viewOf(
  row: OrderRow,
  organisation: NamedParty,
  provider: NamedParty,
  { reader, now, language }: ViewContext,
): OrderView {
  const { id, state, product, wishedProduct, purpose, selection, period, quoteVersion, purgeDays, purgeOn } = row;
  const today = dutchDay(now);
  const failure = failureOf(row);
  return {
    ...{
      id,
      state,
      organisation,
      product,
      wishedProduct,
      purpose,
      selection,
      period,
      quoteVersion,
      purgeDays,
      purgeOn,
    },
    number: formatOrderNumber(row.number),
    provider: { ...provider, because: row.providerBecause, reason: row.providerReason },
    counts: countsOf(row) ?? null,
    quote: quoteOf(row) ?? null,
    failure: failure === undefined ? null : describeFailure(failure, language),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    stateSince: row.stateSince.toISOString(),
    age: secondsBetween(row.stateSince, now),
    side: row.provider === reader ? 'provider' : 'organisation',
    actions: {
      organisation: actionsOf(row, 'organisation', today),
      provider: actionsOf(row, 'provider', today),
    },
  };
}

/** Whole seconds; never below zero, for clocks of two nodes differ. */
export function secondsBetween(from: Date, until: Date): number {
  return Math.max(0, Math.floor((until.getTime() - from.getTime()) / 1000));
}
