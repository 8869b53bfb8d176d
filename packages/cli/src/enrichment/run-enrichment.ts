import { basename } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { MatchLevel } from '@verrijk/core';
import { explainMatch } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { openTableFile } from '@verrijk/files';
import {
  createFileSink,
  createStdoutSink,
  nodeCompression,
  openFileSource,
  openStdinSource,
} from '@verrijk/files/node';
import type { MeasuredSink } from '@verrijk/files/node';
import { enrichTable } from '@verrijk/steps';
import type { EnrichmentRequest } from '@verrijk/steps';
import { productVersion } from '../product-version.ts';
import { loadReference } from '../reference/load-reference.ts';
import type { EnrichmentReport } from '../reporters/enrichment-report.ts';
import { formatJson } from '../reporters/json.ts';
import { fileFacts } from './file-facts.ts';
import { PIPE, refuseOtherKind } from './output-path.ts';

export interface EnrichmentRun {
  /** The customer file; `-` is standard input. */
  readonly input: string;
  /** Where the result goes; `-` is standard output. */
  readonly output: string;
  readonly referencePath: string;
  /** Where the report goes as JSON, when it does. */
  readonly summaryPath: string | undefined;
  readonly force: boolean;
  readonly match: MatchLevel;
  readonly layout: 'keep' | 'delivery';
  readonly explain: boolean;
  readonly columns: NonNullable<EnrichmentRequest['columns']>;
  /** Whether the report names the hashes of input and output. */
  readonly withHashes: boolean;
  readonly language: Language;
  readonly onProgress: (share: number, rows: number) => void;
  readonly signal: AbortSignal;
}

/** Enriches one file by name; leaves nothing behind when it fails. @throws VerrijkError */
export async function runEnrichment(run: EnrichmentRun): Promise<EnrichmentReport> {
  const { input, output, summaryPath } = run;
  const hash = run.withHashes || summaryPath !== undefined;
  const source = input === PIPE ? await openStdinSource() : await openFileSource(input, { hash });
  const compression = nodeCompression();
  const sinks: MeasuredSink[] = [];
  const openSink = async (path: string): Promise<MeasuredSink> => {
    const sink = path === PIPE ? createStdoutSink() : await createFileSink(path, { force: run.force, hash });
    sinks.push(sink);
    return sink;
  };
  try {
    // The reference comes from disk while the file is looked at.
    const [{ reference }, file] = await Promise.all([
      loadReference(run.referencePath),
      openTableFile(source, compression),
    ]);
    const isWorkbook = file.kind === 'xlsx' || run.layout === 'delivery';
    if (isWorkbook && (input === PIPE || output === PIPE)) throw new VerrijkError('usage.stdin-needs-csv');
    refuseOtherKind(input, output, file.kind, run.layout);
    const sink = await openSink(output);
    const summary = summaryPath === undefined ? undefined : await openSink(summaryPath);
    const { explain, language, ...request } = run;
    const facts = await enrichTable(file, basename(input), sink, {
      ...request,
      reference,
      compression,
      ...(explain && { explain: (detail) => explainMatch(detail, language) }),
    });
    run.signal.throwIfAborted();
    await sink.commit();
    const files = await fileFacts({ path: input, source }, { path: output, sink }, hash);
    const report: EnrichmentReport = { version: productVersion(), ...files, ...facts };
    if (summary !== undefined) {
      await summary.write(Buffer.from(formatJson(report)));
      await summary.commit();
    }
    return report;
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  } finally {
    await source.close();
  }
}
