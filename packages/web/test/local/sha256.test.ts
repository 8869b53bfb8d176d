import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { Sha256, sha256Of } from '../../src/local/sha256.ts';

describe('the fingerprint of a file', () => {
  it('is what others make of it, in whatever pieces it comes', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 128, 1000, 100_003]) {
      const bytes = Buffer.alloc(length, 'Culturele Doelgroepen é');
      const hash = new Sha256();
      for (let from = 0; from < length; from += 37) hash.add(bytes.subarray(from, from + 37));
      assert.equal(hash.finish(), createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
    }
  });
  it('says how far it is, and stops when asked', async () => {
    const bytes = Buffer.alloc(1_300_000, 'x');
    const told: number[] = [];
    const hash = await sha256Of(new Blob([bytes]), { onProgress: (done) => told.push(done) });
    assert.equal(hash, createHash('sha256').update(bytes).digest('hex'));
    assert.equal(told.at(-1), 1_300_000);
    await assert.rejects(sha256Of(new Blob([bytes]), { signal: AbortSignal.abort() }));
  });
});
