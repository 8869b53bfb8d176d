import type { Language } from '@verrijk/core/messages';
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { PartyActor } from '../actor.ts';
import { orderHappening } from '../contract/orders/orders.ts';
import type { orderEvent } from '../contract/orders/orders.ts';
import { formatHappening, ORDER_SENTENCES } from '../messages/order-sentences.ts';
import type { Transaction } from '../store/store.ts';
import { orderEvents } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { nameParties } from '../orders/name-parties.ts';

/**
 * The steps of an order that a party is told: what another provider said, before the order went to this one, is between that one and the organisation.
 */
export function stepsFor(
  { id, organisation }: Pick<OrderRow, 'id' | 'organisation'>,
  { party }: Pick<PartyActor, 'party'>,
): SQL | undefined {
  const isTold = or(isNull(orderEvents.party), inArray(orderEvents.party, [organisation, party]));
  return and(eq(orderEvents.order, id), party === organisation ? undefined : isTold);
}

/** What happened to an order, the oldest first, in words. Who of the other side did it is not told, only which side. */
export async function readHistory(
  tx: Transaction,
  order: Pick<OrderRow, 'id' | 'organisation'>,
  actor: Pick<PartyActor, 'party'>,
  language: Language,
): Promise<z.input<typeof orderEvent>[]> {
  const { organisation } = order;
  const rows = await tx.select().from(orderEvents).where(stepsFor(order, actor)).orderBy(asc(orderEvents.id));
  const partyOf = await nameParties(
    tx,
    rows.flatMap(({ party }) => party ?? []),
  );
  const nameOf = (party: string | null): string =>
    party === null ? ORDER_SENTENCES[language].service : partyOf(party).name;
  return rows.map(({ at, from, to, party: own, actorName, why, ...row }) => {
    const transition = orderHappening.parse(row.transition);
    return {
      ...{ transition, from, to, why },
      at: at.toISOString(),
      by: own === null ? 'service' : own === organisation ? 'organisation' : 'provider',
      person: own === actor.party ? actorName || ORDER_SENTENCES[language].formerMember : null,
      sentence: formatHappening(language, { transition, who: nameOf(own), why }),
    };
  });
}
