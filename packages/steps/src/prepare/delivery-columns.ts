import { COLUMN_ROLES, formatColumnLetter } from '@verrijk/core';
import type { ColumnCandidate, ColumnDetection, ColumnRole, DeliveredRole } from '@verrijk/core';

/** A column of the delivery file. */
interface DeliveryColumn {
  readonly role: DeliveredRole;
  readonly header: string;
  /** The columns of an export that it may come from, the likeliest first. */
  readonly sources: readonly ColumnRole[];
  /** What is put behind it, where the export has it in columns of its own. */
  readonly joined?: readonly ColumnRole[];
}

const ID: DeliveryColumn = { role: 'id', header: 'Account nummer', sources: ['id'] };
const POSTCODE: DeliveryColumn = { role: 'postcode', header: 'Postcode', sources: ['postcode', 'address'] };
/** The columns of figure 1 of the provider's instruction. */
const WHOLE: readonly DeliveryColumn[] = [
  ID,
  POSTCODE,
  {
    role: 'houseNumber',
    header: 'Huisnummer incl. toevoeging',
    sources: ['houseNumber', 'address'],
    joined: ['houseLetter', 'addition'],
  },
];
const SPLIT: readonly DeliveryColumn[] = [
  ID,
  POSTCODE,
  { role: 'houseNumber', header: 'Huisnummer', sources: ['houseNumber', 'address'] },
  { role: 'addition', header: 'Toevoeging', sources: ['addition', 'houseLetter', 'houseNumber', 'address'] },
];

/** What a delivery looks like. */
export interface DeliveryForm {
  /** The addition has a column of its own. */
  readonly isSplit: boolean;
  /** For a report alone, which needs nobody's ID. */
  readonly withoutIds: boolean;
}

/** The columns of a delivery file, left to right. */
export function deliveryColumns({ isSplit, withoutIds }: DeliveryForm): readonly DeliveryColumn[] {
  const columns = isSplit ? SPLIT : WHOLE;
  return withoutIds ? columns.slice(1) : columns;
}

/** The roles of an export whose columns a delivery needs to read: an ID that does not go out is not even read. */
export function rolesRead({ columns }: ColumnDetection, withoutIds: boolean): readonly ColumnRole[] {
  return COLUMN_ROLES.filter((role) => columns[role] !== undefined && !(withoutIds && role === 'id'));
}

/** The columns of the export that a column of the delivery comes from, as a person finds them. */
export function sourceColumns(
  delivered: DeliveredRole,
  { columns, headers }: ColumnDetection,
  form: DeliveryForm,
): readonly ColumnCandidate[] {
  const { sources, joined = [] } = deliveryColumns(form).find(({ role }) => role === delivered)!;
  const source = sources.find((role) => columns[role] !== undefined) ?? 'id';
  return [source, ...joined.filter((role) => columns[role] !== undefined)].map((role) => {
    const column = columns[role]!;
    return { column, letter: formatColumnLetter(column), header: headers[role] ?? '' };
  });
}
