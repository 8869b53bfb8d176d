import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Disclosure } from '../../design/disclosure.tsx';
import { notPaidFor } from '../../orders/price-lines.ts';
import type { QuoteView } from '../../orders/price-lines.ts';
import { PriceTable } from '../../orders/price-table.tsx';
import { formatCount } from '../../texts/format.ts';
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
  return (
    <div className="stack">
      <PriceTable price={quote} records={quote.records} words={words} />
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
