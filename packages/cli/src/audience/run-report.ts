import { basename } from 'node:path';
import { parseDay } from '@verrijk/core';
import type { Outcome } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { openTableFile } from '@verrijk/files';
import { createFileSink, nodeCompression, openFileSource } from '@verrijk/files/node';
import type { FileSource, MeasuredSink } from '@verrijk/files/node';
import { buildAudienceReport, describeReport } from '@verrijk/report';
import type { AudienceReport, ReportDocument, ReportRequest } from '@verrijk/report';
import type { NamedTable } from '@verrijk/steps';
import { productVersion } from '../product-version.ts';
import { loadReference } from '../reference/load-reference.ts';
import { reportForm, writeReportForm } from './report-form.ts';

export interface ReportRun {
  readonly inputs: readonly string[];
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
    const source = await openFileSource(path, { hash: false });
    sources.push(source);
    return { file: await openTableFile(source, nodeCompression()), name: basename(path) };
  };
  const openMaybe = async (path: string | undefined): Promise<NamedTable | undefined> =>
    path === undefined ? undefined : await open(path);
  try {
    const { reference } = await loadReference(run.referencePath);
    const files: NamedTable[] = [];
    for (const path of run.inputs) files.push(await open(path));
    const transactions = await openMaybe(run.transactionsPath);
    const answers = await openMaybe(run.answersPath);
    const compare = await openMaybe(run.comparePath);
    // A place that cannot be written to is better heard of now than after a long run.
    for (const { path } of forms) sinks.push(await createFileSink(path, { force: run.force, hash: false }));
    const report = await buildAudienceReport({
      files,
      reference,
      bases: run.bases,
      columns: run.columns,
      ...(transactions !== undefined && { transactions, transactionOptions: run.transactionOptions }),
      ...(answers !== undefined && { answers, answersOptions: run.answersOptions }),
      ...(compare !== undefined && { compare }),
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
