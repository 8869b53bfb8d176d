/** lmdb: one get per row, without copying the value. */
import { open } from 'lmdb';
import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import { GROUPS } from '../dataset/make-addresses.ts';
import { enrichLines } from '../peers/enrich-lines.ts';

const store = open<Buffer, string>({ path: DATA_FILES.lmdb, noSubdir: true, encoding: 'binary', readOnly: true });
await enrichLines(resultFile('lmdb.csv'), ({ postcode, number, suffix }) => {
  const value = store.getBinaryFast(`${postcode} ${number} ${suffix}`);
  return value === undefined ? undefined : GROUPS[value[0]!];
});
await store.close();
