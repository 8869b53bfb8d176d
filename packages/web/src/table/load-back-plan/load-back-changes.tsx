import { CUSTOMER_CHANGES } from '@verrijk/core';
import type { CustomerChange } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { LoadBackPlan } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { changedCustomers } from './changed-customers.ts';

/** What changes? Every customer counted once. */
export function LoadBackChanges({ plan }: { readonly plan: LoadBackPlan }): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(loadBackTexts).plan;
  const { changes } = catalogue(language).loadBack;
  const loaded = plan.new + plan.changed;
  const rows: readonly (CustomerChange | 'total')[] = [
    ...CUSTOMER_CHANGES.filter((change) => changedCustomers(plan, change) > 0),
    'total',
  ];
  return (
    <div className="stack">
      {plan.fictional && <Notice tone="attention">{words.fictional}</Notice>}
      <p className="load-back-answer">{loaded === 0 ? words.nothing : words.loads(loaded, plan.customers)}</p>
      {plan.export.group === undefined && <p className="quiet">{words.noOldGroups}</p>}
      <DataTable
        caption={words.caption}
        rows={rows}
        rowKey={(change) => change}
        columns={[
          {
            id: 'change',
            header: words.change,
            cell: (change) => (change === 'total' ? words.total : changes[change].label),
          },
          {
            id: 'customers',
            header: words.customers,
            isNumeric: true,
            cell: (change) =>
              formatCount(change === 'total' ? plan.customers : changedCustomers(plan, change), language),
          },
          {
            id: 'meaning',
            header: words.meaning,
            cell: (change) => (change === 'total' ? '' : changes[change].meaning),
          },
        ]}
      />
    </div>
  );
}

/** Which columns were read: whoever sees that a wrong one was taken chooses another file, or says which. */
export function ReadColumns({ plan }: { readonly plan: LoadBackPlan }): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(loadBackTexts).plan;
  const { email } = plan.export;
  const columnOf = (column: { readonly letter: string; readonly header: string }): string =>
    `${column.letter} ${column.header}`.trimEnd();
  return (
    <Disclosure summary={words.columns}>
      <DataTable
        caption={words.columns}
        rows={[plan.export, plan.enriched]}
        rowKey={({ name, rows }) => `${name} ${rows}`}
        columns={[
          { id: 'file', header: words.file, cell: ({ name }) => name },
          { id: 'id', header: words.id, cell: ({ id }) => columnOf(id) },
          {
            id: 'group',
            header: words.group,
            cell: ({ group }) => (group === undefined ? words.noGroup : columnOf(group)),
          },
          { id: 'rows', header: words.rows, isNumeric: true, cell: ({ rows }) => formatCount(rows, language) },
        ]}
      />
      {email !== undefined && <p>{words.email(columnOf(email))}</p>}
    </Disclosure>
  );
}
