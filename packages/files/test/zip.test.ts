import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ByteSink, ByteSource } from '../src/index.ts';
import { nodeCompression } from '../src/node/index.ts';
import { ZipArchive } from '../src/zip/zip-archive.ts';
import { ZipWriter } from '../src/zip/zip-writer.ts';
import { memorySource } from './memory-file.ts';
import { buildZip, unzip } from './workbook-fixtures.ts';

const compression = nodeCompression();

/** Keeps what is written, and forgets zeros: what is not there reads as zero. */
class SparseSink implements ByteSink {
  size = 0;
  readonly pieces: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  readonly rewrite = async (at: number, bytes: Uint8Array): Promise<void> => void this.pieces.push({ at, bytes });

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length < 1 << 20) this.pieces.push({ at: this.size, bytes: bytes.slice() });
    this.size += bytes.length;
  }

  async commit(): Promise<void> {}

  async abort(): Promise<void> {}

  source(): ByteSource {
    return {
      name: 'sparse.zip',
      size: this.size,
      read: async (offset, length) => {
        const result = new Uint8Array(Math.min(length, this.size - offset));
        for (const { at, bytes } of this.pieces) {
          const from = Math.max(at, offset);
          const to = Math.min(at + bytes.length, offset + result.length);
          if (from < to) result.set(bytes.subarray(from - at, to - at), from - offset);
        }
        return result;
      },
    };
  }

  bytes(): Buffer {
    const all = Buffer.alloc(this.size);
    for (const { at, bytes } of this.pieces) all.set(bytes, at);
    return all;
  }
}

const text = async (archive: ZipArchive, name: string): Promise<string> =>
  Buffer.from(await archive.whole(archive.find(name)!, 1 << 20)).toString();

test('entries written in every way are read again, here and by others', async () => {
  for (const canRewrite of [true, false]) {
    const sink = new SparseSink();
    const target: ByteSink = canRewrite
      ? sink
      : { write: (bytes) => sink.write(bytes), commit: async () => {}, abort: async () => {} };
    const zip = new ZipWriter(target, compression);
    await zip.add('a.txt', Buffer.from('klein'));
    const part = zip.open('map/b.txt', 0);
    for (let i = 0; i < 1000; i++) await part.write(Buffer.from(`regel ${i}\n`));
    assert.equal(await part.close(), 9890);
    await zip.add('leeg.txt', new Uint8Array(0));
    await zip.finish();
    const bytes = sink.bytes();
    const archive = await ZipArchive.open(memorySource(bytes), compression);
    assert.equal(await text(archive, 'A.TXT'), 'klein');
    assert.ok((await text(archive, 'map/b.txt')).endsWith('regel 999\n'));
    assert.equal(await text(archive, 'leeg.txt'), '');
    assert.equal(unzip(bytes).get('map/b.txt')!.text.length, 9890);
    const folder = mkdtempSync(join(tmpdir(), 'verrijk-zip-'));
    try {
      writeFileSync(join(folder, 'a.zip'), bytes);
      const script = 'import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())';
      const answer = run('python3', ['-c', script, join(folder, 'a.zip')]);
      if (answer !== undefined) assert.equal(answer.trim(), 'None');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});

/** What a program prints; undefined where the machine does not have it. */
function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

test('a copy keeps bytes, order and the name as stored, whatever order the directory has', async () => {
  const entries = ['b', 'a', 'caf\u00e9'].map((name) => ({
    name,
    bytes: Buffer.from(name.repeat(100)),
    deflated: true,
    flags: 0x0808,
  }));
  const archive = await ZipArchive.open(memorySource(buildZip(entries)), compression);
  const sink = new SparseSink();
  const zip = new ZipWriter(sink, compression);
  for (const [rank, entry] of [...archive.entries.entries()].reverse()) await zip.copy(archive, entry, rank);
  await zip.finish();
  const parts = unzip(sink.bytes());
  assert.deepEqual([...parts.keys()], ['b', 'a', 'caf\u00e9']);
  for (const part of parts.values()) assert.equal(part.localHeader.readUInt16LE(6), 0x0800);
  assert.equal(sink.bytes().indexOf('caf\u00e9'), 30);
});

test('a local header that lies is not believed', async () => {
  const bytes = Buffer.from(buildZip([{ name: 'a', bytes: Buffer.from('waar') }]));
  bytes.writeUInt32LE(0, 14);
  bytes.writeUInt32LE(0, 18);
  bytes.writeUInt32LE(99, 22);
  bytes.writeUInt16LE(8, 8);
  const archive = await ZipArchive.open(memorySource(bytes), compression);
  assert.equal(await text(archive, 'a'), 'waar');
});

test('a comment behind the end record, with a false end record in it', async () => {
  const bytes = buildZip([{ name: 'a', bytes: Buffer.from('waar') }]);
  const comment = Buffer.from('PK\x05\x06 en nog wat langs de zijlijn');
  const whole = Buffer.concat([bytes, comment]);
  whole.writeUInt16LE(comment.length, bytes.length - 2);
  const archive = await ZipArchive.open(memorySource(whole), compression);
  assert.equal(await text(archive, 'a'), 'waar');
});

test('past 4 GiB everything is ZIP64, and nothing before that', async () => {
  const large = 2 ** 32 + 5;
  const chunk = new Uint8Array(1 << 20);
  const stored: ByteSource = {
    name: 'groot.zip',
    size: large + 1000,
    read: async (_, length) => chunk.subarray(0, length),
  };
  const entry = {
    name: 'groot.bin',
    rawName: Buffer.from('groot.bin'),
    flags: 0,
    method: 0,
    modified: 0x210000,
    crc: 7,
    compressedSize: large,
    size: large,
    headerOffset: 0,
    madeBy: 20,
    internalAttributes: 0,
    externalAttributes: 0,
  };
  const sink = new SparseSink();
  const zip = new ZipWriter(sink, compression);
  await zip.add('voor.txt', Buffer.from('voor'));
  // Only `stored` is asked of the archive; making one of 4 GiB is the writer's business here.
  const archive = {
    stored: async function* () {
      for (let left = large; left > 0; left -= chunk.length) yield await stored.read(0, Math.min(chunk.length, left));
    },
  } as unknown as ZipArchive;
  await zip.copy(archive, entry, 1);
  await zip.add('na.txt', Buffer.from('na'));
  const open = zip.open('open.txt', 2 ** 32);
  await open.write(Buffer.from('open'));
  await open.close();
  await zip.finish();
  const read = await ZipArchive.open(sink.source(), compression);
  assert.deepEqual(
    read.entries.map((one) => one.size),
    [4, large, 2, 4],
  );
  assert.equal(await text(read, 'voor.txt'), 'voor');
  assert.equal(await text(read, 'na.txt'), 'na');
  assert.equal(await text(read, 'open.txt'), 'open');
  const versions = await Promise.all(
    read.entries.map(async (one) => (await read.source.read(one.headerOffset + 4, 1))[0]),
  );
  assert.deepEqual(versions, [20, 45, 20, 45]);
});

test('a failing sink fails the write, and does not hang it', async () => {
  const sink: ByteSink = {
    write: async () => {
      throw new Error('vol');
    },
    rewrite: async () => {},
    commit: async () => {},
    abort: async () => {},
  };
  const part = new ZipWriter(sink, compression).open('a', 0);
  const chunk = Buffer.alloc(1 << 20, 'abcdefg');
  await assert.rejects(async () => {
    for (let i = 0; i < 50; i++) await part.write(chunk);
    await part.close();
  }, /vol/);
});
