import type { TextEncoding } from '../text/detect-encoding.ts';

/** Which cells a file puts in quotes: only those that need it, all that hold text, or all. */
export type Quoting = 'needed' | 'text' | 'all';

/** What one must know to tell rows and cells apart. */
export interface RowForm {
  /** For messages; the file's name. */
  readonly file: string;
  /** The byte between cells. */
  readonly separator: number;
  readonly encoding: TextEncoding;
}

/** How a CSV file is written, so that we write the same way. */
export interface CsvForm extends RowForm {
  /** Bytes before the first row: byte order mark and `sep=` line, copied as they are. */
  readonly bodyStart: number;
  readonly quoting: Quoting;
}
