import {
  FICTIONAL_ANSWER_HEADERS,
  FICTIONAL_CUSTOMER_HEADERS,
  FICTIONAL_EXPORT_HEADERS,
  FICTIONAL_TRANSACTION_HEADERS,
  generateFictionalAnswers,
  generateFictionalCustomers,
  generateFictionalExport,
  generateFictionalTransactions,
} from '@verrijk/core';
import type { Cell, Day, FictionalCountry } from '@verrijk/core';

/** Rows of a fictional file, made as they are asked for. */
export interface FictionalTable {
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** What fictional rows follow from. */
export interface FictionalSource {
  readonly customers: number;
  readonly seed: number;
  readonly country: FictionalCountry;
  /** Nothing in the export is later. */
  readonly today: Day;
}

/**
 * The files of fictional customers that there are: `customers` has what an enrichment needs, `export` everything; `transactions` and
 * `answers` are of the customers of the export.
 */
export type FictionalTableName = 'customers' | 'export' | 'transactions' | 'answers';

export const FICTIONAL_TABLES: Readonly<Record<FictionalTableName, (source: FictionalSource) => FictionalTable>> = {
  customers: (source) => ({ headers: FICTIONAL_CUSTOMER_HEADERS, rows: generateFictionalCustomers(source) }),
  export: (source) => ({ headers: FICTIONAL_EXPORT_HEADERS, rows: generateFictionalExport(source) }),
  transactions: (source) => ({ headers: FICTIONAL_TRANSACTION_HEADERS, rows: generateFictionalTransactions(source) }),
  answers: (source) => ({ headers: FICTIONAL_ANSWER_HEADERS, rows: generateFictionalAnswers(source) }),
};
