/** better-sqlite3 in process: a prepared statement on a WITHOUT ROWID table. */
import Database from 'better-sqlite3';
import { DATA_FILES } from '../dataset/data-files.ts';
import { drawnAddresses, timeLookups } from '../peers/drawn-addresses.ts';

const addresses = Array.from(drawnAddresses(), ({ postcode, number, letter, addition }) => {
  return { postcode, number: Number(number), suffix: (letter + addition).toUpperCase() };
});
const database = new Database(DATA_FILES.sqlite, { readonly: true });
database.pragma('mmap_size = 2000000000');
// One transaction for all lookups: without it three system calls for the lock are most of each.
database.exec('BEGIN');
const find = database
  .prepare<[string, number, string], number>(
    'SELECT segment FROM address WHERE postcode = ? AND number = ? AND suffix = ?',
  )
  .pluck();
timeLookups(lookUpAll);
database.close();

function lookUpAll(): number {
  let found = 0;
  for (const { postcode, number, suffix } of addresses) if (find.get(postcode, number, suffix) !== undefined) found++;
  return found;
}
