import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatMoment } from '../../src/texts/format.ts';

test('dates are Dutch, on whichever clock the reader lives', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam']) {
      process.env['TZ'] = zone;
      assert.equal(formatDate('2026-11-22', 'nl'), '22 november 2026', zone);
      assert.equal(formatDate('2026-11-22T23:30:00Z', 'nl'), '23 november 2026', zone);
      assert.equal(formatMoment('2026-11-22T23:30:00Z', 'nl'), '23 november 2026 om 00:30', zone);
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});
