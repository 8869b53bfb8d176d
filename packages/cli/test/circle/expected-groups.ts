import { normalizeKey } from './customer-system.ts';
import type { PlainTable } from './independent-reader.ts';
import { columnOf } from './independent-reader.ts';

type Change = 'new' | 'changed' | 'unchanged' | 'kept' | 'without-group' | 'conflict';

/** What a load-back must make of a customer. */
interface ExpectedCustomer {
  readonly change: Change;
  readonly before: string;
  readonly after: string;
}

/** What a load-back must make of a customer system, worked out by other means than ours. */
export interface Expectation {
  /** Group by key. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  count(change: Change): number;
}

/** Headers of the export. */
const [ID, EMAIL, OLD_GROUP] = ['Klantnummer', 'E-mailadres', 'Culturele Doelgroep'];
/** Stands for what cannot be known and may not be touched. */
export const DISPUTED = '(in dispute)';

/**
 * Customers known by ID, with the groups that enriching the export itself gives its rows. All rows of a customer must
 * agree on what was there and on what comes; a blank says nothing.
 */
export function expectById(table: PlainTable, groups: readonly string[]): Expectation {
  return expectation(customersById(table, groups));
}

/** Contacts known by e-mail address: the customers who share one must agree on what they had and on what they end with. */
export function expectByEmail(table: PlainTable, groups: readonly string[]): Expectation {
  const customers = customersById(table, groups);
  const ids = cellsOf(table, ID).map(normalizeKey);
  const emails = cellsOf(table, EMAIL).map((email, row) => (ids[row] === '' ? '' : normalizeKey(email)));
  const rowsOf = rowsByKey(emails);
  return expectation(
    new Map(
      Array.from(rowsOf, ([email, rows]) => {
        const sharing = rows.map((row) => customers.get(ids[row]!)!);
        return [
          email,
          expectCustomer(
            sharing.map(({ before }) => before),
            sharing.map(({ after }) => after),
          ),
        ];
      }),
    ),
  );
}

function customersById(table: PlainTable, groups: readonly string[]): ReadonlyMap<string, ExpectedCustomer> {
  const before = cellsOf(table, OLD_GROUP);
  const rowsOf = rowsByKey(cellsOf(table, ID).map(normalizeKey));
  return new Map(
    Array.from(rowsOf, ([id, rows]) => [
      id,
      expectCustomer(
        rows.map((row) => before[row]!),
        rows.map((row) => groups[row]!),
      ),
    ]),
  );
}

function expectCustomer(before: readonly string[], after: readonly string[]): ExpectedCustomer {
  const [old, now] = [differentGroups(before), differentGroups(after)];
  if (old.size > 1 || now.size > 1 || before.includes(DISPUTED)) {
    return { change: 'conflict', before: DISPUTED, after: DISPUTED };
  }
  const [[oldName, oldText] = ['', '']] = old;
  const [[name, text] = ['', '']] = now;
  if (name === '') return { change: oldName === '' ? 'without-group' : 'kept', before: oldText, after: oldText };
  if (name === oldName) return { change: 'unchanged', before: oldText, after: oldText };
  return { change: oldName === '' ? 'new' : 'changed', before: oldText, after: text };
}

/** A group's name without case and the blanks that people add. */
export function groupName(text: string): string {
  return text.trim().toLowerCase();
}

/** Text by name. */
function differentGroups(texts: readonly string[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const text of texts) {
    const name = groupName(text);
    if (name !== '' && !groups.has(name)) groups.set(name, text);
  }
  return groups;
}

function expectation(customers: ReadonlyMap<string, ExpectedCustomer>): Expectation {
  return {
    before: new Map(Array.from(customers, ([key, { before }]) => [key, before])),
    after: new Map(Array.from(customers, ([key, { after }]) => [key, after])),
    count: (change) => [...customers.values()].filter((customer) => customer.change === change).length,
  };
}

/** Rows by their key, those without one left out. */
function rowsByKey(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rowsOf = Map.groupBy(keys.keys(), (row) => keys[row]!);
  rowsOf.delete('');
  return rowsOf;
}

function cellsOf(table: PlainTable, header: string): readonly string[] {
  const column = columnOf(table, header);
  return table.rows.map((row) => row[column] ?? '');
}
