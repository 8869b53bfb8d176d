import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind } from '@verrijk/core';
import { readNumberFormats } from '../../src/xlsx/package/number-formats.ts';
import { escapeXml } from '../../src/xml/xml-text.ts';
import { workbookParts } from '../workbook-fixtures.ts';
import { formatSerialDay, formatSerialTime, serialOfDay, serialOfTime } from '../../src/xlsx/sheet/serial-date.ts';

const { date, fraction, number, scientific, time } = CellKind;

const FORMATS: readonly (readonly [code: string, kind: CellKind, plain: boolean])[] = [
  ['General', number, true],
  ['0', number, true],
  ['#,##0.00', number, true],
  ['@', number, true],
  ['0000', number, true],
  ['"dag" 0', number, true],
  ['0\\d', number, true],
  ['_-* #,##0.00 [$\u20ac-413]_-', number, true],
  ['[Red]0;[Blue]-0', number, true],
  ['General;General;General;@', number, true],
  ['0%', number, false],
  [';;;', number, false],
  ['0;0;0;', number, false],
  ['d-mmm', date, false],
  ['mmm\\-yy', date, false],
  ['mm', date, false],
  ['[$-413]d mmmm yyyy;@', date, false],
  ['yyyy"-"mm"-"dd h:mm', date, false],
  ['[$-411]ggge"\u5e74"', date, false],
  ['h:mm', time, false],
  ['mm:ss', time, false],
  ['[h]:mm', time, false],
  ['[mm]:ss', time, false],
  ['h:mm AM/PM', time, false],
  ['# ?/?', fraction, false],
  ['# ??/100', fraction, false],
  ['0.00E+00', scientific, false],
  ['##0.0E+0', scientific, false],
];
for (const [code, kind, plain] of FORMATS) {
  test(`number format ${code}`, () => {
    const parts = workbookParts({ sheet: '', formats: [0, 164], formatCodes: { 164: escapeXml(code) } });
    const formats = readNumberFormats(parts['xl/styles.xml']!);
    assert.deepEqual([formats.kinds[1], formats.plain[1]], [kind, plain ? 1 : 0]);
  });
}

test('cell formats that share a number format mean the same, and others nothing of it', () => {
  const codes = Object.fromEntries(FORMATS.map(([code], at) => [164 + at, escapeXml(code)]));
  const ids = [...Object.keys(codes), ...Object.keys(codes).reverse()].map(Number);
  const { kinds, plain } = readNumberFormats(
    workbookParts({ sheet: '', formats: ids, formatCodes: codes })['xl/styles.xml']!,
  );
  const expected = [...FORMATS, ...FORMATS.toReversed()];
  assert.deepEqual(
    [...kinds],
    expected.map(([, kind]) => kind),
  );
  assert.deepEqual(
    [...plain],
    expected.map(([, , isPlain]) => (isPlain ? 1 : 0)),
  );
});

const DAYS: readonly (readonly [serial: number, day: string | undefined])[] = [
  [0, undefined],
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, '1900-02-29'],
  [61, '1900-03-01'],
  [46_025.99, '2026-01-03'],
  [2_958_465, '9999-12-31'],
  [2_958_466, undefined],
  [Number.NaN, undefined],
];
test('serial numbers as days, and back', () => {
  for (const [serial, day] of DAYS) {
    assert.equal(formatSerialDay(serial, false), day);
    if (day !== undefined) assert.equal(serialOfDay(day), Math.floor(serial));
  }
  assert.equal(formatSerialDay(0, true), '1904-01-01');
  assert.equal(serialOfDay('3 januari'), undefined);
  assert.equal(serialOfDay('1899-12-31'), undefined);
});

test('serial numbers as times, and back', () => {
  const times = [
    [0, '00:00'],
    [0.5, '12:00'],
    [12.5 / 1440, '00:12:30'],
    [1.5, '36:00'],
    [45_000.25, '06:00'],
    [-0.5, undefined],
  ] as const;
  for (const [serial, text] of times) assert.equal(formatSerialTime(serial), text);
  assert.equal(serialOfTime('36:00'), 1.5);
  assert.equal(serialOfTime('00:12:30'), 12.5 / 1440);
  assert.equal(serialOfTime('noen'), undefined);
});

test('more formats than any program makes are refused before they are all read', () => {
  const styles = (count: number): string =>
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${'<xf numFmtId="14"/>'.repeat(count)}</cellXfs></styleSheet>`;
  assert.equal(readNumberFormats(styles(70_000)).kinds.length, 70_000);
  assert.throws(() => readNumberFormats(styles(200_001)), /file\.xml-damaged/);
});
