import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { formatPerRecord, notPaidFor, priceRows } from '../../orders/price-lines.ts';
import type { PriceRow, QuoteView } from '../../orders/price-lines.ts';
import { formatCount, formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { termsTexts } from '../../texts/terms.ts';

/** The sum, line by line, and why it is about so many records. */
export function PriceSum({
  quote,
  counts,
  mayRecount,
}: {
  readonly quote: QuoteView;
  readonly counts: OrderView['counts'];
  readonly mayRecount: boolean;
}): ReactNode {
  const words = useTexts(termsTexts).price;
  const { language } = useLanguage();
  const sumOf = usePriceWords(quote);
  return (
    <div className="stack">
      <DataTable
        caption={words.caption}
        rows={priceRows(quote)}
        rowKey={({ id }) => id}
        columns={[
          { id: 'what', header: words.columns.what, cell: (row) => emphasised(row, sumOf.what(row)) },
          { id: 'sum', header: words.columns.sum, cell: sumOf.sum },
          {
            id: 'amount',
            header: words.columns.amount,
            isNumeric: true,
            cell: (row) => emphasised(row, formatMoney(row.cents, language)),
          },
        ]}
      />
      {quote.priceList !== null && (
        <p className="quiet">
          {words.list(quote.priceList.name)}
          {quote.priceList.fictional && <>. {words.fictionalList}</>}
        </p>
      )}
      {counts !== null && (
        <Disclosure summary={words.records.title(formatCount(quote.records, language))}>
          <PaidRecords quote={quote} counts={counts} mayRecount={mayRecount} />
        </Disclosure>
      )}
    </div>
  );
}

function emphasised({ kind }: PriceRow, content: ReactNode): ReactNode {
  return kind === 'total' ? <strong>{content}</strong> : content;
}

function usePriceWords(quote: QuoteView): {
  readonly what: (row: PriceRow) => ReactNode;
  readonly sum: (row: PriceRow) => ReactNode;
} {
  const words = useTexts(termsTexts).price;
  const { language } = useLanguage();
  const percentage = formatCount(quote.vatPercentage, language);
  return {
    what: ({ kind }) => (kind === 'vat' ? words.lines.vat(percentage) : words.lines[kind]),
    sum: ({ records, after, perRecord }) => {
      if (perRecord === '') return '';
      const count = formatCount(records, language);
      const which =
        records === quote.records ? words.all(count) : after === 0 ? words.first(count) : words.further(count);
      return words.times(which, formatPerRecord(perRecord, language));
    },
  };
}

/** From the rows of her file to the records that she pays for. */
function PaidRecords({
  quote,
  counts,
  mayRecount,
}: {
  readonly quote: QuoteView;
  readonly counts: NonNullable<OrderView['counts']>;
  readonly mayRecount: boolean;
}): ReactNode {
  const words = useTexts(termsTexts).price.records;
  const { language } = useLanguage();
  const paid = formatCount(quote.records, language);
  const unpaid = notPaidFor(counts);
  return (
    <div className="stack">
      <p>
        {words.rows(formatCount(counts.counting.records, language))}{' '}
        {unpaid.length === 0 ? words.allPaid : words.notPaid}
      </p>
      {unpaid.length > 0 && (
        <>
          <ul>
            {unpaid.map(({ reason, rows }) => (
              <li key={reason}>{words.reasons[reason](formatCount(rows, language))}</li>
            ))}
          </ul>
          <p>{words.paid(paid)}</p>
        </>
      )}
      <p>{words.most(paid)}</p>
      {mayRecount && <p>{words.recount}</p>}
    </div>
  );
}
