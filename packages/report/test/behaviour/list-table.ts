import { blobSource, openTableFile, webCompression } from '@verrijk/files';
import type { GroupOfCustomer } from '../../src/behaviour/transaction-tally.ts';
import type { NamedTable } from '@verrijk/steps';

/** A CSV file of these rows, the first of which has the headers. */
export async function listTable(rows: readonly (readonly string[])[], name = 'lijst-fictief.csv'): Promise<NamedTable> {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const text = rows.map((cells) => cells.map(quote).join(';')).join('\r\n');
  return { file: await openTableFile(blobSource(new Blob([text]), name), webCompression()), name };
}

/** Customers "k<group>-<number>" are in that group, if there are so many; all others are unknown. */
export function customersByName(groups: number): GroupOfCustomer {
  return (column, row) => {
    const found = /^k(\d+)-/.exec(column.cell(row).text.trim());
    const group = found === null ? -1 : Number(found[1]);
    return group < groups ? group : -1;
  };
}
