import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AddressMatcher, CellBatch, CellKind, Enricher, LabelBatch, OUTCOMES, readAddress } from '@verrijk/core';
import type { Cell, ColumnRole, EnricherOptions } from '@verrijk/core';
import { batchOf, textCell as text } from '../cell-rows.ts';
import { openSmall } from '../small-reference.ts';

const reference = openSmall([
  '1011AB 1 = Rood',
  '1011AB 1 A = Blauw',
  '1011AB 2 = Rood',
  '1011AB 3 H = Blauw',
  '1011AB 3 1 = Rood',
  '1011AB 12 14 = Rood',
  '1011AB 12 = Blauw',
  '1011AB 14 = Groen',
  '1011AB 5',
  '1011AB 6 A1 = Groen',
  '1011AC 1 = Groen',
  '1011AB 7 A = Rood',
  '1011AB 2 1 = Groen',
  '1011AB 120 = Rood',
]);

function enrich(
  roles: readonly ColumnRole[],
  rows: readonly (readonly Cell[])[],
  options: Partial<EnricherOptions> = {},
) {
  const enricher = new Enricher({ reference, roles, match: 'standard', ...options });
  const batch = batchOf(rows);
  const labels = new LabelBatch(enricher.columnCount, CellBatch.capacity, enricher.labels);
  enricher.enrich(batch, labels);
  const label = (column: number, row: number): string => enricher.labels.labels[labels.columns[column]![row]!]!;
  return { counts: enricher.summary(), label };
}

describe('Enricher', () => {
  it('gives every row one outcome, and counts households once', () => {
    const rows = [
      ['1', '1011AB', '2'],
      ['2', '1011 ab', '2'],
      ['2', '1011AB', '3 hs'],
      ['', '1011AB', '99'],
      ['4', '', ''],
      ['5', '1011AB', '5'],
      ['1,2E+15', '1011AC', '1'],
    ];
    const { counts, label } = enrich(
      ['id', 'postcode', 'houseNumber'],
      rows.map((row) => row.map(text)),
    );
    // "2" shares its number with 2 1, which has another group.
    assert.deepEqual(
      rows.map((_, row) => label(0, row)),
      ['Rood', 'Rood', 'Blauw', '', '', '', 'Groen'],
    );
    assert.equal(counts.rows, 7);
    assert.equal(counts.enriched, 4);
    assert.deepEqual(counts.ids, { unique: 5, duplicate: 1, missing: 1, damaged: 1 });
    assert.equal(counts.households, 3);
    assert.deepEqual(counts.segments, { Blauw: 1, Groen: 1, Rood: 2 });
    assert.deepEqual([counts.outcomes['exact-shared'], counts.outcomes.exact, counts.outcomes.respelled], [2, 1, 1]);
    assert.deepEqual(
      [counts.findings['id.missing'], counts.findings['id.duplicate'], counts.findings['id.scientific']],
      [1, 1, 1],
    );
  });

  it('reports what a spreadsheet did to a house number, also where the text looks plain', () => {
    const { counts, label } = enrich(['postcode', 'houseNumber'], [[text('1011AB'), text('3-jan')]]);
    assert.deepEqual([label(0, 0), counts.findings['cell.house-number-date']], ['Rood', 1]);
  });

  it('explains when asked to', () => {
    const { label } = enrich(
      ['postcode', 'houseNumber'],
      [
        [text('1011AB'), text('3 hs')],
        [text('1011AC'), text('1')],
      ],
      {
        explain: ({ outcome, readFrom, readAs, rules }) => ({
          outcome,
          reason: `${readFrom} > ${readAs} ${rules.join()}`.trim(),
        }),
      },
    );
    assert.deepEqual([label(0, 0), label(1, 0), label(2, 0)], ['Blauw', 'respelled', '3 hs > 3 H ground-floor']);
    assert.deepEqual([label(0, 1), label(1, 1)], ['Groen', 'exact']);
  });

  it('counts as missing what no ID column holds', () => {
    const { counts } = enrich(['postcode', 'houseNumber'], [[text('1011AB'), text('2')]]);
    assert.deepEqual(counts.ids, { unique: 0, duplicate: 0, missing: 1, damaged: 0 });
  });

  it('comes by numbers to the same answer as by text', () => {
    const postcode = fc.constantFrom(
      '1011AB',
      '1011 ab',
      ' 1011.AC',
      'NL-1011AB',
      '1O11AB',
      '1011',
      '9999XX',
      '',
      'B-2000',
    );
    const houseNumber = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('1', '2', '3', '5', '6', '7', '12', '012', '120', '0', '99999', '100000'),
          fc.constantFrom('', ' ', '-', '/', '.', '_'),
          fc.constantFrom(
            '',
            'a',
            'A1',
            'a-01',
            'H',
            'hs',
            '1',
            '01',
            '14',
            '2 hoog',
            'jan',
            '-',
            '1-2',
            'bis',
            'abcdefgh',
          ),
        )
        .map((parts) => parts.join('')),
      fc.constantFrom('Postbus 2', 'Fictieflaan 2', '2-jan', 'mei-12', '1,2E+02', '', '*2*', '12 t/m 14', '２'),
    );
    const kind = fc.constantFrom(CellKind.text, CellKind.text, CellKind.number);
    const addition = fc.constantFrom('', '', 'a', '1', '01', '2A', '3', '14', 'hs', '-', 'nvt', 'A1');
    const country = fc.constantFrom('', '', 'NL', 'Nederland', 'BE', 'Duitsland', 'nl ');
    const address = fc.constantFrom('', '', 'Fictieflaan', 'Postbus 3', 'Potgieterlaan', 'Tweede laan');
    const place = fc.constantFrom('', 'Amsterdam', 'Antwerpen', 'Köln', 'Bergen');
    const roles: readonly ColumnRole[] = ['postcode', 'houseNumber', 'addition', 'country', 'address', 'place'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(postcode, houseNumber, kind, addition, country, address, place), {
          minLength: 1,
          maxLength: 50,
        }),
        (drawn) => {
          const rows = drawn.map(([first, second, numberKind, third, fourth, fifth, sixth]) => [
            text(first),
            second === '' ? text('') : { kind: /^[0-9]+$/.test(second) ? numberKind : CellKind.text, text: second },
            text(third),
            text(fourth),
            text(fifth),
            text(sixth),
          ]);
          const outcomes: string[] = [];
          const { counts, label } = enrich(roles, rows, {
            explain: (detail) => ({ outcome: detail.outcome, reason: '' }),
          });
          const matcher = new AddressMatcher(reference, 'standard');
          for (const [row, [first, second, third, fourth, fifth, sixth]] of rows.entries()) {
            const cells = {
              postcode: first!,
              houseNumber: second!,
              addition: third!,
              country: fourth!,
              address: fifth!,
              place: sixth!,
            };
            const match = matcher.match(readAddress(cells));
            const name = match.segment === 0 ? '' : reference.segmentName(match.segment);
            assert.deepEqual([label(0, row), label(1, row)], [name, match.outcome], JSON.stringify(drawn[row]));
            outcomes.push(match.outcome);
          }
          assert.equal(
            OUTCOMES.reduce((sum, outcome) => sum + counts.outcomes[outcome], 0),
            rows.length,
          );
          assert.equal(counts.ids.missing, rows.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
