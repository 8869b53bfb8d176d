import { formatColumnLetter } from '@verrijk/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SheetView } from '../../local/local-engine.ts';
import { useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import { CHOSEN_ROLES } from './column-choice.ts';
import type { ChosenRole, RolesByColumn } from './column-choice.ts';
import { ROLE_TYPE } from './role-chips.tsx';
import { useRoleNames } from './use-role-names.ts';

/** Rows under the header: enough to recognise one's own file. */
const ROWS = 5;

interface ColumnGridProps {
  readonly sheet: SheetView;
  readonly headerRow: number | undefined;
  readonly headers: readonly string[];
  readonly roles: RolesByColumn;
  /** Which columns are in view. */
  readonly columns: readonly number[];
  readonly onGive: (column: number, role: ChosenRole | undefined) => void;
}

/** The first rows as they stand in the file, with above each column what it was taken for. */
export function ColumnGrid({ sheet, headerRow, headers, roles, columns, onGive }: ColumnGridProps): ReactNode {
  const words = useTexts(tableTexts).columns;
  const rows = sheet.rows.filter(({ rowNumber }) => headerRow === undefined || rowNumber > headerRow).slice(0, ROWS);
  return (
    <div className="column-grid" role="region" aria-label={words.rows} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{words.rows}</caption>
        <thead>
          <tr>
            <th scope="col" className="column-grid-number">
              <span className="visually-hidden">{words.row}</span>
            </th>
            {columns.map((column) => (
              <ColumnHead
                key={column}
                column={column}
                header={headers[column] ?? ''}
                role={roles.get(column)}
                onGive={onGive}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rowNumber, cells }) => (
            <tr key={rowNumber}>
              <th scope="row" className="column-grid-number">
                <span className="visually-hidden">{words.row}</span> {rowNumber}
              </th>
              {columns.map((column) => (
                <td key={column} className={roles.has(column) ? 'column-grid-used' : undefined}>
                  {cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({
  column,
  header,
  role,
  onGive,
}: Pick<ColumnGridProps, 'onGive'> & {
  readonly column: number;
  readonly header: string;
  readonly role: ChosenRole | undefined;
}): ReactNode {
  const words = useTexts(tableTexts).columns;
  const names = useRoleNames();
  const [isOver, setOver] = useState(false);
  const letter = formatColumnLetter(column);
  return (
    <th
      scope="col"
      className={role === undefined ? undefined : 'column-grid-used'}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(ROLE_TYPE)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = CHOSEN_ROLES.find((each) => each === event.dataTransfer.getData(ROLE_TYPE));
        if (dropped === undefined) return;
        event.preventDefault();
        onGive(column, dropped);
      }}
    >
      <select
        className="column-grid-role"
        aria-label={words.whatIs(letter, header)}
        value={role ?? ''}
        onChange={({ target: { value } }) =>
          onGive(
            column,
            CHOSEN_ROLES.find((each) => each === value),
          )
        }
      >
        <option value="">{words.unused}</option>
        {CHOSEN_ROLES.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      <span className="column-grid-header">
        <span className="column-grid-letter">{letter}</span> {header}
      </span>
    </th>
  );
}
