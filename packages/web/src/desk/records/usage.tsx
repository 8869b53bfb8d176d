import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { CsvDownload } from '../../app/csv-download.tsx';
import { Loaded } from '../../app/loaded.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Select } from '../../design/select.tsx';
import { dutchDay } from '../../orders/dutch-days.ts';
import { deskRecordsTexts } from '../../texts/desk-records.ts';
import { formatCount, formatMoney, formatMonth } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { monthsOf, USAGE_PERIODS } from './usage-periods.ts';
import type { UsagePeriod } from './usage-periods.ts';

type Line = ApiResult<'usage.read'>['items'][number];

/** What was enriched and what that came to, by month and organisation. */
export function Usage(): ReactNode {
  const words = useTexts(deskRecordsTexts).usage;
  const [period, setPeriod] = useState<UsagePeriod>('year');
  const today = dutchDay();
  const months = monthsOf(period, today);
  const query = useApi('usage.read', { query: months });
  const year = Number(today.slice(0, 4));
  const names = {
    year: words.periods.year(year),
    last: words.periods.last(year - 1),
    months: words.periods.months,
    all: words.periods.all,
  };
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Select
        label={words.period}
        value={period}
        options={USAGE_PERIODS.map((value) => ({ value, label: names[value] }))}
        onChange={setPeriod}
      />
      <Loaded query={query}>
        {({ items }) => (
          <>
            {items.length > 0 && <Summary lines={items} />}
            <UsageTable lines={items} />
            {items.length > 0 && (
              <>
                <CsvDownload from="usage.csv" query={{ ...months }} name={words.file} label={words.download} />
                <p className="quiet">{words.cents}</p>
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Summary({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const words = useTexts(deskRecordsTexts).usage;
  const { language } = useLanguage();
  const sum = (of: (line: Line) => number): number => lines.reduce((total, line) => total + of(line), 0);
  const orders = sum((line) => line.orders);
  return (
    <p role="status">
      {words.summary(
        words.orderCount(orders, formatCount(orders, language)),
        formatCount(
          sum((line) => line.records),
          language,
        ),
        formatMoney(
          sum((line) => line.netCents),
          language,
        ),
      )}
    </p>
  );
}

function UsageTable({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const words = useTexts(deskRecordsTexts).usage;
  const { language } = useLanguage();
  const money = (cents: number): string => formatMoney(cents, language);
  return (
    <DataTable
      caption={words.caption}
      rows={lines.toReversed()}
      rowKey={({ month, organisation }) => `${month} ${organisation.id}`}
      empty={words.empty}
      columns={[
        { id: 'month', header: words.month, cell: ({ month }) => formatMonth(month, language) },
        { id: 'organisation', header: words.organisation, cell: ({ organisation }) => organisation.name },
        { id: 'orders', header: words.orders, isNumeric: true, cell: ({ orders }) => formatCount(orders, language) },
        {
          id: 'records',
          header: words.records,
          isNumeric: true,
          cell: ({ records }) => formatCount(records, language),
        },
        { id: 'net', header: words.net, isNumeric: true, cell: ({ netCents }) => money(netCents) },
        { id: 'vat', header: words.vat, isNumeric: true, cell: ({ vatCents }) => money(vatCents) },
        {
          id: 'total',
          header: words.total,
          isNumeric: true,
          cell: ({ netCents, vatCents }) => money(netCents + vatCents),
        },
      ]}
    />
  );
}
