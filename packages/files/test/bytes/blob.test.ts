import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BlobSink } from '../../src/bytes/blob-sink.ts';
import { blobSource } from '../../src/bytes/blob-source.ts';

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

describe('blobSource', () => {
  const source = blobSource(new Blob([bytes(0, 1, 2), bytes(3, 4)]), 'klanten.csv');

  test('knows its name and size', () => {
    assert.equal(source.name, 'klanten.csv');
    assert.equal(source.size, 5);
  });

  for (const [offset, length, expected] of [
    [0, 5, bytes(0, 1, 2, 3, 4)],
    [2, 2, bytes(2, 3)],
    [4, 10, bytes(4)],
    [5, 1, bytes()],
  ] as const) {
    test(`reads ${length} bytes from ${offset}`, async () => {
      assert.deepEqual(await source.read(offset, length), expected);
    });
  }

  test('says that a file can no longer be read', async () => {
    const gone = { size: 1, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('changed')) }) };
    await assert.rejects(blobSource(gone as unknown as Blob, 'weg.csv').read(0, 1), {
      code: 'file.not-readable',
      details: { file: 'weg.csv' },
    });
  });
});

describe('BlobSink', () => {
  const written = async (sink: BlobSink): Promise<Uint8Array> => {
    await sink.commit();
    assert.ok(sink.blob);
    return new Uint8Array(await sink.blob.arrayBuffer());
  };

  test('shows nothing before commit', async () => {
    const sink = new BlobSink();
    await sink.write(bytes(1));
    assert.equal(sink.blob, undefined);
    assert.deepEqual(await written(sink), bytes(1));
  });

  test('keeps the order over the size at which it folds', async () => {
    const sink = new BlobSink();
    const chunk = 3 << 20;
    for (let value = 0; value < 7; value++) await sink.write(new Uint8Array(chunk).fill(value));
    const result = await written(sink);
    assert.equal(result.length, 7 * chunk);
    for (let value = 0; value < 7; value++) {
      assert.equal(result[value * chunk], value);
      assert.equal(result[(value + 1) * chunk - 1], value);
    }
  });

  test('rewrites across chunks, the later over the earlier', async () => {
    const sink = new BlobSink();
    await sink.write(bytes(0, 1, 2));
    await sink.write(bytes(3, 4, 5));
    await sink.rewrite(2, bytes(20, 30));
    await sink.rewrite(3, bytes(31));
    assert.deepEqual(await written(sink), bytes(0, 1, 20, 31, 4, 5));
  });

  test('keeps its own copy of a rewrite', async () => {
    const sink = new BlobSink();
    await sink.write(bytes(0));
    const patch = bytes(1);
    await sink.rewrite(0, patch);
    patch[0] = 9;
    assert.deepEqual(await written(sink), bytes(1));
  });

  test('refuses to rewrite what was not written', async () => {
    const sink = new BlobSink();
    await sink.write(bytes(0));
    await assert.rejects(sink.rewrite(1, bytes(1)), RangeError);
    await assert.rejects(sink.rewrite(-1, bytes(1)), RangeError);
  });

  test('leaves nothing after abort, and keeps the result when committed before', async () => {
    const aborted = new BlobSink();
    await aborted.write(bytes(1));
    await aborted.abort();
    assert.equal(aborted.blob, undefined);

    const committed = new BlobSink();
    await committed.write(bytes(1));
    await committed.commit();
    await committed.abort();
    assert.equal(committed.blob?.size, 1);
  });
});
