/** DuckDB: one join over its own database file, written out with COPY; rows come out in any order. */
import { DuckDBInstance } from '@duckdb/node-api';
import { DATA_FILES, resultFile } from '../dataset/data-files.ts';

const keepsOrder = process.argv[2] === 'in-order';
const instance = await DuckDBInstance.create(DATA_FILES.duckdb, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
await connection.run(`
  COPY (
    WITH customer AS (
      SELECT *, ltrim(Huisnummer, '0123456789') AS rest
      FROM read_csv('${DATA_FILES.customers}', delim = ';', header = true, all_varchar = true, parallel = true)
    ), keyed AS (
      SELECT *, ${keepsOrder ? 'row_number() OVER () AS position,' : ''}
        upper(replace(Postcode, ' ', '')) AS key_postcode,
        try_cast(left(Huisnummer, length(Huisnummer) - length(rest)) AS INTEGER) AS key_number,
        upper(replace(replace(concat(rest, Toevoeging), '-', ''), ' ', '')) AS key_suffix
      FROM customer
    )
    SELECT Klantnummer, keyed.Postcode, Huisnummer, Toevoeging, label AS "Culturele Doelgroep"
    FROM keyed LEFT JOIN address ON address.postcode = key_postcode AND address.number = key_number AND address.suffix = key_suffix
    ${keepsOrder ? 'ORDER BY position' : ''}
  ) TO '${resultFile(keepsOrder ? 'duckdb-in-order.csv' : 'duckdb.csv')}' (HEADER, DELIMITER ';')`);
connection.closeSync();
instance.closeSync();
