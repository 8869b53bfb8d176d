import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { qrModules } from '../../src/account/factors/qr-modules.ts';

/** Texts of 1 to 393 bytes were read back by a decoder of somebody else (jsQR); these are what it read. */
const READ = [
  ['otpauth://totp/Verrijk:a%40b.example?secret=JBSWY3DPEHPK3PXP', 33, '8862bcd64b9b742d'],
  ['x'.repeat(300), 69, 'a6c4c99a50e77d18'],
] as const;

for (const [text, size, digest] of READ) {
  test(`a QR code of ${text.length} characters stays what a camera reads`, () => {
    const modules = qrModules(text);
    const rows = modules.map((row) => row.map(Number).join('')).join('\n');
    assert.equal(modules.length, size);
    assert.equal(createHash('sha256').update(rows).digest('hex').slice(0, 16), digest);
  });
}

test('a text that no camera would read is refused', () => {
  assert.throws(() => qrModules('x'.repeat(500)), RangeError);
});
