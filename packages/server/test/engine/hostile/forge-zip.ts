import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip, with lies where a test wants them. */
export interface ForgedEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Stored when false; deflated otherwise. */
  readonly deflate?: boolean;
  /** Compressed bytes as they are, for what no honest program makes. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly offset?: number;
  readonly extra?: Uint8Array;
  /** What the local header says instead. */
  readonly local?: {
    readonly name?: string;
    readonly size?: number;
    readonly packedSize?: number;
    readonly signature?: number;
  };
  /** Bytes behind the data. */
  readonly behind?: Uint8Array;
}

/** Lies about the whole. */
export interface ForgedEnd {
  readonly entries?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly comment?: Uint8Array;
  readonly commentLength?: number;
  /** In front of everything. */
  readonly before?: Uint8Array;
  /** Between directory and end. */
  readonly between?: Uint8Array;
}

/** A zip by the book, but for the lies asked for. */
export function forgeZip(entries: readonly ForgedEntry[], end: ForgedEnd = {}): Uint8Array {
  const parts: Uint8Array[] = [end.before ?? new Uint8Array(0)];
  const directory: Uint8Array[] = [];
  let offset = parts[0]!.length;
  for (const entry of entries) {
    const { name, bytes, deflate = true, extra = new Uint8Array(0), flags = 0, local = {} } = entry;
    const packed = entry.packed ?? (deflate ? deflateRawSync(bytes) : bytes);
    const facts = {
      flags,
      method: entry.method ?? (deflate ? 8 : 0),
      crc: entry.crc ?? crc32(bytes),
      packedSize: entry.packedSize ?? packed.length,
      size: entry.size ?? bytes.length,
    };
    const localName = Buffer.from(local.name ?? name);
    const head = header(local.signature ?? 0x04034b50, 30, [20], { ...facts, ...local });
    head.writeUInt16LE(localName.length, 26);
    const record = header(0x02014b50, 46, [20, 20], facts);
    record.writeUInt16LE(Buffer.byteLength(name), 28);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(entry.offset ?? offset, 42);
    directory.push(record, Buffer.from(name), extra);
    const written = [head, localName, packed, entry.behind ?? new Uint8Array(0)];
    parts.push(...written);
    offset += written.reduce((sum, { length }) => sum + length, 0);
  }
  const listed = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE((end.entries ?? entries.length) & 0xffff, 8);
  tail.writeUInt16LE((end.entries ?? entries.length) & 0xffff, 10);
  tail.writeUInt32LE(end.size ?? listed.length, 12);
  tail.writeUInt32LE(end.offset ?? offset, 16);
  tail.writeUInt16LE(end.commentLength ?? end.comment?.length ?? 0, 20);
  return Buffer.concat([...parts, listed, end.between ?? new Uint8Array(0), tail, end.comment ?? new Uint8Array(0)]);
}

function header(
  signature: number,
  length: number,
  versions: readonly number[],
  facts: {
    readonly flags: number;
    readonly method: number;
    readonly crc: number;
    readonly packedSize: number;
    readonly size: number;
  },
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  for (const [at, version] of versions.entries()) bytes.writeUInt16LE(version, 4 + 2 * at);
  const from = 4 + 2 * versions.length;
  bytes.writeUInt16LE(facts.flags, from);
  bytes.writeUInt16LE(facts.method, from + 2);
  bytes.writeUInt32LE(0x21000000, from + 4);
  bytes.writeUInt32LE(facts.crc >>> 0, from + 8);
  bytes.writeUInt32LE(facts.packedSize >>> 0, from + 12);
  bytes.writeUInt32LE(facts.size >>> 0, from + 16);
  return bytes;
}
