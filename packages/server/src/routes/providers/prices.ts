import { parsePriceList } from '@verrijk/core';
import type { z } from 'zod';
import { recordEvent } from '../../audit/record-event.ts';
import type { priceList } from '../../contract/providers/providers.ts';
import type { Handlers } from '../../http/handler.ts';
import { dutchDay } from '../../orders/dutch-day.ts';
import { addPriceList, currentPriceList, readPriceLists, retirePriceList } from '../../providers/price-lists.ts';
import type { PriceListRow } from '../../store/tables/providers.ts';

export const priceHandlers: Handlers<'price-lists.list' | 'price-lists.create' | 'price-lists.retire'> = {
  'price-lists.list': async ({ service, tx, actor }) => {
    const rows = await readPriceLists(tx, actor.party);
    const current = await currentPriceList(tx, actor.party, dutchDay(service.now()));
    return { items: rows.map((row) => viewOf(row, current?.id)) };
  },
  'price-lists.create': async ({ service, tx, actor, body }) => {
    const row = await addPriceList(tx, actor.party, body.list, service.now());
    const current = await currentPriceList(tx, actor.party, dutchDay(service.now()));
    await recordEvent(tx, { actor, kind: 'price-list.added', details: { list: row.id, version: row.version } });
    return viewOf(row, current?.id);
  },
  'price-lists.retire': async ({ service, tx, actor, params }) => {
    const row = await retirePriceList(tx, actor.party, params.priceList, service.now());
    await recordEvent(tx, { actor, kind: 'price-list.retired', details: { list: row.id, version: row.version } });
    return viewOf(row, undefined);
  },
};

function viewOf(row: PriceListRow, current: string | undefined): z.input<typeof priceList> {
  const { id, version, name, validFrom, validUntil, createdAt, retiredAt } = row;
  const list = row.list as Readonly<Record<string, unknown>>;
  return {
    ...{ id, version, name, list, validFrom, validUntil },
    fictional: parsePriceList(JSON.stringify(list), 'price-list').fictional,
    createdAt: createdAt.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
    current: id === current,
  };
}
