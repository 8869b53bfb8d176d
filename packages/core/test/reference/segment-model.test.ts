import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSegmentModel, VerrijkError } from '@verrijk/core';

const group = { name: 'Rood', code: 'R', aliases: ['Rode groep'], colour: '#aa0000', main_group: 'Warm' };

describe('parseSegmentModel', () => {
  it('reads a model file', () => {
    assert.deepEqual(
      parseSegmentModel(JSON.stringify({ name: 'Model', edition: '1', groups: [group, { name: 'Blauw' }] })),
      {
        name: 'Model',
        edition: '1',
        groups: [
          { name: 'Rood', code: 'R', aliases: ['Rode groep'], colour: '#aa0000', mainGroup: 'Warm' },
          { name: 'Blauw' },
        ],
      },
    );
  });

  const WRONG: readonly (readonly [string, unknown])[] = [
    ['JSON', []],
    ['name', { edition: '1', groups: [group] }],
    ['edition', { name: 'Model', groups: [group] }],
    ['groups', { name: 'Model', edition: '1' }],
    ['groups', { name: 'Model', edition: '1', groups: [] }],
    ['groups[0].name', { name: 'Model', edition: '1', groups: [{}] }],
    ['groups[0].colour', { name: 'Model', edition: '1', groups: [{ ...group, colour: 'red' }] }],
    ['groups[0].aliases', { name: 'Model', edition: '1', groups: [{ ...group, aliases: 'x' }] }],
    ['groups[1]', { name: 'Model', edition: '1', groups: [group, { name: ' rode  GROEP ' }] }],
  ];
  for (const [field, model] of WRONG) {
    it(`names the field that is wrong: ${field}`, () => {
      assert.throws(
        () => parseSegmentModel(JSON.stringify(model)),
        (error) => error instanceof VerrijkError && error.code === 'model.invalid' && error.details['field'] === field,
      );
    });
  }

  it('refuses what is not JSON', () => {
    assert.throws(
      () => parseSegmentModel('name: Model'),
      (error) => error instanceof VerrijkError && error.details['field'] === 'JSON',
    );
  });
});
