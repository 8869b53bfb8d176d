import { CONFLICT, CULTURELE_DOELGROEPEN_2021, formatDay, groupKey, NO_ID } from '@verrijk/core';
import type { CellColumn, Day } from '@verrijk/core';
import { passControl, readReturned } from '@verrijk/steps';
import type { LoadBackColumns, NamedTable, ReadReturned, StepControl } from '@verrijk/steps';
import type { BehaviourReport, Count } from '../audience-report.ts';
import { groupColour } from '../charts/group-colours.ts';
import { CountBook } from '../profile/count-book.ts';
import { readTransactions } from './read-transactions.ts';
import type { TransactionRequest } from './read-transactions.ts';

/** A group as a model or an earlier report has it. */
export interface NamedGroup {
  readonly name: string;
  readonly colour: string;
}

/** What the customers of an enriched file do, by group. There is no reference, so no households, no places and nothing to compare with. */
export interface EnrichedBehaviour {
  readonly version: string;
  /** ISO day. */
  readonly today: string;
  readonly fictional: boolean;
  /** Counts below this are hidden. */
  readonly minimum: number;
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  /** Customers with a group. */
  readonly customers: Count;
  readonly groups: readonly (NamedGroup & { readonly customers: Count })[];
  readonly behaviour: BehaviourReport;
}

/** What behaviour is asked of. */
export interface EnrichedBehaviourRequest extends StepControl {
  readonly enriched: NamedTable;
  /** Of a delivery with pseudonyms: sales know customers by their own IDs. */
  readonly key?: NamedTable;
  readonly columns?: LoadBackColumns;
  readonly transactions: NamedTable;
  readonly transactionOptions?: Pick<TransactionRequest, 'columns' | 'sheet'>;
  /** The groups in the order and the colours that other reports have; those that are not among them come after. */
  readonly groups?: readonly NamedGroup[];
  /** Counts below it are hidden; at least 5. */
  readonly minimum: number;
  readonly today: Day;
  readonly version: string;
}

/** Whoever asks for less is not told less. */
const LOWEST_MINIMUM = 5;
const NO_GROUP = -1;
const NOTHING_SAID: LoadBackColumns = {
  overrides: {},
  sheet: undefined,
  noHeader: false,
  oldGroup: undefined,
  email: undefined,
  enrichedSheet: undefined,
  enrichedId: undefined,
  group: undefined,
};

/**
 * Joins sales to the groups that stand in an enriched file, by customer ID, and hides what is too small to show in all counts together.
 * @throws VerrijkError `sheet.*`, `column.*`, `load-back.*` or `file.*`
 */
export async function buildEnrichedBehaviour(request: EnrichedBehaviourRequest): Promise<EnrichedBehaviour> {
  const { enriched, key, transactions, today, version } = request;
  const minimum = Math.max(request.minimum, LOWEST_MINIMUM);
  const read = await readReturned({
    enriched,
    ...(key !== undefined && { key }),
    columns: request.columns ?? NOTHING_SAID,
    ...passControl(request, 0, 2),
  });
  const { groups, places } = listGroups(read, request.groups ?? CULTURELE_DOELGROEPEN_2021.groups);
  const placeOf = (slot: number): number => {
    const text = read.returned.group(slot);
    return text === CONFLICT ? NO_GROUP : places[text]!;
  };
  const customers = (column: CellColumn, row: number): number => {
    const slot = read.returned.ids.find(column, row);
    return slot === NO_ID ? NO_GROUP : placeOf(slot);
  };
  const groupNames = groups.map(({ name }) => name);
  const list = { ...request.transactionOptions, groupNames, today, minimum, ...passControl(request, 1, 2) };
  const behaviour = await readTransactions(transactions, customers, list);
  const counts = groups.map(() => 0);
  for (let slot = 0; slot < read.returned.ids.size; slot++) {
    const place = placeOf(slot);
    if (place !== NO_GROUP) counts[place]!++;
  }
  const book = new CountBook();
  book.parts(
    'customers',
    counts.reduce((sum, count) => sum + count, 0),
    counts.map((count, place): [string, number] => [`customers/${place}`, count]),
  );
  behaviour.register(book.system);
  for (const [place, count] of counts.entries()) {
    const [active, number] = behaviour.customersOf(place);
    book.system.unpublished(`quiet/${place}`, count - number);
    book.system.sum(`customers/${place}`, [active, `quiet/${place}`]);
  }
  const told = behaviour.report(book.close(minimum));
  return {
    version,
    today: formatDay(today),
    fictional: read.fictional,
    minimum,
    files: [
      { name: enriched.name, rows: read.returned.rows },
      { name: transactions.name, rows: told.transactions },
    ],
    customers: book.count('customers'),
    groups: groups.map((group, place) => ({ ...group, customers: book.count(`customers/${place}`) })),
    behaviour: told,
  };
}

/** The groups that the file names, and for each of its texts the place of its group. */
function listGroups(
  { texts }: ReadReturned,
  known: readonly { readonly name: string; readonly colour?: string; readonly aliases?: readonly string[] }[],
): { readonly groups: readonly NamedGroup[]; readonly places: readonly number[] } {
  const knownPlaces = new Map(
    known.flatMap(({ name, aliases = [] }, place) =>
      [name, ...aliases].map((spelling): [string, number] => [groupKey(spelling), place]),
    ),
  );
  /** By the number of a group's first text: what it is called, and its place among the known. */
  const named = new Map<number, { readonly name: string; readonly order: number; readonly colour?: string }>();
  for (const [text, name] of texts.texts.entries()) {
    const group = texts.groupOf(text);
    if (texts.saysNone(text) || named.has(group)) continue;
    const order = knownPlaces.get(groupKey(name));
    const model = order === undefined ? undefined : known[order]!;
    named.set(group, { order: order ?? known.length, ...(model ?? { name }) });
  }
  const sorted = [...named].toSorted(([, a], [, b]) => a.order - b.order || (a.name < b.name ? -1 : 1));
  const placeOfGroup = new Map(sorted.map(([group], place) => [group, place]));
  return {
    groups: sorted.map(([, { name, colour }], place) => ({ name, colour: groupColour(colour, place) })),
    places: texts.texts.map((_, text) => (texts.saysNone(text) ? NO_GROUP : placeOfGroup.get(texts.groupOf(text))!)),
  };
}
