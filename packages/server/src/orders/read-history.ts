import type { Language } from '@verrijk/core/messages';
import { asc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { PartyActor } from '../access/actor.ts';
import { orderHappening } from '../contract/orders.ts';
import type { orderEvent } from '../contract/orders.ts';
import { formatHappening, ORDER_SENTENCES } from '../messages/order-sentences.ts';
import type { Transaction } from '../store/store.ts';
import { orderEvents } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { party } from '../store/tables/parties.ts';

/** What happened to an order, the oldest first, in words. Who of the other side did it is not told, only which side. */
export async function readHistory(
  tx: Transaction,
  { id, organisation, provider }: Pick<OrderRow, 'id' | 'organisation' | 'provider'>,
  actor: Pick<PartyActor, 'party'>,
  language: Language,
): Promise<z.input<typeof orderEvent>[]> {
  const rows = await tx.select().from(orderEvents).where(eq(orderEvents.order, id)).orderBy(asc(orderEvents.id));
  const parties = await tx
    .select({ id: party.id, name: party.name })
    .from(party)
    .where(inArray(party.id, [organisation, provider]));
  const nameOf = (own: string | null): string =>
    parties.find((found) => found.id === own)?.name ?? ORDER_SENTENCES[language].service;
  return rows.map(({ at, from, to, party: own, actorName, why, ...row }) => {
    const transition = orderHappening.parse(row.transition);
    return {
      ...{ transition, from, to, why },
      at: at.toISOString(),
      by: own === null ? 'service' : own === organisation ? 'organisation' : 'provider',
      person: own === actor.party ? actorName : null,
      sentence: formatHappening(language, { transition, who: nameOf(own), why }),
    };
  });
}
