import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiProblem } from '@verrijk/server/contract';
import { isPassing, nextPiece, sendPieces } from '../../src/api/send-pieces.ts';

const KB = 1024;

function problem(status: number, code: string): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status, detail: '', code });
}

describe('sending in pieces', () => {
  const bytes = Buffer.alloc(5_000_000, 'postcode;huisnummer\n');

  /** A service that fails as told before it takes a piece. */
  function service(failures: readonly (unknown | undefined)[]) {
    const received: Buffer[] = [];
    const left = [...failures];
    const had = (): number => received.reduce((sum, piece) => sum + piece.length, 0);
    return {
      received: () => Buffer.concat(received),
      channel: {
        offset: () => Promise.resolve(had()),
        append: (at: number, piece: Uint8Array) => {
          const failure = left.shift();
          if (failure === 'half') {
            received.push(Buffer.from(piece.subarray(0, piece.length / 2)));
            return Promise.reject(new TypeError('Failed to fetch'));
          }
          if (failure !== undefined) return Promise.reject(failure);
          if (at !== had()) return Promise.reject(problem(409, 'request.conflict'));
          received.push(Buffer.from(piece));
          return Promise.resolve(had());
        },
      },
    };
  }
  const options = (pauses: number[] = [], signal: AbortSignal = new AbortController().signal) => {
    let clock = 0;
    return {
      ...{ signal, onProgress: () => undefined, onWaiting: () => undefined, now: () => (clock += 1_000) },
      pause: (milliseconds: number) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
    };
  };

  it('brings all bytes over, once', async () => {
    const { channel, received } = service([]);
    await sendPieces(new Blob([bytes]), channel, options());
    assert.ok(received().equals(bytes));
  });
  it('goes on after broken lines, half pieces and a service that is away', async () => {
    const pauses: number[] = [];
    const { channel, received } = service([
      new TypeError('Failed to fetch'),
      'half',
      problem(503, 'service.unavailable'),
      undefined,
      problem(409, 'request.conflict'),
    ]);
    await sendPieces(new Blob([bytes]), channel, options(pauses));
    assert.ok(received().equals(bytes));
    assert.deepEqual(pauses, [500, 1_000, 2_000, 500]);
  });
  it('gives up on what will not pass, and keeps what arrived', async () => {
    const { channel, received } = service([undefined, problem(401, 'request.not-signed-in')]);
    await assert.rejects(sendPieces(new Blob([bytes]), channel, options()), ApiProblem);
    assert.ok(received().length > 0);
    await sendPieces(new Blob([bytes]), channel, options());
    assert.ok(received().equals(bytes));
  });
  it('gives up when its patience is over', async () => {
    const pauses: number[] = [];
    const { channel } = service(Array.from({ length: 99 }, () => new TypeError('Failed to fetch')));
    const impatient = { ...options(pauses), patience: 240_000 };
    await assert.rejects(sendPieces(new Blob([bytes]), channel, impatient), TypeError);
    assert.equal(pauses.length, 20);
    assert.equal(
      pauses.reduce((sum, each) => sum + each, 0),
      240_500,
    );
  });
  it('goes on for as long as it takes when nobody is impatient', async () => {
    const { channel, received } = service(Array.from({ length: 99 }, () => new TypeError('Failed to fetch')));
    await sendPieces(new Blob([bytes]), channel, options());
    assert.ok(received().equals(bytes));
  });
  it('goes on after what its channel mends', async () => {
    const { channel, received } = service([problem(404, 'http')]);
    await sendPieces(new Blob([bytes]), { ...channel, mend: () => true }, options());
    assert.ok(received().equals(bytes));
  });
  it('stops when it is stopped', async () => {
    const stop = new AbortController();
    const { channel } = service([]);
    const stopping = { ...channel, append: () => (stop.abort(), Promise.reject(new TypeError('aborted'))) };
    await assert.rejects(sendPieces(new Blob([bytes]), stopping, options([], stop.signal)), { name: 'AbortError' });
  });

  it('makes pieces that a line takes in a few seconds', () => {
    assert.equal(nextPiece(1024 * KB, 8_000), 512 * KB);
    assert.equal(nextPiece(256 * KB, 20_000), 256 * KB);
    assert.equal(nextPiece(1024 * KB, 4_000), 1024 * KB);
    assert.equal(nextPiece(1024 * KB, 0), 2048 * KB);
    assert.equal(nextPiece(16_384 * KB, 10), 16_384 * KB);
  });
  it('tries again what passes, and nothing else', () => {
    assert.equal(isPassing(new TypeError('fetch failed')), true);
    assert.equal(isPassing(problem(507, 'service.storage')), true);
    assert.equal(isPassing(problem(429, 'request.too-many')), true);
    assert.equal(isPassing(problem(409, 'request.conflict')), true);
    assert.equal(isPassing(problem(409, 'upload.too-many')), false);
    assert.equal(isPassing(problem(413, 'request.too-large')), false);
    assert.equal(isPassing(new Error('a mistake of ours')), false);
  });
});
