import type { LoadBackSystem } from '@verrijk/core';
import type { ByteSink } from '@verrijk/files';

/** A sink that knows what was written. */
export interface MeasuredSink extends ByteSink {
  readonly bytes: number;
  /** SHA-256 in hexadecimal, after `commit`. */
  sha256(): string;
}

/** Where the files of a load-back come to stand. */
export interface OutputFolder {
  /** A sink for the file at a path of names with "/" between them. @throws VerrijkError `file.exists`, `file.not-writable` */
  open(path: string): Promise<MeasuredSink>;
}

/** A file that was written. */
export interface WrittenFile {
  /** In the output folder, with "/" between names. */
  readonly path: string;
  /** Only for the files of a system. */
  readonly system?: LoadBackSystem;
  readonly kind: 'rollback' | 'import' | 'enriched' | 'deviations' | 'plan' | 'description';
  /** Data rows; 0 for what is no table. */
  readonly rows: number;
  readonly sha256: string;
  readonly bytes: number;
}
