import type { Language } from '@verrijk/core/messages';
import { and, asc, count, eq, gte, lte, sum } from 'drizzle-orm';
import type { z } from 'zod';
import type { PartyActor } from '../actor.ts';
import type { recordEndpoints } from '../contract/records/records.ts';
import { ORDER_SENTENCES } from '../messages/order-sentences.ts';
import { nameParties } from '../orders/name-parties.ts';
import type { Transaction } from '../store/store.ts';
import { usage } from '../store/tables/orders.ts';
import { formatCsv } from './format-csv.ts';

type UsageLine = z.input<(typeof recordEndpoints)['usage.read']['result']>['items'][number];

/** What was enriched for or by a party, by month and by the party on the other side. */
export async function readUsage(
  tx: Transaction,
  { party: own, partyKind }: PartyActor,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
): Promise<readonly UsageLine[]> {
  const rows = await tx
    .select({
      month: usage.month,
      organisation: usage.organisation,
      provider: usage.provider,
      orders: count(),
      records: sum(usage.records),
      netCents: sum(usage.netCents),
      vatCents: sum(usage.vatCents),
    })
    .from(usage)
    .where(
      and(
        eq(partyKind === 'organisation' ? usage.organisation : usage.provider, own),
        from === undefined ? undefined : gte(usage.month, from),
        until === undefined ? undefined : lte(usage.month, until),
      ),
    )
    .groupBy(usage.month, usage.organisation, usage.provider)
    .orderBy(asc(usage.month), asc(usage.organisation), asc(usage.provider));
  const partyOf = await nameParties(
    tx,
    rows.flatMap(({ organisation, provider }) => [organisation, provider]),
  );
  const named = (id: string): UsageLine['organisation'] => ({ id, name: partyOf(id).name });
  return rows.map(({ month, organisation, provider, orders, records, netCents, vatCents }) => ({
    ...{ month, orders, records: Number(records), netCents: Number(netCents), vatCents: Number(vatCents) },
    organisation: named(organisation),
    provider: named(provider),
  }));
}

/** Usage as a file for a spreadsheet; amounts in whole cents, which no spreadsheet rounds. */
export function formatUsage(lines: readonly UsageLine[], language: Language): string {
  const rows = lines.map(({ month, organisation, provider, orders, records, netCents, vatCents }) => [
    ...[month, organisation.name, provider.name],
    ...[orders, records, netCents, vatCents],
  ]);
  return formatCsv(ORDER_SENTENCES[language].usageColumns, rows);
}
