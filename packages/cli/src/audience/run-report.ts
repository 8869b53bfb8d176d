import { basename } from 'node:path';
import { parseDay, VerrijkError } from '@verrijk/core';
import type { Outcome } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { openTableFile } from '@verrijk/files';
import { createFileSink, nodeCompression, openFileSource, openStdinSource } from '@verrijk/files/node';
import type { FileSource, MeasuredSink } from '@verrijk/files/node';
import { buildAudienceReport, describeReport } from '@verrijk/report';
import type { AudienceReport, ReportDocument, ReportRequest } from '@verrijk/report';
import type { NamedTable } from '@verrijk/steps';
import { PIPE } from '../enrichment/output-path.ts';
import { productVersion } from '../product-version.ts';
import { loadReference } from '../reference/load-reference.ts';
import { reportForm, writeReportForm } from './report-form.ts';

export interface ReportRun {
  /** The customer files; `-` is standard input. */
  readonly inputs: readonly string[];
  /** What standard input is called in the report. */
  readonly pipeName: string;
  readonly referencePath: string;
  readonly transactionsPath: string | undefined;
  readonly answersPath: string | undefined;
  readonly comparePath: string | undefined;
  /** Where the report goes; the extensions say in which forms. */
  readonly outputs: readonly string[];
  readonly force: boolean;
  readonly bases: readonly string[];
  readonly focus: string | undefined;
  readonly without: readonly Outcome[];
  readonly minimum: number;
  readonly columns: NonNullable<ReportRequest['columns']>;
  readonly transactionOptions: NonNullable<ReportRequest['transactionOptions']>;
  readonly answersOptions: NonNullable<ReportRequest['answersOptions']>;
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
  readonly onProgress: (share: number, rows: number) => void;
  readonly signal: AbortSignal;
}

/** A report as figures and in words. */
export interface FinishedReport {
  readonly report: AudienceReport;
  readonly document: ReportDocument;
}

/** Makes a report of files by name. All forms appear together at the end, or none does. @throws VerrijkError */
export async function runReport(run: ReportRun): Promise<FinishedReport> {
  const forms = run.outputs.map((path) => ({ path, form: reportForm(path) }));
  const sources: FileSource[] = [];
  const sinks: MeasuredSink[] = [];
  const open = async (path: string): Promise<NamedTable> => {
    const isPipe = path === PIPE;
    const source = isPipe ? await openStdinSource() : await openFileSource(path, { hash: false });
    sources.push(source);
    const file = await openTableFile(source, nodeCompression());
    if (isPipe && file.kind === 'xlsx') throw new VerrijkError('usage.stdin-needs-csv');
    return { file, name: isPipe ? run.pipeName : basename(path) };
  };
  try {
    const { reference } = await loadReference(run.referencePath);
    const tables = await openTables(run, open);
    // A place that cannot be written to is better heard of now than after a long run.
    for (const { path } of forms) sinks.push(await createFileSink(path, { force: run.force, hash: false }));
    const report = await buildAudienceReport({
      ...tables,
      reference,
      bases: run.bases,
      columns: run.columns,
      transactionOptions: run.transactionOptions,
      answersOptions: run.answersOptions,
      ...(run.focus !== undefined && { focus: run.focus }),
      ...(run.without.length > 0 && { without: run.without }),
      minimum: run.minimum,
      today: parseDay(run.today, 'day-first'),
      version: productVersion(),
      onProgress: run.onProgress,
      signal: run.signal,
    });
    const finished = { report, document: describeReport(report, run.language) };
    for (const [at, { form }] of forms.entries()) await writeReportForm(form, finished, sinks[at]!);
    run.signal.throwIfAborted();
    for (const sink of sinks) await sink.commit();
    return finished;
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  } finally {
    for (const source of sources) await source.close();
  }
}

type Tables = Pick<ReportRequest, 'files' | 'transactions' | 'answers' | 'compare'>;

async function openTables(run: ReportRun, open: (path: string) => Promise<NamedTable>): Promise<Tables> {
  const { inputs, transactionsPath, answersPath, comparePath } = run;
  const files: NamedTable[] = [];
  for (const path of inputs) files.push(await open(path));
  return {
    files,
    ...(transactionsPath !== undefined && { transactions: await open(transactionsPath) }),
    ...(answersPath !== undefined && { answers: await open(answersPath) }),
    ...(comparePath !== undefined && { compare: await open(comparePath) }),
  };
}
