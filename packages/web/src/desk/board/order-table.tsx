import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApiPages } from '../../api/use-api-pages.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import type { DataColumn } from '../../design/data-table.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { nextStepOf, toneOf } from '../../orders/next-step.ts';
import { useAgreements } from '../../orders/use-agreements.ts';
import { useFocusFirstNew } from '../../orders/use-focus-first-new.ts';
import type { Beside } from '../../orders/next-step.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { deskTexts } from '../../texts/desk.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { orderWordsTexts } from '../../texts/order-words.ts';
import { parseOrderNumber, statesOf } from './desk-view.ts';
import type { TableQuery } from './desk-view.ts';
import { OrderMarks } from './order-marks.tsx';
import { TableFilters } from './table-filters.tsx';
import { useAgeWords } from './use-age-words.ts';
import { LOOK_AGAIN } from './use-desk-orders.ts';

/** All orders there ever were, as many at a time as one asks for. */
export function OrderTable({
  query,
  onChange,
  waitsFor,
}: {
  readonly query: TableQuery;
  readonly onChange: (query: TableQuery) => void;
  readonly waitsFor: Beside['waitsFor'];
}): ReactNode {
  const words = useTexts(deskTexts).table;
  const { more } = useTexts(everyPageTexts);
  const number = parseOrderNumber(query.number);
  const states = statesOf(query.filter);
  const isByNumber = typeof number === 'number';
  // A number is looked for everywhere: whoever has one wants that order.
  const pages = useApiPages(
    query.order === 'waiting' && !isByNumber ? 'queue.read' : 'orders.list',
    isByNumber ? { number } : { ...(states !== undefined && { state: states }) },
    { everySeconds: LOOK_AGAIN },
  );
  const rows = pages.items;
  const columns = useColumns(rows ?? [], waitsFor);
  const focusFirstNew = useFocusFirstNew(rows);
  return (
    <div className="stack">
      <TableFilters query={query} onChange={onChange} isNumberWrong={number === undefined} />
      {rows === undefined ? (
        pages.error === null ? (
          <Waiting />
        ) : (
          <ProblemNotice error={pages.error} onRetry={pages.retry} />
        )
      ) : (
        <>
          <p className="quiet" role="status">
            {rows.length > 0
              ? words.shown(rows.length)
              : isByNumber
                ? words.noNumber(query.number.trim())
                : words.nothing}
          </p>
          {rows.length === 0 ? (
            <Button onPress={() => onChange({ filter: 'all', order: 'newest', number: '' })}>{words.clear}</Button>
          ) : (
            <DataTable caption={words.caption} rows={rows} rowKey={({ id }) => id} columns={columns} />
          )}
          {pages.hasMore && (
            <Button
              isPending={pages.isFetchingMore}
              onPress={() => {
                focusFirstNew();
                pages.fetchMore();
              }}
            >
              {more}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function useColumns(rows: readonly OrderView[], waitsFor: Beside['waitsFor']): readonly DataColumn<OrderView>[] {
  const words = useTexts(deskTexts).table;
  const { next, states } = useTexts(orderWordsTexts);
  const { language } = useLanguage();
  const agreements = useAgreements(rows);
  const ageWords = useAgeWords();
  return [
    {
      id: 'number',
      header: words.columns.number,
      cell: ({ id, number }) => (
        <Link className="order-number" href={`/orders/${id}`}>
          {number}
        </Link>
      ),
    },
    { id: 'organisation', header: words.columns.organisation, cell: ({ organisation }) => organisation.name },
    {
      id: 'state',
      header: words.columns.state,
      cell: ({ state }) => <StateMark tone={toneOf(state)}>{states.provider[state]}</StateMark>,
    },
    {
      id: 'next',
      header: words.columns.next,
      cell: (order) => next.provider[nextStepOf(order, { agreement: agreements.get(order.id), waitsFor })],
    },
    {
      id: 'records',
      header: words.columns.records,
      isNumeric: true,
      cell: ({ counts }) => (counts === null ? words.noRecords : formatCount(counts.counting.billable, language)),
    },
    {
      id: 'age',
      header: words.columns.age,
      cell: (order) => (
        <>
          {ageWords(order.age)} <OrderMarks order={order} isStateShown />
        </>
      ),
    },
  ];
}
