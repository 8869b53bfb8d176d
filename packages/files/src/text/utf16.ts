/**
 * UTF-16 bytes as UTF-8, in pieces of any size. A surrogate without its partner becomes the three bytes that UTF-8 would
 * have for it, so that `Utf16Encoder` gives every file back as it was.
 */
export class Utf16Decoder {
  private readonly low: 0 | 1;
  private oddByte = -1;
  private highSurrogate = 0;

  constructor(isLittleEndian: boolean) {
    this.low = isLittleEndian ? 0 : 1;
  }

  /** The UTF-8 of the next piece. */
  push(bytes: Uint8Array): Uint8Array {
    const target = new Uint8Array(((bytes.length >> 1) + 2) * 3);
    let at = 0;
    let from = 0;
    if (this.oddByte >= 0 && bytes.length > 0) {
      at = this.write(this.unit(this.oddByte, bytes[0]!), target, at);
      this.oddByte = -1;
      from = 1;
    }
    for (; from + 1 < bytes.length; from += 2) {
      at = this.write(this.unit(bytes[from]!, bytes[from + 1]!), target, at);
    }
    if (from < bytes.length) this.oddByte = bytes[from]!;
    return target.subarray(0, at);
  }

  /** True when the pieces so far end in half a unit, which a whole text never does. */
  get isCutOff(): boolean {
    return this.oddByte >= 0;
  }

  /** What is left after the last piece. */
  end(): Uint8Array {
    const target = new Uint8Array(3);
    const length = this.highSurrogate === 0 ? 0 : writeThree(this.highSurrogate, target, 0);
    this.highSurrogate = 0;
    return target.subarray(0, length);
  }

  private unit(first: number, second: number): number {
    return this.low === 0 ? first | (second << 8) : second | (first << 8);
  }

  private write(unit: number, target: Uint8Array, at: number): number {
    if (this.highSurrogate !== 0) {
      const high = this.highSurrogate;
      this.highSurrogate = 0;
      if (unit >= 0xdc00 && unit <= 0xdfff) return writeFour(high, unit, target, at);
      at = writeThree(high, target, at);
    }
    if (unit < 0x80) {
      target[at] = unit;
      return at + 1;
    }
    if (unit < 0x800) {
      target[at] = 0xc0 | (unit >> 6);
      target[at + 1] = 0x80 | (unit & 0x3f);
      return at + 2;
    }
    if (unit >= 0xd800 && unit <= 0xdbff) {
      this.highSurrogate = unit;
      return at;
    }
    return writeThree(unit, target, at);
  }
}

function writeThree(unit: number, target: Uint8Array, at: number): number {
  target[at] = 0xe0 | (unit >> 12);
  target[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
  target[at + 2] = 0x80 | (unit & 0x3f);
  return at + 3;
}

function writeFour(high: number, low: number, target: Uint8Array, at: number): number {
  const codePoint = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  target[at] = 0xf0 | (codePoint >> 18);
  target[at + 1] = 0x80 | ((codePoint >> 12) & 0x3f);
  target[at + 2] = 0x80 | ((codePoint >> 6) & 0x3f);
  target[at + 3] = 0x80 | (codePoint & 0x3f);
  return at + 4;
}

/** The UTF-8 that `Utf16Decoder` makes, as UTF-16 again; `bytes` must hold whole characters. */
export function encodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): Uint8Array {
  const target = new Uint8Array(bytes.length * 2);
  const low = isLittleEndian ? 0 : 1;
  const high = 1 - low;
  let at = 0;
  const put = (unit: number): void => {
    target[at + low] = unit & 0xff;
    target[at + high] = unit >> 8;
    at += 2;
  };
  for (let from = 0; from < bytes.length;) {
    const byte = bytes[from]!;
    if (byte < 0x80) {
      put(byte);
      from += 1;
    } else if (byte < 0xe0) {
      put(((byte & 0x1f) << 6) | (bytes[from + 1]! & 0x3f));
      from += 2;
    } else if (byte < 0xf0) {
      put(((byte & 0x0f) << 12) | ((bytes[from + 1]! & 0x3f) << 6) | (bytes[from + 2]! & 0x3f));
      from += 3;
    } else {
      const codePoint =
        ((byte & 0x07) << 18) |
        ((bytes[from + 1]! & 0x3f) << 12) |
        ((bytes[from + 2]! & 0x3f) << 6) |
        (bytes[from + 3]! & 0x3f);
      put(0xd800 + ((codePoint - 0x10000) >> 10));
      put(0xdc00 + ((codePoint - 0x10000) & 0x3ff));
      from += 4;
    }
  }
  return target.subarray(0, at);
}
