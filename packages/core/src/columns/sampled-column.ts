import type { ColumnProfile } from './column-profile.ts';
import type { ColumnCandidate } from './column-problem.ts';
import type { AddressSet, HeaderMeaning } from './header/header-meaning.ts';

/** How a column came by its role. */
export type ColumnEvidence = 'header' | 'content' | 'header-and-content' | 'option';

/** One column with all that is known of it. */
export interface SampledColumn extends ColumnCandidate {
  readonly meaning: HeaderMeaning;
  readonly profile: ColumnProfile;
}

/** What became of the search for one role: nothing, one column, or several that fit equally well. */
export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly column: SampledColumn; readonly how: ColumnEvidence }
  | { readonly kind: 'several'; readonly columns: readonly SampledColumn[] };

export const NO_CHOICE: Choice = { kind: 'none' };

/** One column of equals is a choice, more are a doubt. */
export function chooseOnly(columns: readonly SampledColumn[], how: ColumnEvidence): Choice {
  if (columns.length === 0) return NO_CHOICE;
  return columns.length === 1 ? { kind: 'one', column: columns[0]!, how } : { kind: 'several', columns };
}

/** The columns of the same address, else those that may be of it because one of the two headers does not say which. */
export function inAddressSet(columns: readonly SampledColumn[], set: AddressSet): readonly SampledColumn[] {
  const same = columns.filter((column) => column.meaning.set === set);
  if (same.length > 0) return same;
  return columns.filter(
    (column) => column.meaning.set === 'plain' || (set === 'plain' && column.meaning.set === 'main'),
  );
}

/**
 * The columns of the customer's own address: those without a word for which address, or those of the visiting or home
 * address. Both together, or only others of different kinds, stay a doubt.
 */
export function inMainAddress(columns: readonly SampledColumn[]): readonly SampledColumn[] {
  const own = columns.filter((column) => column.meaning.set === 'plain' || column.meaning.set === 'main');
  if (own.length > 0) return own;
  const current = columns.filter((column) => column.meaning.set !== 'old');
  return current.length > 0 ? current : columns;
}

/** Results of an earlier enrichment, by header or by the names of groups in it. */
export function isPreviousResult(column: SampledColumn): boolean {
  return column.meaning.result || column.profile.groupNames >= 0.5;
}

export function asCandidate({ column, letter, header }: SampledColumn): ColumnCandidate {
  return { column, letter, header };
}
