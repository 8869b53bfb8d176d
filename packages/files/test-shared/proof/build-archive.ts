import { crc32, deflateRawSync } from 'node:zlib';

/** Ways to write a bad zip on purpose. */
export interface ArchiveFlaws {
  readonly descriptor?: boolean;
  readonly version?: number;
  readonly localSize?: number;
  readonly gap?: number;
}

/** A zip of the given parts, right by default. For the tests of the proof itself. */
export function buildArchive(parts: Readonly<Record<string, string>>, flaws: ArchiveFlaws = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(flaws.version ?? 20, 0);
    fields.writeUInt16LE(flaws.descriptor === true ? 8 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.from(fields);
    if (flaws.localSize !== undefined) local.writeUInt32LE(flaws.localSize, 18);
    const gap = Buffer.alloc(flaws.gap ?? 0);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), local, Buffer.from(name), packed, gap);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length + gap.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
