/**
 * What Windows-1252 has at 0x80-0x9F; all other bytes are the code point of the same number. The five holes are C1
 * controls, as browsers have them. Our own table because Node's TextDecoder reads these bytes wrongly.
 */
const CODE_POINTS_FROM_0X80 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
] as const;

const BYTES = new Map<number, number>(CODE_POINTS_FROM_0X80.map((codePoint, index) => [codePoint, 0x80 + index]));

/** Writes one Windows-1252 byte as UTF-8 and returns the position behind it; takes at most 3 bytes. */
export function writeWindows1252AsUtf8(byte: number, target: Uint8Array, at: number): number {
  if (byte < 0x80) {
    target[at] = byte;
    return at + 1;
  }
  const codePoint = byte < 0xa0 ? CODE_POINTS_FROM_0X80[byte - 0x80]! : byte;
  if (codePoint < 0x800) {
    target[at] = 0xc0 | (codePoint >> 6);
    target[at + 1] = 0x80 | (codePoint & 0x3f);
    return at + 2;
  }
  target[at] = 0xe0 | (codePoint >> 12);
  target[at + 1] = 0x80 | ((codePoint >> 6) & 0x3f);
  target[at + 2] = 0x80 | (codePoint & 0x3f);
  return at + 3;
}

/** Text as Windows-1252. What it has no byte for loses its accents, and becomes a question mark when that does not help. */
export function encodeWindows1252(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf(character);
    if (byte !== undefined) bytes.push(byte);
    else bytes.push(byteOf(character.normalize('NFD').charAt(0)) ?? 0x3f);
  }
  return Uint8Array.from(bytes);
}

function byteOf(character: string): number | undefined {
  const codePoint = character.codePointAt(0)!;
  if (codePoint < 0x80 || (codePoint >= 0xa0 && codePoint <= 0xff)) return codePoint;
  return BYTES.get(codePoint);
}
