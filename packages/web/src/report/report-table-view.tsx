import type { Language } from '@verrijk/core/messages';
import { formatValue } from '@verrijk/report';
import type { ReportTable, Value } from '@verrijk/report';
import type { ReactNode } from 'react';
import { DataTable } from '../design/data-table.tsx';

interface NumberedRow {
  readonly at: number;
  readonly row: readonly Value[];
}

/** A table of a report, its numbers as the language writes them. */
export function ReportTableView({
  table: { caption, columns, rows, totals },
  language,
}: {
  readonly table: ReportTable;
  readonly language: Language;
}): ReactNode {
  const all: readonly (readonly Value[])[] = totals === undefined ? rows : [...rows, totals];
  return (
    <DataTable<NumberedRow>
      caption={caption}
      rows={[...all.entries()].map(([at, row]) => ({ at, row }))}
      rowKey={({ at }) => String(at)}
      columns={columns.map(({ header, kind }, column) => ({
        id: String(column),
        header,
        isNumeric: kind !== 'text',
        cell: ({ row }) => formatValue(row[column]!, kind, language),
      }))}
    />
  );
}
