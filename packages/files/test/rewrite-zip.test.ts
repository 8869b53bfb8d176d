import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewriteZip } from '../src/index.ts';
import { nodeCompression } from '../src/node/index.ts';
import { memorySource, MemorySink } from './memory-file.ts';
import { buildZip, unzip } from './workbook-fixtures.ts';

const ZIP = buildZip([
  { name: 'map/', bytes: Buffer.alloc(0) },
  { name: 'map/een.xml', bytes: Buffer.from('<een/>') },
  { name: 'twee.xml', bytes: Buffer.from('<twee/>'), deflated: true },
  { name: 'drie.xml', bytes: Buffer.from('<drie/>') },
]);

test('parts are kept, changed or left out; folders and dates are gone', async () => {
  const sink = new MemorySink();
  await rewriteZip(memorySource(ZIP), sink, nodeCompression(), 100, (name, bytes) => {
    if (name === 'drie.xml') return undefined;
    return name === 'twee.xml' ? Buffer.from(`${Buffer.from(bytes).toString()}!`) : bytes;
  });
  const parts = unzip(sink.content);
  assert.deepEqual(
    [...parts].map(([name, { text }]) => [name, text]),
    [
      ['map/een.xml', '<een/>'],
      ['twee.xml', '<twee/>!'],
    ],
  );
  for (const { localHeader } of parts.values()) assert.equal(localHeader.readUInt32LE(10), 0x00210000);
});

test('a part that is too large, and what is no zip, are refused', async () => {
  const rewrite = (bytes: Uint8Array): Promise<void> => {
    return rewriteZip(memorySource(bytes), new MemorySink(), nodeCompression(), 5, (_, part) => part);
  };
  await assert.rejects(rewrite(ZIP), { code: 'file.zip-bomb' });
  await assert.rejects(rewrite(ZIP.subarray(0, 40)), { code: 'file.zip-damaged' });
});
