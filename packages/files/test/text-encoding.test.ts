import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeUtf16, Utf16Decoder } from '../src/text/utf16.ts';
import { Utf8Validator } from '../src/text/utf8-validator.ts';
import { encodeWindows1252, writeWindows1252AsUtf8 } from '../src/text/windows-1252.ts';

/** Bytes that are UTF-8, nearly UTF-8, or neither, with long runs of ASCII between. */
const bytes = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }).map((raw) => Buffer.from(raw)),
      fc.nat({ max: 70 }).map((length) => Buffer.alloc(length, 'a')),
      fc.constantFrom('c080', 'eda080', 'edbfbf', 'f4908080', 'f0808080', 'e08080', 'c3', 'e282', 'f48fbfbf', 'efbfbf')
        .map((hex) => Buffer.from(hex, 'hex')), // prettier-ignore
    ),
    { maxLength: 6 },
  )
  .map((parts) => Buffer.concat(parts));

function isUtf8(raw: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(raw);
    return true;
  } catch {
    return false;
  }
}

test('UTF-8 is told from what is not, in pieces of any size at any place', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 40 }), fc.nat({ max: 7 }), (raw, size, shift) => {
      const placed = Buffer.concat([Buffer.alloc(shift), raw]).subarray(shift);
      const validator = new Utf8Validator();
      for (let at = 0; at < placed.length; at += size) validator.push(placed.subarray(at, at + size));
      assert.equal(validator.end(), isUtf8(raw));
      if (validator.end()) assert.equal(validator.isAscii, !raw.some((byte) => byte >= 0x80));
    }),
    { numRuns: 1000 },
  );
});

test('UTF-16 comes back as it was, in pieces of any size, lone surrogates included', () => {
  const units = fc.array(fc.oneof(fc.nat({ max: 0xffff }), fc.integer({ min: 0xd7ff, max: 0xe000 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 7 }), fc.boolean(), (codes, size, isLittleEndian) => {
      const raw = Buffer.alloc(codes.length * 2);
      codes.forEach((code, index) =>
        isLittleEndian ? raw.writeUInt16LE(code, index * 2) : raw.writeUInt16BE(code, index * 2),
      );
      const decoder = new Utf16Decoder(isLittleEndian);
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < raw.length; at += size) pieces.push(decoder.push(raw.subarray(at, at + size)));
      pieces.push(decoder.end());
      const utf8 = Buffer.concat(pieces);
      const text = String.fromCharCode(...codes);
      if (text.isWellFormed()) assert.equal(utf8.toString(), text);
      assert.deepEqual(Buffer.from(encodeUtf16(utf8, isLittleEndian)), raw);
    }),
    { numRuns: 1000 },
  );
});

test('Windows-1252 has every byte where the standard has it', () => {
  const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
  for (let byte = 0; byte < 256; byte++) {
    const expected = byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80]! : String.fromCharCode(byte);
    const target = new Uint8Array(3);
    const length = writeWindows1252AsUtf8(byte, target, 0);
    assert.equal(Buffer.from(target.subarray(0, length)).toString(), expected, `byte ${byte}`);
    assert.deepEqual([...encodeWindows1252(expected)], [byte]);
  }
});
