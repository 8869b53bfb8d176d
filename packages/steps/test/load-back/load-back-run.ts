import { createHash } from 'node:crypto';
import assert from 'node:assert/strict';
import { describeSystem } from '@verrijk/core';
import type { LoadBackSystem } from '@verrijk/core';
import { blobSource, openTableFile, webCompression } from '@verrijk/files';
import { importPath, planLoadBack, writeLoadBack } from '@verrijk/steps';
import type {
  LoadBackRequest,
  MeasuredSink,
  NamedTable,
  OutputFolder,
  PlannedLoadBack,
  WrittenLoadBack,
} from '@verrijk/steps';
import { readXlsx } from 'hucre/xlsx';
import { parseCsv } from '../../../files/test/parse-csv.ts';

/** Files in memory that appear at commit, in the order in which they did. */
export class MemoryFolder implements OutputFolder {
  readonly files = new Map<string, Buffer>();

  async open(path: string): Promise<MeasuredSink> {
    const pieces: Uint8Array[] = [];
    const content = (): Buffer => Buffer.concat(pieces);
    return {
      write: async (bytes) => void pieces.push(bytes.slice()),
      commit: async () => void this.files.set(path, content()),
      abort: async () => undefined,
      get bytes() {
        return content().length;
      },
      sha256: () => createHash('sha256').update(content()).digest('hex'),
    };
  }
}

/** A CSV file with all cells in quotation marks. */
export function csvText(rows: readonly (readonly string[])[], separator = ';'): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)}\r\n`).join('');
}

export async function openText(text: string, name: string): Promise<NamedTable> {
  return { file: await openTableFile(blobSource(new Blob([text]), name), webCompression()), name };
}

/** Work whose progress nobody follows. */
export const NOBODY_WAITS = { onProgress: (): void => undefined, signal: new AbortController().signal };
export const NO_COLUMNS: LoadBackRequest['columns'] = {
  overrides: {},
  sheet: undefined,
  noHeader: false,
  oldGroup: undefined,
  email: undefined,
  enrichedSheet: undefined,
  enrichedId: undefined,
  group: undefined,
};

export type Told = Partial<Pick<LoadBackRequest, 'allowed' | 'manifest' | 'needsEmail'>> & {
  readonly key?: string;
  readonly columns?: Partial<LoadBackRequest['columns']>;
};

export async function plan(exported: string, enriched: string, told: Told = {}): Promise<PlannedLoadBack> {
  const { key, columns, ...rest } = told;
  return await planLoadBack({
    export: await openText(exported, 'klanten.csv'),
    enriched: await openText(enriched, 'verrijkt.csv'),
    ...(key !== undefined && { key: await openText(key, 'sleutel.csv') }),
    columns: { ...NO_COLUMNS, ...columns },
    allowed: [],
    needsEmail: false,
    ...NOBODY_WAITS,
    ...rest,
  });
}

export async function write(
  planned: PlannedLoadBack,
  systems: readonly LoadBackSystem[],
  all = false,
  folder: MemoryFolder = new MemoryFolder(),
): Promise<{ readonly folder: MemoryFolder; readonly written: WrittenLoadBack }> {
  const output = { systems, all, folder, compression: webCompression(), ...NOBODY_WAITS };
  return { folder, written: await writeLoadBack(planned, output) };
}

/** The rows of a system's file as somebody else's reader sees them, its form checked against the description. */
export async function readImport(
  folder: MemoryFolder,
  system: LoadBackSystem,
  kind: 'rollback' | 'import',
): Promise<string[][]> {
  const bytes = folder.files.get(importPath(system, kind));
  assert.ok(bytes !== undefined, `${system} has a file`);
  const { form } = describeSystem(system);
  if (form.kind === 'csv') {
    assert.equal(bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)), form.byteOrderMark);
    return parseCsv(bytes.toString(), form.separator, form.lineEnd);
  }
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  assert.equal(sheets.length, 1);
  return sheets[0]!.rows.map((row) => {
    for (const cell of row) assert.ok(cell === null || typeof cell === 'string', 'cells are text');
    return [0, 1].map((column) => String(row[column] ?? ''));
  });
}
