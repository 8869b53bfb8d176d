import type { ByteSource } from '../bytes/byte-source.ts';
import type { TextEncoding } from './detect-encoding.ts';
import { Utf16Decoder } from './utf16.ts';

/** Bytes that come in pieces, whatever size asked. */
export interface TextStream {
  /** Fills `target` from its start; returns how many bytes, fewer than its length only at the end. */
  readInto(target: Uint8Array): Promise<number>;
  /** No more is wanted: lets go of what the bytes come from. */
  close(): Promise<void>;
}

/** The rows of a file as UTF-8 or Windows-1252; UTF-16 becomes UTF-8. */
export function openTextStream(source: ByteSource, encoding: TextEncoding, offset: number): TextStream {
  const bytes = sourceStream(source, offset);
  if (encoding === 'utf-8' || encoding === 'windows-1252') return bytes;
  return chunkStream(decodeChunks(bytes, encoding === 'utf-16le'));
}

/** The bytes of a source from `offset`. */
export function sourceStream(source: ByteSource, offset: number): TextStream {
  return {
    async readInto(target) {
      let filled = 0;
      while (filled < target.length) {
        const length = await readSome(source, offset, target.subarray(filled));
        if (length === 0) break;
        filled += length;
        offset += length;
      }
      return filled;
    },
    async close() {},
  };
}

async function readSome(source: ByteSource, offset: number, target: Uint8Array): Promise<number> {
  if (source.readInto !== undefined) return source.readInto(offset, target);
  const bytes = await source.read(offset, target.length);
  target.set(bytes);
  return bytes.length;
}

async function* decodeChunks(stream: TextStream, isLittleEndian: boolean): AsyncGenerator<Uint8Array> {
  const decoder = new Utf16Decoder(isLittleEndian);
  const piece = new Uint8Array(1 << 16);
  for (;;) {
    const length = await stream.readInto(piece);
    yield decoder.push(piece.subarray(0, length));
    if (length < piece.length) break;
  }
  yield decoder.end();
}

/** Chunks of any size as a stream. */
export function chunkStream(chunks: AsyncIterable<Uint8Array>): TextStream {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  let isDone = false;
  return {
    async readInto(target) {
      let filled = 0;
      for (;;) {
        const length = Math.min(rest.length, target.length - filled);
        target.set(length === rest.length ? rest : rest.subarray(0, length), filled);
        filled += length;
        rest = rest.subarray(length);
        if (filled === target.length || isDone) return filled;
        const next = await iterator.next();
        if (next.done === true) isDone = true;
        else rest = next.value;
      }
    },
    async close() {
      if (!isDone) await iterator.return?.();
    },
  };
}
