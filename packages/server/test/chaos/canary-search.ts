import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unseal } from '../../src/operations/sealed-stream.ts';
import { writeBackup } from '../../src/operations/backup.ts';
import type { Store } from '../../src/store/store.ts';

/** What a place holds, as text: bytes as one character each. */
export type Places = Map<string, string>;

/** Every table of the database, as its owner reads it; columns of bytes as they are, too. */
export async function tablesAsText({ pool }: Store): Promise<Places> {
  const { rows: tables } = await pool.query<{ name: string; bytes: string[] }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name,
       array(select quote_ident(column_name) from information_schema.columns c
         where c.table_schema = t.table_schema and c.table_name = t.table_name and data_type = 'bytea') as bytes
     from information_schema.tables t
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const places: Places = new Map();
  for (const { name, bytes } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(
      `select row::text as "all" ${bytes.map((column) => `, row.${column}`).join('')} from ${name} row`,
    );
    const said = rows.flatMap((row) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
    );
    places.set(`table ${name}`, said.join('\n'));
  }
  return places;
}

/** A backup of the whole database, opened with its key. */
export async function backupAsText(url: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verrijk-canaries-'));
  try {
    const request = { file: path.join(folder, 'all.backup'), key: Buffer.alloc(32, 7), version: 'test' };
    await writeBackup(url, request);
    const plain: Buffer[] = [];
    for await (const bytes of unseal(request.key, createReadStream(request.file))) plain.push(Buffer.from(bytes));
    return Buffer.concat(plain).toString('latin1');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In which places a text stands: in either case, as bytes in digits, and in base64 wherever it begins. */
export function placesOf(places: Places, wanted: string): string[] {
  const plain = Buffer.from(wanted);
  const insensitive = [wanted, plain.toString('hex')].map((form) => form.toLowerCase());
  const exact = [0, 1, 2].map((before) => base64Inside(plain, before));
  return [...places]
    .filter(([, text]) => {
      const lower = text.toLowerCase();
      return insensitive.some((form) => lower.includes(form)) || exact.some((form) => text.includes(form));
    })
    .map(([place]) => place);
}

/** The characters that these bytes alone decide, with so many others before them. */
function base64Inside(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const first = Math.ceil((before * 8) / 6);
  return text.slice(first, Math.floor(((before + bytes.length) * 8) / 6));
}
