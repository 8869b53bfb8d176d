import type { ReactNode } from 'react';
import { DataTable } from '../design/data-table.tsx';
import { formatCount, formatMoney, formatPerRecord } from '../texts/format.ts';
import { useLanguage } from '../texts/language.tsx';
import { priceRows } from './price-lines.ts';
import type { PriceRow, QuoteView } from './price-lines.ts';

/** What a side calls the parts of a price. */
interface PriceWords {
  readonly caption: string;
  readonly columns: Readonly<Record<'what' | 'sum' | 'amount', string>>;
  readonly lines: Readonly<Record<Exclude<PriceRow['kind'], 'vat'>, string>> & {
    readonly vat: (percentage: string) => string;
  };
  readonly all: (records: string) => string;
  readonly first: (records: string) => string;
  readonly further: (records: string) => string;
  readonly times: (records: string, price: string) => string;
}

/** A price, from its first line to the total, with what each line is made of. */
export function PriceTable({
  price,
  records,
  words,
}: {
  readonly price: Pick<QuoteView, 'lines' | 'netCents' | 'vatPercentage' | 'vatCents' | 'totalCents'>;
  readonly records: number;
  readonly words: PriceWords;
}): ReactNode {
  const { language } = useLanguage();
  const sumOf = ({ records: some, after, perRecord }: PriceRow): string => {
    if (perRecord === '') return '';
    const count = formatCount(some, language);
    const which = some === records ? words.all(count) : after === 0 ? words.first(count) : words.further(count);
    return words.times(which, formatPerRecord(perRecord, language));
  };
  const nameOf = ({ kind }: PriceRow): string =>
    kind === 'vat' ? words.lines.vat(formatCount(price.vatPercentage, language)) : words.lines[kind];
  const stressed = (row: PriceRow, text: string): ReactNode => (row.kind === 'total' ? <strong>{text}</strong> : text);
  return (
    <DataTable
      caption={words.caption}
      rows={priceRows(price)}
      rowKey={({ id }) => id}
      columns={[
        { id: 'what', header: words.columns.what, cell: (row) => stressed(row, nameOf(row)) },
        { id: 'sum', header: words.columns.sum, cell: sumOf },
        {
          id: 'amount',
          header: words.columns.amount,
          isNumeric: true,
          cell: (row) => stressed(row, formatMoney(row.cents, language)),
        },
      ]}
    />
  );
}
