import { VerrijkError } from '@verrijk/core';
import type { ByteSource } from '../bytes/byte-source.ts';
import { sourceStream } from './text-stream.ts';
import { TextWindow } from './text-window.ts';
import { Utf8Validator } from './utf8-validator.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark; 0 without one. */
  readonly markLength: 0 | 2 | 3;
}

const HEAD = 1 << 16;
const PIECE = 1 << 20;

/**
 * The encoding of a text file: by its byte order mark, else UTF-16 when every other byte is zero, else UTF-8 when the
 * whole file is that to the letter, else Windows-1252. A file of ASCII counts as UTF-8. UTF-16 of an odd size is
 * damaged: `file.encoding`.
 */
export async function detectEncoding(source: ByteSource): Promise<DetectedEncoding> {
  const head = await source.read(0, HEAD);
  const marked = encodingByMark(head) ?? utf16WithoutMark(head, source.size);
  if (marked !== undefined) {
    if (marked.encoding !== 'utf-8' && source.size % 2 !== 0) {
      throw new VerrijkError('file.encoding', { file: source.name });
    }
    return marked;
  }
  const validator = new Utf8Validator();
  const text = await TextWindow.open(sourceStream(source, 0), Math.min(PIECE, source.size + 1));
  try {
    while (validator.push(text.bytes.subarray(text.start, text.end)) && !text.isLast) await text.advance(text.end);
  } finally {
    await text.close();
  }
  return { encoding: validator.end() ? 'utf-8' : 'windows-1252', markLength: 0 };
}

/** The encoding that a byte order mark at the start tells of, if there is one. */
export function encodingByMark(head: Uint8Array): DetectedEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  return undefined;
}

/** Latin text in UTF-16 has a zero in every pair, always on the same side; in anything else zeros are rare. */
function utf16WithoutMark(head: Uint8Array, size: number): DetectedEncoding | undefined {
  const pairs = head.length >> 1;
  if (pairs === 0 || size % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) zeros[at & 1]!++;
  const [first, second] = [zeros[0]! / pairs, zeros[1]! / pairs];
  if (second > 0.6 && first < 0.05) return { encoding: 'utf-16le', markLength: 0 };
  if (first > 0.6 && second < 0.05) return { encoding: 'utf-16be', markLength: 0 };
  return undefined;
}
