import { basename, extname } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { openTableFile } from '@verrijk/files';
import { createFileSink, nodeCompression, openFileSource, openStdinSource } from '@verrijk/files/node';
import type { MeasuredSink } from '@verrijk/files/node';
import { checkTable, RowsToRepair, writeErrors } from '@verrijk/steps';
import type { CheckReport, ErrorListRequest, WrittenErrorList } from '@verrijk/steps';
import { PIPE } from '../enrichment/output-path.ts';
import { productVersion } from '../product-version.ts';
import { loadReference } from '../reference/load-reference.ts';
import type { AskedCheck } from './check-request.ts';

export interface CheckRun {
  /** The customer file; `-` is standard input. */
  readonly input: string;
  readonly asked: AskedCheck;
  readonly registerPath: string | undefined;
  /** Where the page goes, when it does, and what stands on it. */
  readonly reportPath: string | undefined;
  readonly formatPage: (checked: CheckedFile) => string;
  /** Where the rows to repair go, when they do. */
  readonly errorsPath: string | undefined;
  readonly force: boolean;
  /** Whether the report names the hash of the input. */
  readonly withHash: boolean;
  readonly language: Language;
  readonly onProgress: (share: number, rows: number) => void;
  readonly signal: AbortSignal;
}

/** What a check came to. */
export interface CheckedFile {
  readonly report: CheckReport;
  /** The list of rows to repair, when there is one. */
  readonly errorList: WrittenErrorList | undefined;
}

/** Checks one file by name; page and list appear together at the end, or not at all. @throws VerrijkError */
export async function runCheck(run: CheckRun): Promise<CheckedFile> {
  const { input, reportPath, errorsPath } = run;
  const listKind = errorsPath === undefined ? undefined : errorListKind(errorsPath);
  const source = input === PIPE ? await openStdinSource() : await openFileSource(input, { hash: run.withHash });
  const sinks: MeasuredSink[] = [];
  const openSink = async (path: string): Promise<MeasuredSink> => {
    const sink = await createFileSink(path, { force: run.force, hash: false });
    sinks.push(sink);
    return sink;
  };
  const compression = nodeCompression();
  try {
    const [register, file] = await Promise.all([
      run.registerPath === undefined ? undefined : loadReference(run.registerPath),
      openTableFile(source, compression),
    ]);
    if (file.kind === 'xlsx' && input === PIPE) throw new VerrijkError('usage.stdin-needs-csv');
    // A place that cannot be written to is better heard of now than after a long run.
    const errors = errorsPath === undefined ? undefined : await openSink(errorsPath);
    const page = reportPath === undefined ? undefined : await openSink(reportPath);
    const repairs = errors === undefined ? undefined : new RowsToRepair();
    const facts = await checkTable(file, basename(input), {
      ...run.asked,
      ...(register !== undefined && { register: register.reference }),
      ...(repairs !== undefined && { repairs }),
      onProgress: run.onProgress,
      signal: run.signal,
    });
    const sha256 = run.withHash ? await source.sha256() : '';
    const report: CheckReport = {
      version: productVersion(),
      input: { path: input, sha256, bytes: source.size },
      ...facts,
    };
    const sentences = catalogue(run.language).check;
    const list: ErrorListRequest | undefined = listKind && { kind: listKind, sentences, compression };
    const errorList = list && repairs && errors && (await writeErrors(repairs, errors, list));
    const checked = { report, errorList };
    await page?.write(Buffer.from(run.formatPage(checked)));
    run.signal.throwIfAborted();
    for (const sink of sinks) await sink.commit();
    return checked;
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  } finally {
    await source.close();
  }
}

/** @throws VerrijkError `usage.option-value` for a name that says something else than what can be made */
function errorListKind(path: string): ErrorListRequest['kind'] {
  const extension = extname(path).toLowerCase();
  if (extension === '.xlsx' || extension === '.csv') return extension === '.csv' ? 'csv' : 'xlsx';
  throw new VerrijkError('usage.option-value', { option: '--errors', value: basename(path), expected: '.xlsx, .csv' });
}
