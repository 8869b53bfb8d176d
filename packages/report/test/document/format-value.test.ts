import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value, ValueKind } from '@verrijk/report';
import { formatValue } from '../../src/document/format-value.ts';

const CASES: readonly (readonly [value: Value, kind: ValueKind, nl: string, en: string])[] = [
  [12_750, 'count', '12.750', '12,750'],
  [1_234, 'count', '1.234', '1,234'],
  [0.4871, 'share', '48,7%', '48.7%'],
  [0, 'share', '0,0%', '0.0%'],
  [121.6, 'index', '122', '122'],
  [3.42, 'decimal', '3,4', '3.4'],
  [1_234.5, 'money', '€\u00a01.234,50', '€1,234.50'],
  [34, 'days', '34', '34'],
  [34.5, 'days', '34,5', '34.5'],
  [0.021, 'points', '+2,1', '+2.1'],
  [-0.034, 'points', '-3,4', '-3.4'],
  [0, 'points', '0,0', '0.0'],
  [null, 'count', '·', '·'],
  ['n.v.t.', 'index', 'n.v.t.', 'n.v.t.'],
  [7, 'text', '7', '7'],
];

for (const [value, kind, nl, en] of CASES) {
  test(`${kind} ${value}`, () => {
    assert.equal(formatValue(value, kind, 'nl'), nl);
    assert.equal(formatValue(value, kind, 'en'), en);
  });
}
