import { ORDER_STATES } from '@verrijk/server/contract';
import type { OrderState } from '@verrijk/server/contract';
import { BOARD_COLUMNS, COLUMN_STATES } from './board-columns.ts';
import type { BoardColumn } from './board-columns.ts';

/** What the table shows: everything, what is open, a column of the board, or one state. */
export type TableFilter = 'all' | 'open' | BoardColumn | OrderState;
export type TableOrder = 'newest' | 'waiting';

/** What is asked of the table, as the address says it. */
export interface TableQuery {
  readonly filter: TableFilter;
  readonly order: TableOrder;
  /** As typed. */
  readonly number: string;
}

export interface DeskView {
  /** Null where the address leaves it open: then it is as it was last time. */
  readonly view: 'board' | 'table' | null;
  readonly table: TableQuery;
}

const FILTERS: ReadonlySet<string> = new Set(['all', 'open', ...BOARD_COLUMNS, ...ORDER_STATES]);

/** Reads the address; what makes no sense there is as if it were not. */
export function readDeskView(address: URLSearchParams): DeskView {
  const view = address.get('view');
  const filter = address.get('state') ?? '';
  return {
    view: view === 'board' || view === 'table' ? view : null,
    table: {
      filter: FILTERS.has(filter) ? (filter as TableFilter) : 'all',
      order: address.get('order') === 'waiting' ? 'waiting' : 'newest',
      number: address.get('number') ?? '',
    },
  };
}

/** The address of a view, without what goes without saying. */
export function writeDeskView({ view, table: { filter, order, number } }: DeskView): URLSearchParams {
  const address = new URLSearchParams();
  if (view !== null) address.set('view', view);
  if (view !== 'table') return address;
  if (filter !== 'all') address.set('state', filter);
  if (order !== 'newest') address.set('order', order);
  if (number.trim() !== '') address.set('number', number.trim());
  return address;
}

/** The states of a filter; undefined for all there are. */
export function statesOf(filter: TableFilter): readonly OrderState[] | undefined {
  if (filter === 'all') return undefined;
  if (filter === 'open') return ORDER_STATES.filter((state) => !COLUMN_STATES.closed.includes(state));
  const column = BOARD_COLUMNS.find((each) => each === filter);
  // A column may be called as a state is: then it has that one alone.
  return column === undefined ? [filter as OrderState] : COLUMN_STATES[column];
}

/** The number of an order as people write it: "V-000012", "v12" or "12". Null for none, undefined for what is none. */
export function parseOrderNumber(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const digits = /^(?:v\s*-?\s*)?0*([1-9]\d{0,8})$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
