/**
 * DuckDB: the group-bys of a report on the same files. The enriched file has the groups already, so it need not look any
 * address up; it makes no document, hides no small number, and tests nothing.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { DATA_FILES } from '../dataset/data-files.ts';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const read = (path: string): string =>
  `read_csv('${path}', delim = ';', quote = '"', escape = '"', header = true, all_varchar = true, parallel = true)`;
await connection.run(`
  CREATE TEMP TABLE customer AS
  SELECT "Account nummer" AS id, replace(Postcode, ' ', '') AS postcode, "Huisnummer incl. toevoeging" AS house,
    "Culturele Doelgroep" AS name
  FROM ${read(DATA_FILES.enriched)} WHERE name <> ''`);
await connection.run(`
  CREATE TEMP TABLE sale AS
  SELECT name, sale.Klantnummer AS id, sale.Ordernummer AS "order", Genre AS genre, Kaarten::INTEGER AS tickets,
    replace(Bedrag, ',', '.')::DOUBLE AS amount, strptime(Besteldatum, '%d-%m-%Y')::DATE AS ordered,
    strptime(Voorstellingsdatum, '%d-%m-%Y')::DATE - ordered AS lead
  FROM ${read(DATA_FILES.transactions)} sale JOIN (SELECT id, any_value(name) AS name FROM customer GROUP BY id) person
    ON person.id = sale.Klantnummer`);
const queries = [
  `SELECT name, count(DISTINCT concat(postcode, house)) AS households, count(DISTINCT id) AS persons FROM customer GROUP BY name`,
  `SELECT left(postcode, 4), name, count(DISTINCT concat(postcode, house)) FROM customer GROUP BY ALL`,
  `SELECT groep, count(*) FROM read_csv('${DATA_FILES.addresses}', all_varchar = true) GROUP BY groep`,
  `SELECT left(postcode, 4), groep, count(*) FROM read_csv('${DATA_FILES.addresses}', all_varchar = true) GROUP BY ALL`,
  `SELECT name, count(DISTINCT id), count(DISTINCT "order"), sum(tickets), sum(amount),
     quantile_cont(lead, [0.25, 0.5, 0.75]), count(*) FILTER (lead = 0), count(*) FILTER (lead BETWEEN 1 AND 6),
     count(*) FILTER (lead BETWEEN 7 AND 13), count(*) FILTER (lead BETWEEN 14 AND 29),
     count(*) FILTER (lead BETWEEN 30 AND 89), count(*) FILTER (lead >= 90)
   FROM sale GROUP BY name`,
  `SELECT name, genre, count(*) FROM sale GROUP BY ALL`,
  `SELECT name, count(*) FILTER (first >= latest - INTERVAL 1 YEAR), count(*)
   FROM (SELECT name, id, min(ordered) AS first FROM sale GROUP BY ALL), (SELECT max(ordered) AS latest FROM sale)
   GROUP BY name`,
];
for (const [at, query] of queries.entries()) {
  await connection.run(`CREATE TEMP TABLE result_${at} AS FROM (${query})`);
}
connection.closeSync();
instance.closeSync();
