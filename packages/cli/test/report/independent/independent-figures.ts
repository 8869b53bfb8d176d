import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { WORLD_FILES } from './audience-world.ts';

export type Row = Readonly<Record<string, number | string | null>>;

/**
 * The figures of a report worked out once more by DuckDB, from the files of `makeWorld` alone and with nothing of ours: an
 * address is looked up by joins, and every figure is a query.
 */
export class IndependentFigures {
  private readonly connection: DuckDBConnection;
  private readonly close: () => void;

  private constructor(connection: DuckDBConnection, close: () => void) {
    this.connection = connection;
    this.close = close;
  }

  /** Reads the files of a world; `close` when done. */
  static async open(folder: string): Promise<IndependentFigures> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const figures = new IndependentFigures(connection, () => {
      connection.closeSync();
      instance.closeSync();
    });
    for (const statement of tables((name) => join(folder, WORLD_FILES[name]))) await connection.run(statement);
    return figures;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async rows(sql: string): Promise<readonly Row[]> {
    const result = await this.connection.runAndReadAll(sql);
    // Counts come as 64 bits; none here is too large for a number.
    return result
      .getRowObjects()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'bigint' ? Number(value) : (value as Row[string]),
          ]),
        ),
      );
  }
}

type Path = (name: keyof typeof WORLD_FILES) => string;

function tables(path: Path): readonly string[] {
  const read = (name: keyof typeof WORLD_FILES): string =>
    `read_csv('${path(name).replaceAll("'", "''")}', delim = ';', header = true, all_varchar = true, nullstr = '\\0')`;
  return [
    `CREATE TABLE household AS
     SELECT postcode, huisnummer::INTEGER AS number, toevoeging AS suffix, nullif(doelgroep, '') AS name,
       gemeente AS municipality, provincie AS province, left(postcode, 4) AS pc4
     FROM ${read('households')}`,
    ...(['customers', 'others'] as const).flatMap((file) => [
      `CREATE TABLE ${file}_row AS
       SELECT row_number() OVER () AS row, Klantnummer AS id, Postcode AS postcode,
         try_cast(Huisnummer AS INTEGER) AS number, Toevoeging AS suffix
       FROM ${read(file)}`,
      matchTable(file),
    ]),
    // Who stands in the file twice belongs to the first group that was found.
    `CREATE TABLE person AS SELECT id, arg_min(name, row) AS name FROM customers WHERE name IS NOT NULL GROUP BY id`,
    `CREATE TABLE sale AS
     SELECT row_number() OVER () AS row, Klantnummer AS id, strptime(Besteldatum, '%d-%m-%Y')::DATE AS ordered,
       strptime(Voorstellingsdatum, '%d-%m-%Y')::DATE AS event, Genre AS genre,
       replace(Bedrag, ',', '.')::DECIMAL(12, 2) AS amount, Kaarten::INTEGER AS tickets
     FROM ${read('transactions')}`,
    `CREATE TABLE answer AS
     SELECT Klantnummer AS id, COLUMNS('Rapport.*')::INTEGER AS rating, COLUMNS('Hoe .*')::INTEGER AS likely
     FROM ${read('answers')}`,
  ];
}

/** What becomes of each row: `outcome`, and with a group its `name` and the `key` of its household, which is the first at the number when only that is certain. */
function matchTable(file: 'customers' | 'others'): string {
  return `
    CREATE TABLE ${file} AS
    WITH at_number AS (
      SELECT postcode, number, count(*) AS addresses, count(name) AS named, count(DISTINCT name) AS names,
        any_value(name) AS name, min(suffix) AS suffix, any_value(municipality) AS municipality,
        any_value(province) AS province
      FROM household GROUP BY ALL
    ), known AS (SELECT DISTINCT postcode FROM household)
    SELECT customer.row, customer.id, customer.postcode, left(customer.postcode, 4) AS pc4, at_number.municipality, at_number.province,
      CASE
        WHEN customer.number IS NULL THEN 'incomplete'
        WHEN known.postcode IS NULL THEN 'postcode-unknown'
        WHEN at_number.number IS NULL THEN 'house-number-unknown'
        WHEN household.postcode IS NOT NULL AND household.name IS NULL THEN 'no-segment'
        WHEN household.postcode IS NOT NULL AND customer.suffix = '' AND at_number.names > 1 THEN 'exact-shared'
        WHEN household.postcode IS NOT NULL THEN 'exact'
        WHEN at_number.named = 0 THEN 'no-segment'
        WHEN at_number.names > 1 OR at_number.named < at_number.addresses THEN 'ambiguous'
        WHEN customer.suffix = '' THEN 'addition-missing'
        ELSE 'addition-unknown'
      END AS outcome,
      CASE
        WHEN outcome IN ('exact', 'exact-shared') THEN household.name
        WHEN outcome IN ('addition-missing', 'addition-unknown') THEN at_number.name
      END AS name,
      CASE
        WHEN outcome IN ('exact', 'exact-shared') THEN concat(customer.postcode, customer.number, '-', customer.suffix)
        WHEN outcome IN ('addition-missing', 'addition-unknown') THEN concat(customer.postcode, customer.number, '-', at_number.suffix)
      END AS key
    FROM ${file}_row customer
      LEFT JOIN household ON household.postcode = customer.postcode AND household.number = customer.number
        AND household.suffix = customer.suffix
      LEFT JOIN at_number ON at_number.postcode = customer.postcode AND at_number.number = customer.number
      LEFT JOIN known ON known.postcode = customer.postcode`;
}
