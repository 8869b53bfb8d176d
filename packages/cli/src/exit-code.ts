/** 0 done, 1 findings above the asked level, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** What was asked to count as a failure, and what came out. */
export interface Verdict {
  /** Share of the rows that was enriched, 0 to 1; 1 when there were none. */
  readonly enriched: number;
  /** Whether anything about the data was noticed. */
  readonly hasFindings: boolean;
  /** Percentage of the rows that must be enriched; undefined asks for nothing. */
  readonly failUnder: number | undefined;
  readonly failOnFindings: boolean;
}

/** The exit code of a run that came to its end. */
export function exitCode(verdict: Verdict): ExitCode {
  if (verdict.failUnder !== undefined && verdict.enriched * 100 < verdict.failUnder) return 1;
  return verdict.failOnFindings && verdict.hasFindings ? 1 : 0;
}
