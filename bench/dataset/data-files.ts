import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../data/', import.meta.url);

/** Where everything stands that the bench makes for itself; none of it is in git. */
export const DATA_FILES = {
  /** postcode, huisnummer, huisletter, toevoeging, groep; as `verrijk reference build` reads it. */
  addresses: path('addresses.csv'),
  /** Says where the addresses came from, for the report. */
  origin: path('origin.txt'),
  reference: path('reference.vref'),
  customers: path('customers.csv'),
  /** The same customers with all the columns of a customer system, and as they come back enriched. */
  export: path('export.csv'),
  enriched: path('enriched.csv'),
  /** The first of them, and what all of them bought. */
  enriched20k: path('enriched-20k.csv'),
  transactions: path('transactions.csv'),
  workbook: path('customers.xlsx'),
  smallWorkbook: path('customers-250k.xlsx'),
  duckdb: path('addresses.duckdb'),
  parquet: path('addresses.parquet'),
  sqlite: path('addresses.sqlite'),
  lmdb: path('addresses.lmdb'),
} as const;

/** A file in the folder of results, which every contender writes anew. */
export function resultFile(name: string): string {
  return path(`results/${name}`);
}

/** The country's addresses of November 2018 beside the project, when they are there. */
export function countryFile(): string | undefined {
  const file = path('../../../shared/data/addresses/bag-2018-11-netherlands.csv.gz');
  return existsSync(file) ? file : undefined;
}

/** Address columns of the customer file, in their order behind the customer's number. */
export const CUSTOMER_HEADER = ['Klantnummer', 'Postcode', 'Huisnummer', 'Toevoeging'] as const;
export const CUSTOMERS = 1_000_000;
export const SMALL_REPORT_ROWS = 20_000;
export const SALES = 5_000_000;
export const SMALL_WORKBOOK_ROWS = 250_000;

function path(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}
