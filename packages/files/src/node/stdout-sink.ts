import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { MeasuredSink } from './file-sink.ts';
import { writingProblem } from './file-problem.ts';

/** Each write reports its own failure; without a listener the stream would report it a second time, as a crash. */
function ignore(): void {}

/**
 * Standard output as a sink; what is written is out, so `abort` cannot take it back. When the reader goes away, `write`
 * or `commit` throws an error for which `isBrokenPipe` answers true.
 */
export function createStdoutSink(stream: Writable = process.stdout): MeasuredSink {
  const hash = createHash('sha256');
  let digest = '';
  let bytes = 0;
  stream.on('error', ignore);
  return {
    get bytes() {
      return bytes;
    },
    async write(chunk) {
      bytes += chunk.length;
      hash.update(chunk);
      await new Promise<void>((resolve, reject) => {
        stream.write(chunk, (error) => {
          if (error) reject(writingProblem(error, '-'));
          else resolve();
        });
      });
    },
    async commit() {
      digest = hash.digest('hex');
    },
    async abort() {},
    sha256: () => digest,
  };
}
