import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { defaultOutput, refuseOtherKind } from '../../src/enrichment/output-path.ts';

const DEFAULTS: readonly (readonly [input: string, layout: 'keep' | 'delivery', output: string])[] = [
  ['klanten.xlsx', 'keep', 'klanten verrijkt.xlsx'],
  ['map/Totaal Museum X 2024.xlsm', 'keep', 'map/Totaal Museum X 2024 verrijkt.xlsm'],
  ['a.b.csv', 'keep', 'a.b verrijkt.csv'],
  ['klanten', 'keep', 'klanten verrijkt'],
  ['.klanten', 'keep', '.klanten verrijkt'],
  ['klanten.csv', 'delivery', 'klanten verrijkt.xlsx'],
  ['klanten.xlsm', 'delivery', 'klanten verrijkt.xlsx'],
  ['-', 'keep', '-'],
];
for (const [input, layout, output] of DEFAULTS) {
  test(`${layout} of ${input} goes to ${output}`, () => {
    assert.equal(defaultOutput(input, layout), output);
  });
}

const KINDS: readonly (readonly [string, string, 'csv' | 'xlsx', 'keep' | 'delivery', expected: string | undefined])[] =
  [
    ['a.csv', 'b.csv', 'csv', 'keep', undefined],
    ['a.csv', 'b.txt', 'csv', 'keep', undefined],
    ['a.csv', 'b', 'csv', 'keep', undefined],
    ['a.csv', '-', 'csv', 'keep', undefined],
    ['a.csv', 'b.XLSX', 'csv', 'keep', '.csv'],
    ['a.xlsx', 'b.xlsx', 'xlsx', 'keep', undefined],
    ['a.XLSX', 'b.xlsx', 'xlsx', 'keep', undefined],
    ['a.xlsx', 'b.csv', 'xlsx', 'keep', '.xlsx'],
    ['a.xlsm', 'b.xlsx', 'xlsx', 'keep', '.xlsm'],
    ['a.xlsm', 'b.xlsm', 'xlsx', 'keep', undefined],
    ['download', 'b.xlsx', 'xlsx', 'keep', undefined],
    ['a.csv', 'b.csv', 'csv', 'delivery', '.xlsx'],
    ['a.csv', 'b.xlsx', 'csv', 'delivery', undefined],
    ['a.xlsm', 'b.xlsm', 'xlsx', 'delivery', '.xlsx'],
  ];
for (const [input, output, kind, layout, expected] of KINDS) {
  test(`${layout} of ${input} (${kind}) as ${output}: ${expected === undefined ? 'fine' : `must end in ${expected}`}`, () => {
    const refuse = (): void => refuseOtherKind(input, output, kind, layout);
    if (expected === undefined) refuse();
    else {
      assert.throws(refuse, (error) => {
        assert.ok(error instanceof VerrijkError);
        assert.deepEqual([error.code, error.details['expected']], ['usage.output-kind', expected]);
        return true;
      });
    }
  });
}
