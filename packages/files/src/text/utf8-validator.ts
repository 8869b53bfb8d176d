const HIGH_BITS = 0x80808080 | 0;

/** Says whether bytes that come in pieces are UTF-8 by the letter: no overlong forms, no surrogates, nothing cut off. */
export class Utf8Validator {
  /** False as soon as something was seen that is not UTF-8. */
  isValid = true;
  /** True as long as no byte above 0x7F was seen. */
  isAscii = true;
  private continuations = 0;
  private lowest = 0x80;
  private highest = 0xbf;

  /** Takes the next piece; returns `isValid`. */
  push(bytes: Uint8Array): boolean {
    let at = 0;
    while (this.isValid && at < bytes.length) {
      if (this.continuations === 0) at = afterAscii(bytes, at);
      if (at < bytes.length) {
        this.isAscii = false;
        this.isValid = this.accepts(bytes[at++]!);
      }
    }
    return this.isValid;
  }

  /** After the last piece: valid, and no character was cut off. */
  end(): boolean {
    return this.isValid && this.continuations === 0;
  }

  private accepts(byte: number): boolean {
    if (this.continuations > 0) {
      if (byte < this.lowest || byte > this.highest) return false;
      this.lowest = 0x80;
      this.highest = 0xbf;
      this.continuations--;
      return true;
    }
    if (byte < 0x80) return true;
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.continuations = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.lowest = 0xa0;
    else if (byte === 0xed) this.highest = 0x9f;
    else if (byte === 0xf0) this.lowest = 0x90;
    else if (byte === 0xf4) this.highest = 0x8f;
    return true;
  }
}

/** Position of the first byte above 0x7F from `at`, or the length. Sixteen bytes a step: this runs over whole files. */
function afterAscii(bytes: Uint8Array, at: number): number {
  const length = bytes.length;
  while (at < length && ((bytes.byteOffset + at) & 3) !== 0) {
    if (bytes[at]! >= 0x80) return at;
    at++;
  }
  if (length - at >= 16 && bytes[at]! < 0x80) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, (length - at) >> 2);
    const last = words.length - 3;
    let word = 0;
    while (word < last && ((words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!) & HIGH_BITS) === 0) {
      word += 4;
    }
    at += word * 4;
  }
  while (at < length && bytes[at]! < 0x80) at++;
  return at;
}
