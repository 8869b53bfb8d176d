import { VerrijkError } from '@verrijk/core';
import { z } from 'zod';
import { ByteReader } from './byte-reader.ts';

const name = z.string().min(1);

/** What a backup begins with: the schema that its rows fit in. */
export const manifest = z.object({
  version: z.string(),
  createdAt: z.string(),
  migrations: z.array(name),
  tables: z.array(z.object({ name, columns: z.array(name) })),
});
export type Manifest = z.infer<typeof manifest>;

/** What follows the rows of a table: how many there were, and the hash of their bytes. */
export const tableEnd = z.object({ table: name, rows: z.int().min(0), sha256: z.hex().length(64) });
export type TableEnd = z.infer<typeof tableEnd>;

/** What a backup ends with. */
export const ending = z.object({
  tables: z.array(tableEnd),
  sequences: z.array(z.object({ name, value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  jobs: z.array(
    z.object({
      id: z.uuid(),
      kind: name,
      data: z.record(z.string(), z.unknown()),
      party: z.uuid().nullable(),
      priority: z.int(),
      startAfter: z.string(),
    }),
  ),
  head: z.object({ seq: z.int().min(0), hash: z.hex().length(64), at: z.string().nullable() }),
});
export type Ending = z.infer<typeof ending>;

/** `M` manifest, then for each table `R` any number of times (its rows, as COPY binary) and `T`, then `Z`. */
const KINDS = ['M', 'R', 'T', 'Z'] as const;
type Kind = (typeof KINDS)[number];
/** One part of a backup, before encryption: its kind, the length of its body in four bytes, and the body. */
export interface BackupRecord {
  readonly kind: Kind;
  readonly body: Buffer;
}

/** No writer makes larger ones; the manifest of a damaged file would ask for any amount of memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A record of facts. */
export function factRecord(kind: 'M' | 'T' | 'Z', facts: Manifest | TableEnd | Ending): Buffer {
  return record(kind, Buffer.from(JSON.stringify(facts)));
}

/** A record of rows. */
export function rowsRecord(bytes: Buffer): Buffer {
  return record('R', bytes);
}

function record(kind: Kind, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** The records of a backup, one at a time; ends with the stream. */
export async function* readRecords(plain: AsyncIterable<Uint8Array>): AsyncGenerator<BackupRecord> {
  const reader = new ByteReader(plain);
  try {
    while (!(await reader.isAtEnd())) {
      const head = await reader.readUpTo(5);
      const kind = KINDS.find((each) => each === head.toString('latin1', 0, 1));
      const length = head.length === 5 ? head.readUInt32BE(1) : MOST_BYTES;
      if (kind === undefined || length >= MOST_BYTES) throw new VerrijkError('backup.damaged');
      const body = await reader.readUpTo(length);
      if (body.length !== length) throw new VerrijkError('backup.damaged');
      yield { kind, body };
    }
  } finally {
    await reader.close();
  }
}

/** The facts of a record, checked. */
export function factsOf<Schema extends z.ZodType>(schema: Schema, { body }: BackupRecord): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(body.toString()));
  } catch (cause) {
    throw new VerrijkError('backup.damaged', {}, { cause });
  }
}
