import type { TextEncoding } from '../text/detect-encoding.ts';

/** Which cells a file puts in quotes: only those that need it, all that hold text, or all. */
export type Quoting = 'needed' | 'text' | 'all';

/** How a CSV file is written, so that we write the same way. */
export interface CsvForm {
  readonly encoding: TextEncoding;
  /** Bytes before the first row: byte order mark and `sep=` line, copied as they are. */
  readonly bodyStart: number;
  /** The byte between cells. */
  readonly separator: number;
  readonly quoting: Quoting;
}
