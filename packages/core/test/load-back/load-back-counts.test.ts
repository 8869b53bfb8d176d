import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  AddressKeys,
  CONFLICT,
  CUSTOMER_CHANGES,
  DeliveryKey,
  ExportedCustomers,
  GroupTexts,
  NO_ID,
  ReturnedGroups,
  countLoadBack,
} from '@verrijk/core';
import type { CellBatch, CustomerChange, LoadBackCounts } from '@verrijk/core';
import { oddId } from '../ids/odd-id.ts';
import { CHANGE_CASES } from './change-cases.ts';
import type { Row } from './change-cases.ts';
import { batchOf } from '../cell-rows.ts';

/** The rows as a batch of `width` columns. */
function textBatch(rows: readonly (readonly (string | undefined)[])[], width: number): CellBatch {
  return batchOf(rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')));
}

const ADDRESS = { postcode: 2, houseNumber: 3 };

interface Run {
  readonly customers: ExportedCustomers;
  readonly returned: ReturnedGroups;
  readonly counts: LoadBackCounts;
}

function run(exported: readonly Row[], enriched: readonly Row[], key?: readonly (readonly [string, string])[]): Run {
  const texts = new GroupTexts();
  const width = Math.max(2, ...[...exported, ...enriched].map((row) => row.length));
  const address = width === 4 ? { address: ADDRESS } : {};
  let deliveryKey: DeliveryKey | undefined;
  if (key !== undefined) {
    deliveryKey = new DeliveryKey();
    deliveryKey.add(textBatch(key, 2));
  }
  const returned = new ReturnedGroups(texts, { id: 0, group: 1 }, deliveryKey);
  returned.add(textBatch(enriched, width));
  const customers = new ExportedCustomers(returned, texts, { id: 0, oldGroup: 1, ...address }, deliveryKey);
  customers.add(textBatch(exported, width));
  if (customers.hasAddresses) customers.compareAddresses(textBatch(enriched, width), 0, new AddressKeys(ADDRESS));
  return { customers, returned, counts: countLoadBack(customers, false) };
}

function changesOf(counts: LoadBackCounts): Partial<Record<CustomerChange, number>> {
  return Object.fromEntries(Object.entries(counts.changes).filter(([, customers]) => customers > 0));
}

describe('what a load-back comes to', () => {
  for (const { name, exported, enriched, changes, wrong = {} } of CHANGE_CASES) {
    it(name, () => {
      const { counts } = run(exported, enriched);
      assert.deepEqual(changesOf(counts), changes);
      const { unknown, duplicate, altered } = counts;
      assert.deepEqual({ unknown, duplicate, altered }, { unknown: 0, duplicate: 0, altered: 0, ...wrong });
    });
  }

  it('gives every customer of the export one change, as a map of texts does, whatever the IDs', () => {
    const group = fc.constantFrom('', 'Rood', 'Blauw', 'BLAUW', 'Groen');
    // Shared IDs, so that the files have to do with each other.
    const id = fc.oneof(oddId, fc.constantFrom('1', '01', '2', '=1+1', '12345678901234567890', 'é'));
    const rows = fc.array(fc.tuple(id, group), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, rows, (exported, enriched) => {
        const { counts, customers } = run(exported, enriched);
        const [before, after] = [groupsById(exported), groupsById(enriched)];
        const expected = Object.fromEntries(CUSTOMER_CHANGES.map((change) => [change, 0]));
        for (const [key, old] of before) expected[expectedChange(old, after.get(key))]!++;
        assert.deepEqual(counts.changes, expected);
        assert.equal(counts.customers, before.size);
        assert.equal(counts.unknown, [...after.keys()].filter((key) => !before.has(key)).length);
        const batch = textBatch(exported, 2);
        for (const [row, [each]] of exported.entries()) {
          const customer = customers.find(batch.columns[0]!, row);
          assert.equal(customers.customerOfRow(row), customer);
          if (bare(each) === '') assert.equal(customer, NO_ID);
          else {
            const groups = after.get(bare(each)) ?? new Set();
            const text = customers.newText(customer);
            const found = text === CONFLICT ? undefined : customers.texts.texts[text]!.toLowerCase();
            assert.equal(found, groups.size > 1 ? undefined : ([...groups][0] ?? ''));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads pseudonyms back to customers, and tells which were altered or never delivered', () => {
    const key: readonly (readonly [string, string])[] = [
      ['K3X', '007'],
      ['P9Q', '=1+1'],
      ['Z1Z', '3'],
      ['M4M', '4'],
    ];
    const exported: readonly Row[] = [
      ['007', ''],
      ['=1+1', 'Rood'],
      ['3', ''],
      ['8', ''],
    ];
    const enriched: readonly Row[] = [
      ['P9Q', 'Blauw'],
      ['K3X', 'Rood'],
      ['z1z', 'Groen'],
      ['007', 'Groen'],
    ];
    const { counts, customers, returned } = run(exported, enriched, key);
    assert.deepEqual(changesOf(counts), { new: 1, changed: 1, missing: 1, 'not-delivered': 1 });
    // Both a pseudonym in another case and a customer ID in the place of one are unknown.
    assert.deepEqual([counts.unknown, counts.altered], [2, 1]);
    assert.equal(customers.row(returned.slotOfRow(3)), 0);
  });

  it('refuses a key in which something lacks or stands twice', () => {
    for (const rows of [
      [
        ['A', '1'],
        ['A', '2'],
      ],
      [
        ['A', '1'],
        ['B', '1'],
      ],
      [
        ['A', '1'],
        ['', '2'],
      ],
      [
        ['A', '1'],
        ['B', ''],
      ],
    ] as const) {
      assert.throws(() => new DeliveryKey().add(textBatch(rows, 2)), {
        code: 'load-back.key-invalid',
        details: { row: 3 },
      });
    }
  });

  it('shows what an edition before became, apart from who has moved', () => {
    const { counts } = run(
      [
        ['1', 'Doorzetters', '1011AB', '1'],
        ['2', 'doorzetters', '1011AB', '2 a'],
        ['3', 'Doorzetters', '1011AB', '3'],
        ['4', 'Doorzetters', '', ''],
        ['5', 'Digitale Kijkers', '1011AB', '5'],
        ['6', 'Rood', '1011AB', '6'],
        ['7', 'Doorzetters', '1011AB', '7'],
      ],
      [
        ['1', 'Rood', '1011 ab', '01'],
        ['2', 'Rood', '1011AB', '2-A'],
        ['3', 'Blauw', '1011AC', '3'],
        ['4', 'Rood', '1011AB', '4'],
        ['5', 'Rood', '1011AB', '5'],
        ['6', 'Rood', '1011AB', '7'],
        ['7', '', '1011AB', '7'],
      ],
    );
    assert.deepEqual(counts.editions, [
      {
        edition: '2008',
        customers: 4,
        sameHouseholds: [{ from: 'Doorzetters', to: 'Rood', customers: 2 }],
        moved: 1,
        unknown: 1,
      },
      {
        edition: '2012',
        customers: 1,
        sameHouseholds: [{ from: 'Digitale Kijkers', to: 'Rood', customers: 1 }],
        moved: 0,
        unknown: 0,
      },
    ]);
    assert.equal(counts.returnedEarlier, 0);
  });

  it('counts old group by new, and names the rows of what is wrong', () => {
    const { counts } = run(
      [
        ['1', ''],
        ['2', ''],
        ['3', 'Rood'],
        ['4', 'Rood'],
        ['5', ''],
      ],
      [
        ['1', 'Blauw'],
        ['2', 'blauw'],
        ['3', 'Blauw'],
        ['4', ''],
        ['9', 'Rood'],
      ],
    );
    assert.deepEqual(counts.moves, [
      { from: '', to: 'Blauw', customers: 2 },
      { from: 'Rood', to: '', customers: 1 },
      { from: 'Rood', to: 'Blauw', customers: 1 },
    ]);
    assert.deepEqual([counts.rows.missing, counts.rows.unknown], [[6], [6]]);
  });

  it('refuses a column that holds no groups', () => {
    const rows = Array.from({ length: 1001 }, (_, row): Row => [`${row}`, `tekst ${row}`]);
    assert.throws(() => run([['1', '']], rows), { code: 'load-back.not-groups' });
  });
});

function bare(id: string): string {
  return id.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
}

function groupsById(rows: readonly Row[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [id, group] of rows) {
    if (bare(id) === '') continue;
    const known = groups.get(bare(id)) ?? new Set();
    if (group !== '') known.add(group.toLowerCase());
    groups.set(bare(id), known);
  }
  return groups;
}

function expectedChange(old: ReadonlySet<string>, back: ReadonlySet<string> | undefined): CustomerChange {
  if (back === undefined) return 'missing';
  if (old.size > 1 || back.size > 1) return 'conflict';
  if (back.size === 0) return old.size === 0 ? 'without-group' : 'kept';
  if (old.size === 0) return 'new';
  return [...old][0] === [...back][0] ? 'unchanged' : 'changed';
}

describe('a text that says that there is no group', () => {
  for (const text of ['#N/B', '#N/A', '#WAARDE!', '#VERW!', '#DEEL/0!', 'n.v.t.', 'N/A', 'Onbekend', '-', '?', '0']) {
    it(`${text} is counted and named by nobody as a group`, () => {
      const { returned, counts } = run([['1', 'Rood']], [['1', text]]);
      assert.equal(returned.sayingNoGroup, 1);
      assert.deepEqual(counts.moves, [{ from: 'Rood', to: '', customers: 1 }]);
    });
  }

  for (const text of ['Rood', '1', 'A', '#1 Rood', 'Geen Cultuurliefhebbers', 'Onbekende Genieters']) {
    it(`${text} is a group`, () => {
      assert.equal(run([['1', 'Oud']], [['1', text]]).returned.sayingNoGroup, 0);
    });
  }
});
