import { findPersonalData } from '@verrijk/core';
import type { FindingReport } from './check-report.ts';

/** Stands for a value that is not to be shown. */
const WITHHELD = '…';

/** Whatever is longer is no postcode and no house number, but a remark. */
const LONGEST = 40;
/** Nothing but words where a number belongs: a name by itself has no other form. */
const WORDS_ALONE = /^[^\p{N}#]*\p{L}{3}[^\p{N}#]*$/u;

/** The value of a postcode or house number cell as a page may show it: WITHHELD for what may say who somebody is. */
function shownValue(value: string): string {
  const text = value.trim();
  const isPersonal = (['postcode', 'houseNumber'] as const).some((role) => findPersonalData(role, text) !== undefined);
  return isPersonal || text.length > LONGEST || WORDS_ALONE.test(text) ? WITHHELD : text;
}

/** The same findings with every value as it may be shown. */
export function withShownValues(findings: readonly FindingReport[]): readonly FindingReport[] {
  return findings.map((finding) => ({
    ...finding,
    examples: finding.examples.map(({ row, column, value, proposal }) => {
      if (value === undefined) return { row, column };
      const shown = shownValue(value);
      if (shown === WITHHELD || proposal === undefined) return { row, column, value: shown };
      return { row, column, value: shown, proposal };
    }),
  }));
}
