import type { ReactNode } from 'react';
import './data-table.css';

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly isNumeric?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** Rows under headers, for reading. It scrolls by itself where the window is too narrow; the first column names the row. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  isCaptionHidden = false,
}: {
  readonly caption: string;
  /** Where a heading above it says the same. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Said where there are no rows. */
  readonly empty?: ReactNode;
}): ReactNode {
  if (rows.length === 0 && empty !== undefined) return <p className="data-table-empty">{empty}</p>;
  return (
    <div className="data-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, isNumeric }) => (
              <th key={id} scope="col" className={isNumeric === true ? 'numeric' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ id, isNumeric, cell }, at) => {
                const className = isNumeric === true ? 'numeric' : undefined;
                return at === 0 ? (
                  <th key={id} scope="row" className={className}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={className}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
