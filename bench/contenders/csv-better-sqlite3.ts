/** better-sqlite3: a prepared statement per row on a WITHOUT ROWID table. */
import Database from 'better-sqlite3';
import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { GROUPS } from '../dataset/make-addresses.ts';
import { enrichLines } from '../peers/enrich-lines.ts';

const database = new Database(DATA_FILES.sqlite, { readonly: true });
database.pragma('mmap_size = 2000000000');
// One transaction for all lookups: without it three system calls for the lock are most of each.
database.exec('BEGIN');
const find = database
  .prepare<[string, number, string], number>(
    'SELECT segment FROM address WHERE postcode = ? AND number = ? AND suffix = ?',
  )
  .pluck();
await enrichLines(resultFile('better-sqlite3.csv'), ({ postcode, number, suffix }) => {
  const group = find.get(postcode, number, suffix);
  return group === undefined ? undefined : GROUPS[group];
});
database.close();
