/** What a frame between the two processes holds. */
export const Frame = {
  /** To the process: what to do and how large the inputs are, as JSON; then the inputs, one after the other. */
  task: 0,
  inputBytes: 1,
  inputEnd: 2,
  /** From the process; the first says that its code is loaded and that it asks for its first input. */
  ready: 9,
  progress: 10,
  fileBegin: 11,
  fileBytes: 12,
  fileEnd: 13,
  problem: 14,
  result: 15,
} as const;
type FrameKind = (typeof Frame)[keyof typeof Frame];

export interface ReceivedFrame {
  readonly kind: number;
  readonly bytes: Uint8Array;
}

/** A kind and a length. */
const HEAD = 5;
/** Longer content goes out in pieces, so that neither side ever holds much of it. */
const LONGEST_PIECE = 256 * 1024;
/** A longer frame was not made by us. */
const LONGEST_FRAME = 8 * 1024 * 1024;

/** The bytes of a frame, in one or two buffers. */
export function encodeFrame(kind: FrameKind, bytes: Uint8Array): readonly Uint8Array[] {
  const head = Buffer.allocUnsafe(HEAD);
  head.writeUInt8(kind, 0);
  head.writeUInt32LE(bytes.length, 1);
  return bytes.length === 0 ? [head] : [head, bytes];
}

/** A value as the content of a frame. */
export function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** Content in pieces that fit in a frame. */
export function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += LONGEST_PIECE) yield bytes.subarray(at, at + LONGEST_PIECE);
}

/** The frames of a stream. @throws RangeError for what is none of ours */
export async function* readFrames(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ReceivedFrame> {
  let held: Uint8Array[] = [];
  let size = 0;
  let wanted = HEAD;
  for await (const chunk of stream) {
    held.push(chunk);
    size += chunk.length;
    if (size < wanted) continue;
    let bytes: Uint8Array = held.length === 1 ? chunk : Buffer.concat(held, size);
    for (;;) {
      wanted = frameLength(bytes);
      if (bytes.length < wanted) break;
      yield { kind: bytes[0]!, bytes: bytes.subarray(HEAD, wanted) };
      bytes = bytes.subarray(wanted);
    }
    held = [bytes];
    size = bytes.length;
  }
}

function frameLength(bytes: Uint8Array): number {
  if (bytes.length < HEAD) return HEAD;
  const length = new DataView(bytes.buffer, bytes.byteOffset, HEAD).getUint32(1, true);
  if (length > LONGEST_FRAME) throw new RangeError('A frame of this length is none of ours');
  return HEAD + length;
}
