import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CellBatch, CellKind, openReference, ReferenceSource } from '@verrijk/core';
import type { SourceRole } from '@verrijk/core';
import { fileOf } from '../small-reference.ts';

const MODEL = {
  name: 'Fictief model',
  edition: 'test',
  groups: [{ name: 'Rood', code: 'R1', aliases: ['Rode groep'] }, { name: 'Blauw', code: 'B1' }, { name: 'Geel' }],
};

function read(roles: readonly SourceRole[], rows: readonly (readonly string[])[]): ReferenceSource {
  const source = new ReferenceSource({ model: MODEL, fictional: true });
  const batch = new CellBatch(roles.length);
  for (const [index, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      const bytes = new TextEncoder().encode(text);
      if (text === '') batch.columns[column]!.appendEmpty();
      else batch.columns[column]!.append(CellKind.text, bytes, 0, bytes.length);
    }
    batch.rowNumbers[batch.rows++] = index + 2;
  }
  source.reader(roles)(batch);
  return source;
}

describe('ReferenceSource', () => {
  it('knows groups by name, code or alias, and takes unknown ones as groups of their own', () => {
    const source = read(
      ['postcode', 'houseNumber', 'houseLetter', 'addition', 'group'],
      [
        ['1011AB', '1', '', '', 'Rood'],
        ['1011AB', '2', 'a', '', ' rood '],
        ['1011AB', '2', 'a', '1', 'R1'],
        ['1011AB', '3', '', '01', 'Rode  groep'],
        ['1011AB', '4', '', '', 'Paars'],
        ['1011AB', '5', '', '', ''],
      ],
    );
    const { header, parts } = source.build();
    assert.deepEqual(
      header.groups.map(({ name }) => name),
      ['Rood', 'Blauw', 'Geel', 'Paars'],
    );
    assert.deepEqual([header.addresses, header.households], [6, 5]);
    assert.deepEqual(source.report(), {
      rows: 6,
      invalidRows: 0,
      invalidRowNumbers: [],
      unknownGroups: { Paars: 1 },
      unusedGroups: ['Blauw', 'Geel'],
    });
    const reference = openReference(fileOf({ header, parts }).buffer);
    assert.deepEqual([...reference.segments], [1, 1, 1, 1, 4, 0]);
  });

  it('reads number and suffix in one column, and tells rows that hold no address', () => {
    const source = read(
      ['postcode', 'houseNumber', 'municipality', 'province'],
      [
        ['1011 ab', '12-14', 'Fictiestad', 'Fictieland'],
        ['1011AB', 'geen', 'Fictiestad', ''],
        ['1O11AB', '1', '', ''],
        ['', '1', '', ''],
        ['1012AB', '7 bis', 'Fictiedorp', ''],
      ],
    );
    const report = source.report();
    assert.deepEqual([report.rows, report.invalidRows, report.invalidRowNumbers], [5, 3, [3, 4, 5]]);
    const built = source.build();
    const reference = openReference(fileOf(built).buffer);
    assert.deepEqual(
      [...reference.areas()].map(({ pc4, municipality, province }) => [pc4, municipality, province]),
      [
        [1011, 'Fictiestad', 'Fictieland'],
        [1012, 'Fictiedorp', undefined],
      ],
    );
    assert.equal(reference.formatHouseNumber(0), '12 14');
  });
});
