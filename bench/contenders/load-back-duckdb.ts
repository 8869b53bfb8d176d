/** DuckDB: joins the export with its enriched counterpart by ID, and writes what is to change and what it was. */
import { DuckDBInstance } from '@duckdb/node-api';
import { DATA_FILES, resultFile } from '../dataset/data-files.ts';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const read = (path: string): string =>
  `read_csv('${path}', delim = ';', quote = '"', escape = '"', header = true, all_varchar = true, parallel = true)`;
await connection.run(`
  CREATE TEMP TABLE change AS
  SELECT customer.Klantnummer AS id, customer."Culturele Doelgroep" AS earlier, enriched."Culturele Doelgroep" AS now
  FROM ${read(DATA_FILES.export)} customer JOIN ${read(DATA_FILES.enriched)} enriched
    ON customer.Klantnummer = enriched."Account nummer"
  WHERE enriched."Culturele Doelgroep" <> '' AND enriched."Culturele Doelgroep" IS DISTINCT FROM customer."Culturele Doelgroep"`);
for (const [name, column] of [
  ['load-back-duckdb-back.csv', 'earlier'],
  ['load-back-duckdb.csv', 'now'],
] as const) {
  const columns = `id AS "Klantnummer", ${column} AS "Culturele Doelgroep"`;
  await connection.run(`COPY (SELECT ${columns} FROM change) TO '${resultFile(name)}' (HEADER, DELIMITER ';')`);
}
connection.closeSync();
instance.closeSync();
