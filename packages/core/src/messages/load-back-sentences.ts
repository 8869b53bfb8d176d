import type { CustomerChange } from '../load-back/customer-change.ts';
import type { Deviation } from '../load-back/load-back-counts.ts';
import type { LoadBackSystem } from '../load-back/systems/system-description.ts';

/** What is said of a system beside its import file. */
export interface SystemSentences {
  readonly name: string;
  /** What to do or mind before importing, in order. */
  readonly advice: readonly string[];
  /** What we do not know for certain of the system. */
  readonly unsure: readonly string[];
}

/** Everything about loading groups back that is the same wherever it is shown. */
export interface LoadBackSentences {
  readonly changes: Readonly<Record<CustomerChange, { readonly label: string; readonly meaning: string }>>;
  /** What is wrong, and what to do about it. */
  readonly deviations: Readonly<Record<Deviation, (count: number) => string>>;
  /** Short names of what is wrong, for a column of a file. */
  readonly deviationLabels: Readonly<Record<Deviation, string>>;
  readonly systems: Readonly<Record<LoadBackSystem, SystemSentences>>;
  /** Goes for the files of every system. */
  readonly advice: readonly string[];
}
