import { ORDER_STATES } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useTexts } from '../../texts/language.tsx';
import { orderWordsTexts } from '../../texts/order-words.ts';
import { BOARD_COLUMNS } from './board-columns.ts';
import type { TableFilter, TableOrder, TableQuery } from './desk-view.ts';

/** What to show, in which order, or which number. */
export function TableFilters({
  query,
  onChange,
  isNumberWrong,
}: {
  readonly query: TableQuery;
  readonly onChange: (query: TableQuery) => void;
  readonly isNumberWrong: boolean;
}): ReactNode {
  const { table: words } = useTexts(deskTexts);
  const options = useFilterOptions();
  const [typed, setTyped] = useTyped(query.number);
  return (
    <div className="columns desk-filters no-print">
      <Select
        label={words.filter}
        options={options}
        value={query.filter}
        onChange={(filter) => onChange({ ...query, filter, number: '' })}
      />
      <Select<TableOrder>
        label={words.order}
        options={(['newest', 'waiting'] as const).map((value) => ({ value, label: words.orders[value] }))}
        value={query.order}
        onChange={(order) => onChange({ ...query, order })}
      />
      <Field
        label={words.number}
        hint={words.numberHint}
        value={typed}
        onChange={(number) => {
          setTyped(number);
          onChange({ ...query, number });
        }}
        error={isNumberWrong ? words.numberWrong : undefined}
        type="search"
        autoComplete="off"
      />
    </div>
  );
}

/** What is typed, until the address says something else: it leaves blanks out, which one may be about to type behind. */
function useTyped(number: string): readonly [typed: string, setTyped: (typed: string) => void] {
  const [typed, setTyped] = useState(number);
  if (typed.trim() !== number) setTyped(number);
  return [typed.trim() === number ? typed : number, setTyped];
}

function useFilterOptions(): readonly { readonly value: TableFilter; readonly label: string }[] {
  const { columns, table } = useTexts(deskTexts);
  const { states } = useTexts(orderWordsTexts);
  // `ready` is both a column and a state, and a draft is not for the provider to see.
  const single = ORDER_STATES.filter((state) => state !== 'draft' && state !== 'ready');
  return [
    { value: 'all', label: table.filters.all },
    { value: 'open', label: table.filters.open },
    ...BOARD_COLUMNS.map((value) => ({ value, label: columns[value].title })),
    ...single.map((value) => ({ value, label: `${table.states}: ${states.provider[value]}` })),
  ];
}
