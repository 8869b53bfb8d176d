import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readZipParts, writeZipParts } from '../src/index.ts';
import { nodeCompression } from '../src/node/index.ts';
import { memorySource, MemorySink } from './memory-file.ts';
import { buildZip, unzip } from './workbook-fixtures.ts';

const ZIP = buildZip([
  { name: 'map/', bytes: Buffer.alloc(0) },
  { name: 'map/een.xml', bytes: Buffer.from('<een/>') },
  { name: 'twee.xml', bytes: Buffer.from('<twee/>'), deflated: true },
]);

test('what is read is written again, without folders and dates', async () => {
  const parts = await readZipParts(memorySource(ZIP), nodeCompression(), 100);
  assert.deepEqual(
    [...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    [
      ['map/een.xml', '<een/>'],
      ['twee.xml', '<twee/>'],
    ],
  );
  const sink = new MemorySink();
  await writeZipParts(parts, sink, nodeCompression());
  const written = unzip(sink.content);
  assert.deepEqual(
    [...written].map(([name, { text }]) => [name, text]),
    [
      ['map/een.xml', '<een/>'],
      ['twee.xml', '<twee/>'],
    ],
  );
  for (const { localHeader } of written.values()) assert.equal(localHeader.readUInt32LE(10), 0x00210000);
});

test('a part that is too large, and what is no zip, are refused', async () => {
  await assert.rejects(readZipParts(memorySource(ZIP), nodeCompression(), 5), { code: 'file.zip-bomb' });
  await assert.rejects(readZipParts(memorySource(ZIP.subarray(0, 40)), nodeCompression(), 100), {
    code: 'file.zip-damaged',
  });
});
