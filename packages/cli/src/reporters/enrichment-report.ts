import type { EnrichmentFacts } from '@verrijk/steps';

/** What `--json` prints and `--summary` writes: the same as the human summary, as data. */
export interface EnrichmentReport extends EnrichmentFacts {
  readonly version: string;
  readonly input: FileFacts;
  readonly output: FileFacts;
}

/** A file as it was read or written. `path` is `-` for a pipe. */
export interface FileFacts {
  readonly path: string;
  /** Hexadecimal; empty when nobody asked for it. */
  readonly sha256: string;
  readonly bytes: number;
}
