import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';

/** In which files of these folders any of these texts stands in plain bytes. */
export function findInFolders(folders: readonly string[], texts: readonly string[]): string[] {
  const own = mkdtempSync(path.join(tmpdir(), 'verrijk-wanted-'));
  try {
    const list = path.join(own, 'texts');
    writeFileSync(list, `${texts.join('\n')}\n`);
    const { status, stdout, stderr, error } = spawnSync('grep', ['-rlaF', '-f', list, '--', ...folders], {
      encoding: 'utf8',
      env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    });
    if (error !== undefined) throw error;
    // 1: nowhere. A file that vanished while it was looked for makes it 2.
    if (status !== null && status > 1 && !/^(grep: .*No such file or directory\n)+$/.test(stderr))
      throw new Error(stderr);
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Which tables hold any of these texts in any column of any row, as their owner reads them. */
export async function findInTables(pool: pg.Pool, texts: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    if (name === 'public.file_chunk') continue;
    const hexadecimal = texts.map((text) => Buffer.from(text).toString('hex'));
    const { rowCount } = await pool.query(
      `select from ${name} row where exists (select from unnest($1::text[]) wanted where position(lower(wanted) in lower(row::text)) > 0) limit 1`,
      [[...texts, ...hexadecimal]],
    );
    if (rowCount !== 0) found.push(name);
  }
  return found;
}
