import type {
  ColumnDetection,
  Day,
  DeliveryManifest,
  Deviation,
  LeftOutReason,
  LoadBackSystem,
  MatchLevel,
  PriceList,
} from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { AudienceReport, NamedGroup, ReportDocument, ReportRequest } from '@verrijk/report';
import type {
  AskedColumns,
  CertainRepair,
  CheckFacts,
  EnrichmentFacts,
  LoadBackColumns,
  LoadBackPlan,
  LoadBackReport,
  PreparationFacts,
  StepControl,
} from '@verrijk/steps';

/** A file that was made here and has gone nowhere yet. */
export interface LocalFile {
  readonly name: string;
  readonly blob: Blob;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A customer file that the worker has open; `id` stands for it. */
export interface OpenedTable {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly SheetView[];
}

/** The first rows of a sheet as somebody sees them: at most 200 filled ones. */
export interface SheetView {
  /** Empty for CSV. */
  readonly name: string;
  readonly visible: boolean;
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
}

/** A household reference of one's own, open in the worker. */
export interface OpenedReference {
  readonly id: number;
  readonly name: string;
  readonly edition: string;
  readonly addresses: number;
  readonly fictional: boolean;
}

/** Which columns are what, and what still has to be chosen. */
export interface ColumnsFound {
  /** Position of the sheet. */
  readonly sheet: number;
  readonly detection: ColumnDetection;
}

export interface CheckAsked {
  readonly table: number;
  readonly columns: AskedColumns;
  readonly today: Day;
  /** The column of last activity, by header or letter; '' for none. Looked for when left out. */
  readonly dateColumn?: string;
  readonly activeSince?: Day;
  /** Whether only who was active since then is checked and counted. */
  readonly isOnlyActive?: boolean;
  readonly priceList?: PriceList;
  /** A reference whose addresses count. */
  readonly register?: number;
}

/** Repairs that are shown one by one; what is more is only counted. */
export const MOST_REPAIRS = 1000;

/** What a check found; `{ ...facts, version }` takes the place of `verrijk check --json` for the counts that an order gets. */
export interface CheckOutcome {
  readonly facts: CheckFacts;
  /** Of the program that counted. */
  readonly version: string;
  /**
   * Cells that `prepare` can repair, those that help most first; at most `MOST_REPAIRS`. A finding of the check may call more rows repairable:
   * those are for the own system, such as zeros that an ID lost.
   */
  readonly repairs: readonly CertainRepair[];
  /** How many there are in all. */
  readonly repairable: number;
}

export interface PreparationAsked {
  readonly table: number;
  readonly columns: AskedColumns;
  /** "Kaartkopers": the name of the sheet, and the begin of the name of the file. */
  readonly selection: string;
  readonly organisation: string;
  readonly period: string;
  readonly today: Day;
  readonly activity?: { readonly since: Day; readonly column: string | undefined };
  readonly drop: readonly LeftOutReason[];
  readonly isSplit: boolean;
  readonly withoutIds: boolean;
  /** IDs become pseudonyms, and a key file comes along that stays at home. Says nothing with `withoutIds`. */
  readonly isPseudonymised: boolean;
  /** Which certain repairs (see `CheckOutcome`) are made: all, none, or all but those of these rows. A row may have two. */
  readonly repairs: 'all' | 'none' | { readonly butRows: readonly number[] };
  /** The day on which the provider has to have deleted the delivery; 90 days from `today` when not given. */
  readonly purgeOn?: Day;
  /** Of the words in the list of repairs; Dutch when not given. */
  readonly language?: Language;
}

/** A delivery as it would go, and what belongs to it at home. */
export interface Preparation {
  readonly facts: PreparationFacts;
  readonly delivery: LocalFile;
  /** Only with pseudonyms: who has it can undo them, so it is kept and never sent. */
  readonly key: LocalFile | undefined;
  /** What was repaired, to do the same in the own system. */
  readonly repairs: LocalFile | undefined;
  readonly manifest: LocalFile;
  /** The header and the first twenty rows of what goes, read back from the file itself. */
  readonly preview: readonly (readonly string[])[];
}

export interface EnrichmentAsked {
  readonly table: number;
  readonly reference: number;
  readonly columns: AskedColumns;
  readonly match?: MatchLevel;
  /** Two columns more: how each row was matched, and why. */
  readonly isExplained: boolean;
  readonly language: Language;
}

export interface LoadBackAsked {
  readonly export: number;
  readonly enriched: number;
  readonly key?: number;
  readonly manifest?: DeliveryManifest;
  readonly columns: LoadBackColumns;
  readonly systems: readonly LoadBackSystem[];
  readonly allowed: readonly Deviation[];
  /** Whether customers who have their group already are in the import too; not when not given. */
  readonly all?: boolean;
  /** Of the plan to read and the list of what is wrong; Dutch when not given. */
  readonly language?: Language;
  /** The day that the plan names; today in the Netherlands when not given. */
  readonly today?: Day;
}

/** What loading back made. When something stops the plan, no rollback files, and in the archive at most the list of what is wrong. */
export interface MadeLoadBack {
  readonly written: LoadBackReport;
  /** In the order of the systems. */
  readonly rollbacks: readonly LocalFile[];
  readonly archive: LocalFile;
}

export interface ReportAsked {
  readonly tables: readonly number[];
  readonly reference: number;
  readonly columns?: AskedColumns;
  readonly bases?: readonly string[];
  readonly transactions?: number;
  readonly answers?: number;
  readonly compare?: number;
  readonly focus?: string;
  /** Which columns and sheets of `transactions` and `answers`; found out when not given. */
  readonly transactionOptions?: NonNullable<ReportRequest['transactionOptions']>;
  readonly answersOptions?: NonNullable<ReportRequest['answersOptions']>;
  /** Smaller counts are not shown; `FEWEST_SHOWN` when not given, and never below 5. */
  readonly minimum?: number;
  readonly today: Day;
  readonly language: Language;
}

/** What the customers of an enriched file do, where there is no reference. */
export interface BehaviourAsked {
  readonly enriched: number;
  /** The key file of a delivery with pseudonyms: sales know customers by their own IDs. */
  readonly key?: number;
  readonly transactions: number;
  /** Which columns and sheet of it; found out when not given. */
  readonly transactionOptions?: NonNullable<ReportRequest['transactionOptions']>;
  /** The groups in the order and the colours of another report. */
  readonly groups?: readonly NamedGroup[];
  readonly today: Day;
  readonly language: Language;
}

/** Counts below this are not shown in a report when nobody says otherwise. */
export const FEWEST_SHOWN = 10;

/** What a report can be written as here. */
export type ReportForm = 'html' | 'workbook' | 'slides';

/** A report made here, and what its forms are made of. */
export interface LocalReport {
  readonly report: AudienceReport;
  readonly document: ReportDocument;
}

/**
 * What is done with files on this computer, in a worker, so that the page never waits. Nothing of it goes anywhere. Everything may be followed and
 * stopped by its `StepControl`. Rejects with VerrijkError as the steps do, and with the reason of the signal.
 */
export interface LocalEngine {
  open(file: Blob, name: string): Promise<OpenedTable>;
  openReference(file: Blob, name: string): Promise<OpenedReference>;
  /** Lets go of a table or a reference. */
  close(id: number): Promise<void>;
  /** Problems are in the detection; a sheet that cannot be chosen rejects. */
  findColumns(table: number, asked: AskedColumns, needs: { readonly idRequired: boolean }): Promise<ColumnsFound>;
  check(asked: CheckAsked, control?: StepControl): Promise<CheckOutcome>;
  /** The rows to repair as a workbook, for whoever repairs them in the own system. */
  writeErrors(asked: CheckAsked, language: Language, control?: StepControl): Promise<LocalFile>;
  prepare(asked: PreparationAsked, control?: StepControl): Promise<Preparation>;
  enrich(
    asked: EnrichmentAsked,
    control?: StepControl,
  ): Promise<{ readonly facts: EnrichmentFacts; readonly file: LocalFile }>;
  /** What loading back would do; writes nothing. */
  planLoadBack(asked: LoadBackAsked, control?: StepControl): Promise<LoadBackPlan>;
  /** The files of a plan, in one archive with a folder for each system; the rollback file is apart too, to be saved first. */
  writeLoadBack(asked: LoadBackAsked, control?: StepControl): Promise<MadeLoadBack>;
  report(asked: ReportAsked, control?: StepControl): Promise<LocalReport>;
  /** What the groups of an enriched file do, by a file of transactions alone; undefined when too few are of its customers to tell anything. */
  behaviour(asked: BehaviourAsked, control?: StepControl): Promise<ReportDocument | undefined>;
  /** A form of a report that was made here. */
  writeReport(report: AudienceReport, form: ReportForm, language: Language): Promise<LocalFile>;
}
