import { formatColumnLetter } from '@verrijk/core';
import type { HTMLAttributes, ReactNode } from 'react';
import { useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import { CHOSEN_ROLES } from './column-choice.ts';
import type { ChosenRole, RolesByColumn } from './column-choice.ts';
import { useRoleNames } from './use-role-names.ts';

/** What a chip carries while it is dragged. */
export const ROLE_TYPE = 'application/x-verrijk-role';

/** What was found and where; each name can be dragged onto another column, which its menu does as well. */
export function RoleChips({
  roles,
  headers,
  expected,
}: {
  readonly roles: RolesByColumn;
  readonly headers: readonly string[];
  /** Roles that are said to be missing when no column has them. */
  readonly expected: readonly ChosenRole[];
}): ReactNode {
  const words = useTexts(tableTexts).columns;
  const names = useRoleNames();
  const places = new Map([...roles].map(([column, role]) => [role, column]));
  const hasAddress = places.has('address') && !places.has('houseNumber');
  const shown = CHOSEN_ROLES.filter(
    (role) => places.has(role) || (expected.includes(role) && !(role === 'houseNumber' && hasAddress)),
  );
  return (
    <div className="role-chips">
      <p>{words.found}</p>
      <ul>
        {shown.map((role) => {
          const column = places.get(role);
          return (
            <li
              key={role}
              className={column === undefined ? 'role-chip role-chip-open' : 'role-chip'}
              {...carrying(role)}
            >
              <span className="role-chip-name">{names[role]}</span>{' '}
              <span className="role-chip-place">
                {column === undefined
                  ? words.notFound
                  : words.column(formatColumnLetter(column), headers[column] ?? '')}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What makes something that is no control go along with a mouse. */
function carrying(role: ChosenRole): Pick<HTMLAttributes<HTMLElement>, 'draggable' | 'onDragStart'> {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }) => {
      dataTransfer.setData(ROLE_TYPE, role);
      dataTransfer.effectAllowed = 'move';
    },
  };
}
