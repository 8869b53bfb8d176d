import type { Cell, CellBatch, FindingCode, LabelBatch, LabelTable } from '@verrijk/core';
import type { ByteSink } from '../bytes/byte-sink.ts';

/** The first rows of a sheet, for finding out which column is what. */
export interface SheetSample {
  /** Sheet name; empty for CSV. */
  readonly name: string;
  /** False for hidden and very hidden sheets, which are only used when asked for by name. */
  readonly visible: boolean;
  /** At most the first 200 filled rows. */
  readonly rows: readonly SampleRow[];
}

/** One filled row of a sample. */
export interface SampleRow {
  /** As a person counts: 1 is the first. */
  readonly rowNumber: number;
  /** By column position from A = 0; missing ones are empty. */
  readonly cells: readonly Cell[];
}

/** What to read: which sheet, where the data start, which columns. */
export interface ReadPlan {
  /** Position in `sheets`. */
  readonly sheet: number;
  /** Row number of the header; undefined when the data start at the first filled row. Rows before it are left alone. */
  readonly headerRow: number | undefined;
  /** Column positions; the batches hold these columns in this order. */
  readonly columns: readonly number[];
  /** Receives how much of the work is done, 0 to 1, and the data rows so far. */
  readonly onProgress?: (share: number, rows: number) => void;
  readonly signal?: AbortSignal;
}

/** What to read, and what to write behind it. */
export interface AppendPlan extends ReadPlan {
  /** Headers of the appended columns, left to right; written only when there is a header row. */
  readonly headers: readonly string[];
  readonly labels: LabelTable;
  /** Called once for every batch, in file order; sets the label of every row of every appended column. */
  readonly fill: (batch: CellBatch, labels: LabelBatch) => void;
}

/** What a pass over a file came to. */
export interface AppendResult {
  /** Data rows seen: rows after the header with at least one filled cell. */
  readonly rows: number;
  /** Things about the file that the user should know. */
  readonly findings: readonly FindingCode[];
}

/** What reading a file came to. */
export interface ReadResult extends AppendResult {
  /** Columns of the widest row, header included, cells without value not; in CSV empty cells do count. */
  readonly width: number;
}

/** A customer file, whatever its form. */
export interface TableFile {
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly SheetSample[];
  /** Streams the file, calling back for each batch of rows; the batch is reused afterwards. */
  read(plan: ReadPlan, each: (batch: CellBatch) => void | Promise<void>): Promise<ReadResult>;
  /** Writes the same file with columns appended; does not commit the sink. */
  append(plan: AppendPlan, sink: ByteSink): Promise<AppendResult>;
  close(): Promise<void>;
}
