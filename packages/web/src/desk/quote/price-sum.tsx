import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import { formatPerRecord, priceRows } from '../../orders/price-lines.ts';
import type { PriceRow, QuoteView } from '../../orders/price-lines.ts';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { formatCount, formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** A price, from its first line to the total, with what each line is made of. */
export function PriceSum({
  price,
  records,
}: {
  readonly price: Pick<QuoteView, 'lines' | 'netCents' | 'vatPercentage' | 'vatCents' | 'totalCents'>;
  readonly records: number;
}): ReactNode {
  const { sum: words } = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const sumOf = ({ records: some, after, perRecord }: PriceRow): string => {
    if (perRecord === '') return '';
    const count = formatCount(some, language);
    const which = some === records ? words.all(count) : after === 0 ? words.first(count) : words.further(count);
    return words.times(which, formatPerRecord(perRecord, language));
  };
  const nameOf = ({ kind }: PriceRow): string =>
    kind === 'vat' ? words.vat(formatCount(price.vatPercentage, language)) : words.lines[kind];
  const stressed = (row: PriceRow, text: string): ReactNode => (row.kind === 'total' ? <strong>{text}</strong> : text);
  return (
    <DataTable
      caption={words.caption}
      rows={priceRows({ ...price, lines: [...price.lines] })}
      rowKey={({ id }) => id}
      columns={[
        { id: 'what', header: words.what, cell: (row) => stressed(row, nameOf(row)) },
        { id: 'sum', header: words.howMuch, cell: sumOf },
        {
          id: 'amount',
          header: words.amount,
          isNumeric: true,
          cell: (row) => stressed(row, formatMoney(row.cents, language)),
        },
      ]}
    />
  );
}
