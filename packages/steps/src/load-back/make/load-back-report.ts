import type { LoadBackPlan } from '../plan/load-back-plan.ts';
import type { WrittenFile } from '../write/output-folder.ts';
import type { SystemResult } from '../write/write-load-back.ts';

/** What `verrijk load-back --json` prints and `plan.json` keeps: the plan, and what was written. Holds no ID and no address. */
export interface LoadBackReport extends LoadBackPlan {
  readonly version: string;
  /** ISO day. */
  readonly madeOn: string;
  /** Whether only the plan was asked for. */
  readonly dryRun: boolean;
  readonly systems: readonly SystemResult[];
  /** Paths are in the output folder. In `plan.json` those written before it. */
  readonly files: readonly WrittenFile[];
}
