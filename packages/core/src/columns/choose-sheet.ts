import type { ColumnSampleRow } from './column-profile.ts';
import { detectColumns } from './detect-columns.ts';
import type { ColumnOptions } from './detect-columns.ts';

/** A sheet of a workbook; the shape of `SheetSample` in `@verrijk/files`. */
export interface SampledSheet {
  readonly name: string;
  /** Hidden sheets are only used when asked for by name. */
  readonly visible: boolean;
  readonly rows: readonly ColumnSampleRow[];
}

/** A position in the list of sheets, or why there is none. `candidates` are sheet names. */
export type SheetChoice =
  | { readonly kind: 'sheet'; readonly sheet: number }
  | {
      readonly kind: 'problem';
      /** `file.empty`: no sheet has any rows. */
      readonly code: 'sheet.choose' | 'sheet.unknown' | 'file.empty';
      readonly flag: '--sheet';
      readonly candidates: readonly string[];
    };

/**
 * The sheet with the customers: the one asked for by name (case and outer blanks do not count), else the only visible one with
 * postcodes, else the only visible one with rows. Several with postcodes are a problem, and so are several without.
 */
export function chooseSheet(
  sheets: readonly SampledSheet[],
  options: ColumnOptions & { readonly sheet?: string } = {},
): SheetChoice {
  const problem = (code: 'sheet.choose' | 'sheet.unknown' | 'file.empty', among: readonly number[]): SheetChoice => {
    return { kind: 'problem', code, flag: '--sheet', candidates: among.map((sheet) => sheets[sheet]!.name) };
  };
  const every = sheets.map((_, sheet) => sheet);
  const visible = every.filter((sheet) => sheets[sheet]!.visible);
  const asked = options.sheet;
  if (asked !== undefined) {
    const exact = every.filter((sheet) => sheets[sheet]!.name === asked);
    const found = exact.length > 0 ? exact : every.filter((sheet) => sameName(sheets[sheet]!.name, asked));
    if (found.length === 1) return { kind: 'sheet', sheet: found[0]! };
    return found.length > 1 ? problem('sheet.choose', found) : problem('sheet.unknown', every);
  }
  const filled = visible.filter((sheet) => sheets[sheet]!.rows.length > 0);
  const plausible = filled.filter((sheet) => hasPostcodes(sheets[sheet]!, options));
  const possible = plausible.length > 0 ? plausible : filled;
  if (possible.length === 1) return { kind: 'sheet', sheet: possible[0]! };
  return possible.length === 0 ? problem('file.empty', []) : problem('sheet.choose', possible);
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A doubt between columns of postcodes is still a sheet with postcodes. */
function hasPostcodes(sheet: SampledSheet, options: ColumnOptions): boolean {
  const { columns, problems } = detectColumns(sheet.rows, options);
  const doubtful = problems.some(
    (problem) => problem.code === 'column.choose' && (problem.role === 'postcode' || problem.role === 'address'),
  );
  return columns.postcode !== undefined || columns.address !== undefined || doubtful;
}
