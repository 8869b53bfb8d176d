import type { CustomerChange, LoadBackCounts } from '@verrijk/core';

/** A customer ID and a group, perhaps a postcode and a house number. */
export type Row = readonly [id: string, group: string, postcode?: string, houseNumber?: string];

/** Two files and what loading back comes to. */
interface ChangeCase {
  readonly name: string;
  readonly exported: readonly Row[];
  readonly enriched: readonly Row[];
  readonly changes: Partial<Record<CustomerChange, number>>;
  readonly wrong?: Partial<Pick<LoadBackCounts, 'unknown' | 'duplicate' | 'altered'>>;
}

export const CHANGE_CASES: readonly ChangeCase[] = [
  {
    name: 'new, changed, unchanged, kept and without group',
    exported: [
      ['1', ''],
      ['2', 'Rood'],
      ['3', 'Rood'],
      ['4', 'Rood'],
      ['5', ''],
    ],
    enriched: [
      ['1', 'Rood'],
      ['2', 'Blauw'],
      ['3', 'rood '],
      ['4', ''],
      ['5', ''],
    ],
    changes: { new: 1, changed: 1, unchanged: 1, kept: 1, 'without-group': 1 },
  },
  {
    name: 'a text that says that there is no group overwrites nothing, and an old one is a value to come back to',
    exported: [
      ['1', 'Rood'],
      ['2', 'Rood'],
      ['3', 'Rood'],
      ['4', ''],
      ['5', 'Onbekend'],
      ['6', 'Onbekend'],
    ],
    enriched: [
      ['1', '#N/B'],
      ['2', ' n.v.t. '],
      ['3', '-'],
      ['4', 'Niet gekoppeld'],
      ['5', 'Blauw'],
      ['6', 'onbekend'],
    ],
    changes: { kept: 4, 'without-group': 1, changed: 1 },
  },
  {
    name: 'the order of the files does not count',
    exported: [
      ['3', ''],
      ['1', ''],
      ['2', ''],
    ],
    enriched: [
      ['1', 'Rood'],
      ['2', ''],
      ['3', 'Blauw'],
    ],
    changes: { new: 2, 'without-group': 1 },
  },
  {
    name: 'one did not come back, and one nobody knows did',
    exported: [
      ['1', ''],
      ['2', ''],
    ],
    enriched: [
      ['1', 'Rood'],
      ['9', 'Rood'],
    ],
    changes: { new: 1, missing: 1 },
    wrong: { unknown: 1 },
  },
  {
    name: 'leading zeros were lost',
    exported: [
      ['0007', ''],
      ['2', ''],
    ],
    enriched: [
      ['7', 'Rood'],
      ['2', ''],
    ],
    changes: { 'without-group': 1, missing: 1 },
    wrong: { unknown: 1, altered: 1 },
  },
  {
    name: 'a spreadsheet rounded a long number',
    exported: [['12345678901234567890', '']],
    enriched: [['12345678901234500000', 'Rood']],
    changes: { missing: 1 },
    wrong: { unknown: 1, altered: 1 },
  },
  {
    name: 'a workbook keeps a long number in E-notation',
    exported: [
      ['12345678901234567890', ''],
      ['1e+5', ''],
    ],
    enriched: [
      ['1.2345678901234501E+19', 'Rood'],
      ['1e+5', 'Rood'],
    ],
    changes: { missing: 1, new: 1 },
    wrong: { unknown: 1, altered: 1 },
  },
  {
    name: 'case, blanks within and a decimal were changed',
    exported: [
      ['ab c', ''],
      ['77', ''],
    ],
    enriched: [
      ['AB  C', 'Rood'],
      ['77.0', 'Rood'],
    ],
    changes: { missing: 2 },
    wrong: { unknown: 2, altered: 2 },
  },
  {
    name: 'an ID came back twice, with the same group',
    exported: [['1', '']],
    enriched: [
      ['1', 'Rood'],
      ['1', 'Rood'],
    ],
    changes: { new: 1 },
    wrong: { duplicate: 1 },
  },
  {
    name: 'an ID came back twice, with different groups',
    exported: [['1', 'Rood']],
    enriched: [
      ['1', 'Rood'],
      ['1', 'Blauw'],
    ],
    changes: { conflict: 1 },
    wrong: { duplicate: 1 },
  },
  {
    name: 'an ID twice in the export, at addresses of different groups',
    exported: [
      ['1', ''],
      ['1', ''],
    ],
    enriched: [
      ['1', 'Rood'],
      ['1', 'Blauw'],
    ],
    changes: { conflict: 1 },
  },
  {
    name: 'an ID twice in the export, of which one address has no group',
    exported: [
      ['1', ''],
      ['1', ''],
    ],
    enriched: [
      ['1', ''],
      ['1', 'Blauw'],
    ],
    changes: { new: 1 },
  },
  {
    name: 'an ID twice in the export, with different old groups',
    exported: [
      ['1', 'Rood'],
      ['1', 'Blauw'],
    ],
    enriched: [['1', 'Rood']],
    changes: { conflict: 1 },
  },
  {
    name: 'rows without an ID are nobody',
    exported: [
      ['', 'Rood'],
      ['1', ''],
    ],
    enriched: [
      ['', 'Rood'],
      ['1', 'Rood'],
    ],
    changes: { new: 1 },
  },
  {
    name: 'a group misspelled as in the provider’s figure is the same group',
    exported: [['1', 'Lokale Vrijtijdsgenieters']],
    enriched: [['1', 'Lokale Vrijetijdsgenieters']],
    changes: { unchanged: 1 },
  },
];
