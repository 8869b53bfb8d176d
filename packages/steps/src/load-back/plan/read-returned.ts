import { GroupTexts, ReturnedGroups } from '@verrijk/core';
import type { DeliveryKey } from '@verrijk/core';
import { isMarkedFictional } from '../../enrich/appended-headers.ts';
import type { StepControl } from '../../step-control.ts';
import { readKey } from './read-key.ts';
import { layOut, readTable } from './read-table.ts';
import { settleEnriched } from './settle-load-back.ts';
import type { LoadBackColumns, NamedTable, SettledTable } from './settle-load-back.ts';

/** An enriched file whose groups are asked for. */
export interface ReturnedRequest extends StepControl {
  readonly enriched: NamedTable;
  /** The key file of a delivery with pseudonyms: the customers are then known by their own IDs. */
  readonly key?: NamedTable;
  readonly columns: LoadBackColumns;
}

/** The group of every customer of an enriched file, with what its texts are. */
export interface ReadReturned {
  readonly returned: ReturnedGroups;
  readonly texts: GroupTexts;
  /** Whether the groups were made up. */
  readonly fictional: boolean;
}

/**
 * Reads the groups of an enriched file, by customer ID: a pass over it, and one over the key. @throws VerrijkError `sheet.*`, `column.*`,
 * `load-back.*`, and those of reading
 */
export async function readReturned(request: ReturnedRequest): Promise<ReadReturned> {
  const settled = settleEnriched(request.enriched, request.columns);
  const key = request.key === undefined ? undefined : await readKey(request.key, request);
  const read = await readGroups(request.enriched, settled, key, request);
  const isMarked = isMarkedFictional(settled.group?.header ?? '') || read.texts.texts.some(isMarkedFictional);
  return { ...read, fictional: isMarked };
}

/** A pass over the enriched file, whose columns are settled. */
export async function readGroups(
  table: NamedTable,
  settled: SettledTable,
  key: DeliveryKey | undefined,
  control: StepControl,
): Promise<Pick<ReadReturned, 'returned' | 'texts'>> {
  const texts = new GroupTexts();
  const layout = layOut(settled, false);
  const returned = new ReturnedGroups(texts, { ...layout.positions, group: layout.positions.group ?? 0 }, key);
  await readTable(table, settled, layout, control, 0, (batch) => returned.add(batch));
  return { returned, texts };
}
