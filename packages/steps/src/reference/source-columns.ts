import {
  VerrijkError,
  detectColumns,
  findNamedColumns,
  formatColumnLetter,
  groupKey,
  CULTURELE_DOELGROEPEN_2021,
} from '@verrijk/core';
import type { ColumnSampleRow, ColumnRole, SourceRole } from '@verrijk/core';
import { columnError, listColumns } from '../columns/settle-columns.ts';

/** Columns by header or letter, as options name them. */
export type SourceOverrides = Readonly<Partial<Record<SourceRole, string>>>;

export interface SourceColumn {
  readonly role: SourceRole;
  readonly column: number;
  readonly header: string;
}

/** Headers of columns that a customer file does not have, in letters and digits only. */
const HEADERS: Readonly<Record<'group' | 'municipality' | 'province', RegExp>> = {
  group: /^(group|groep|groepnaam|groepscode|groupname|groupcode|segmentcode|doelgroepcode|cultureledoelgroepcode)$/,
  municipality: /^(gemeente|gemeentenaam|municipality|municipalityname)$/,
  province: /^(provincie|provincienaam|province|provincename)$/,
};
const FLAGS: Readonly<Record<'group' | 'municipality' | 'province', string>> = {
  group: '--group',
  municipality: '--municipality',
  province: '--province',
};
const ADDRESS_ROLES = ['postcode', 'houseNumber', 'houseLetter', 'addition'] as const;

/** Which column of a source of households is what, from its first rows. @throws VerrijkError with the candidates and the option */
export function settleSourceColumns(
  file: string,
  rows: readonly ColumnSampleRow[],
  overrides: SourceOverrides,
  groupNames: readonly string[],
): readonly SourceColumn[] {
  const headers = (rows[0]?.cells ?? []).map((cell) => cell.text.trim());
  const asked = Object.fromEntries(
    ADDRESS_ROLES.flatMap((role) => (overrides[role] === undefined ? [] : [[role, overrides[role]]])),
  ) as Partial<Record<ColumnRole, string>>;
  // Neither an ID nor street, place and country are looked for: they are no part of a reference.
  const detection = detectColumns(rows, {
    overrides: { id: '', address: '', place: '', country: '', ...asked },
    groupNames: [...groupNames, ...CULTURELE_DOELGROEPEN_2021.groups.map(({ name }) => name)],
  });
  const [problem] = detection.problems;
  if (problem?.code === 'column.missing') {
    const { role, flag } = problem;
    throw new VerrijkError('reference.source-column-missing', { file, role, flag, candidates: listAll(headers) });
  }
  if (problem !== undefined) throw columnError(problem, file);
  const address = ADDRESS_ROLES.flatMap((role): SourceColumn[] => {
    const column = detection.columns[role];
    return column === undefined ? [] : [{ role, column, header: headers[column] ?? '' }];
  });
  const taken = new Set(address.map(({ column }) => column));
  const extra = (['group', 'municipality', 'province'] as const).flatMap((role): SourceColumn[] => {
    const results = role === 'group' ? detection.previousResults.map(({ column }) => column) : [];
    const column = settleExtra(file, role, headers, overrides[role], results, taken);
    return column === undefined ? [] : [{ role, column, header: headers[column] ?? '' }];
  });
  return [...address, ...extra];
}

function settleExtra(
  file: string,
  role: 'group' | 'municipality' | 'province',
  headers: readonly string[],
  asked: string | undefined,
  results: readonly number[],
  taken: ReadonlySet<number>,
): number | undefined {
  if (asked === '') return undefined;
  const details = { file, role, flag: FLAGS[role] };
  if (asked !== undefined) {
    const found = findNamedColumns(asked, headers);
    if (found.length === 1) return found[0];
    const code = found.length === 0 ? 'column.unknown' : 'column.choose';
    throw new VerrijkError(code, { ...details, column: asked, candidates: listAll(headers, found) });
  }
  const named = headers.flatMap((header, column) => (HEADERS[role].test(simple(header)) ? [column] : []));
  const found = [...new Set([...results, ...named])].filter((column) => !taken.has(column)).sort((a, b) => a - b);
  // A provider may give both code and name; the name is what people want to read.
  const names = found.filter((column) => !/code/.test(simple(headers[column] ?? '')));
  const [only, ...others] = names.length > 0 ? names : found;
  if (others.length === 0) return only;
  throw new VerrijkError('column.choose', { ...details, candidates: listAll(headers, found) });
}

function listAll(headers: readonly string[], columns: readonly number[] = []): string {
  const shown = columns.length > 0 ? columns : headers.map((_, column) => column);
  return listColumns(shown.map((column) => ({ letter: formatColumnLetter(column), header: headers[column] ?? '' })));
}

function simple(header: string): string {
  return groupKey(header).replace(/[^a-z0-9]/g, '');
}
