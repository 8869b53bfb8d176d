import type { ColumnRole } from '../columns/column-role.ts';
import type { CheckFindingCode, CheckSeverity } from '../findings/check-finding.ts';
import { CHECK_FINDING_CODES, CHECK_SEVERITIES } from '../findings/check-finding.ts';

/** One row of which a person may see what is meant. Values are given of postcodes and house numbers alone. */
export interface FindingExample {
  readonly row: number;
  readonly role: ColumnRole;
  readonly value?: string;
  readonly proposal?: string;
}

/** How often something was found, in rows. */
export interface FindingCount {
  readonly code: CheckFindingCode;
  readonly severity: CheckSeverity;
  readonly count: number;
  /** Rows for which exactly one repair is certain. */
  readonly repairable: number;
  readonly examples: readonly FindingExample[];
}

/** Examples kept of each kind. */
const EXAMPLES = 5;

/** Counts findings by their kind and keeps a few rows of each. */
export class FindingTally {
  private readonly counts = new Map<CheckFindingCode, { count: number; repairable: number }>();
  private readonly examples = new Map<CheckFindingCode, FindingExample[]>();

  /** Counts a row. */
  add(code: CheckFindingCode, isRepairable: boolean): void {
    const counted = this.counts.get(code) ?? { count: 0, repairable: 0 };
    counted.count++;
    if (isRepairable) counted.repairable++;
    this.counts.set(code, counted);
  }

  /** Takes what shows in a whole column only. */
  set(code: CheckFindingCode, rows: number, isRepairable: boolean, examples: readonly FindingExample[] = []): void {
    this.counts.set(code, { count: rows, repairable: isRepairable ? rows : 0 });
    this.examples.set(code, examples.slice(0, EXAMPLES));
  }

  /** Whether more examples are welcome: only then it is worth the while to make one. */
  wantsExample(code: CheckFindingCode): boolean {
    return (this.examples.get(code)?.length ?? 0) < EXAMPLES;
  }

  addExample(code: CheckFindingCode, example: FindingExample): void {
    const kept = this.examples.get(code);
    if (kept === undefined) this.examples.set(code, [example]);
    else if (kept.length < EXAMPLES) kept.push(example);
  }

  /** What was found, in the order of what helps most. */
  findings(): readonly FindingCount[] {
    return CHECK_FINDING_CODES.flatMap((code) => {
      const counted = this.counts.get(code);
      if (counted === undefined || counted.count === 0) return [];
      return [{ code, severity: CHECK_SEVERITIES[code], ...counted, examples: this.examples.get(code) ?? [] }];
    });
  }
}
