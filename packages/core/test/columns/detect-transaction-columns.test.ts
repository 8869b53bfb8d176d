import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { detectTransactionColumns, TRANSACTION_FLAGS } from '@verrijk/core';
import type { TransactionRole } from '@verrijk/core';
import { listSample } from './list-sample.ts';
import type { ListLayout } from './list-sample.ts';

interface TransactionCase extends ListLayout {
  readonly name: string;
  readonly asked?: Partial<Record<TransactionRole, string>>;
  readonly noHeader?: boolean;
  readonly headerRow?: number;
  readonly expect: Partial<Record<TransactionRole, string>>;
  readonly problems?: readonly string[];
  readonly monthFirst?: boolean;
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../testdata/transaction-column-cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly TransactionCase[] };

describe('which column of a file of transactions is what', () => {
  for (const layout of cases) {
    test(layout.name, () => {
      const { asked, noHeader = false } = layout;
      const found = detectTransactionColumns(listSample(layout), { noHeader, ...(asked !== undefined && { asked }) });
      const letters = Object.entries(found.columns).map(([role, { letter }]) => [role, letter]);
      assert.deepEqual(Object.fromEntries(letters), layout.expect);
      const problems = found.problems.map(({ code, role, candidates }) =>
        [code, role, ...candidates.map(({ letter }) => letter)].join(' '),
      );
      assert.deepEqual(problems, layout.problems ?? []);
      for (const { role, flag } of found.problems) assert.equal(flag, TRANSACTION_FLAGS[role]);
      assert.equal(found.headerRow, noHeader ? undefined : (layout.headerRow ?? 1));
      const order = layout.monthFirst === true ? 'month-first' : 'day-first';
      assert.deepEqual(found.dayOrders, { orderDate: order, eventDate: order });
    });
  }
});
