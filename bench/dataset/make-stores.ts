import Database from 'better-sqlite3';
import { DuckDBInstance } from '@duckdb/node-api';
import { open } from 'lmdb';
import { DATA_FILES } from './data-files.ts';
import { GROUPS } from './make-addresses.ts';
import { readLines } from './text-lines.ts';

/** The key that every peer finds an address by: the register's own, letter and addition glued, in upper case. */
interface StoredAddress {
  readonly postcode: string;
  readonly number: number;
  readonly suffix: string;
  /** Position in `GROUPS`. */
  readonly group: number;
}

/** DuckDB's own database file, sorted by its key. */
export async function makeDuckdb(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(`
    CREATE TABLE address AS
    SELECT postcode, huisnummer AS number, upper(concat(huisletter, toevoeging)) AS suffix, any_value(groep) AS label
    FROM read_csv('${DATA_FILES.addresses}', header = true, columns = {
      'postcode': 'VARCHAR', 'huisnummer': 'INTEGER', 'huisletter': 'VARCHAR', 'toevoeging': 'VARCHAR', 'groep': 'VARCHAR'})
    GROUP BY ALL ORDER BY ALL`);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
}

/** The same as Parquet, for polars. */
export async function makeParquet(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(DATA_FILES.duckdb, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  await connection.run(`COPY address TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
}

/** A table that is its own index. */
export async function makeSqlite(path: string): Promise<void> {
  const database = new Database(path);
  database.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;
    CREATE TABLE address (
      postcode TEXT, number INTEGER, suffix TEXT, segment INTEGER, PRIMARY KEY (postcode, number, suffix)
    ) WITHOUT ROWID, STRICT;
    BEGIN`);
  const insert = database.prepare('INSERT OR IGNORE INTO address VALUES (?, ?, ?, ?)');
  for await (const addresses of storedAddresses()) {
    for (const { postcode, number, suffix, group } of addresses) insert.run(postcode, number, suffix, group);
  }
  database.exec('COMMIT');
  database.close();
}

/** Key "1011AB 105 H", value one byte. */
export async function makeLmdb(path: string): Promise<void> {
  const store = open<Buffer, string>({ path, noSubdir: true, encoding: 'binary', noSync: true });
  const values = GROUPS.map((_, group) => Buffer.of(group));
  for await (const addresses of storedAddresses()) {
    store.transactionSync(() => {
      for (const { postcode, number, suffix, group } of addresses) {
        const key = `${postcode} ${number} ${suffix}`;
        if (!store.doesExist(key)) store.putSync(key, values[group]!);
      }
    });
  }
  await store.close();
}

async function* storedAddresses(): AsyncGenerator<StoredAddress[]> {
  const groups = new Map<string, number>(GROUPS.map((name, group) => [name, group]));
  let isHeader = true;
  for await (const lines of readLines(DATA_FILES.addresses)) {
    const rows = isHeader ? lines.slice(1) : lines;
    isHeader = false;
    yield rows.map((line) => {
      const [postcode, number, letter, addition, group] = line.split(',') as [string, string, string, string, string];
      const suffix = (letter + addition).toUpperCase();
      return { postcode, number: Number(number), suffix, group: groups.get(group)! };
    });
  }
}
