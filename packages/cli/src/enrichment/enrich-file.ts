import { COLUMN_ROLES, Enricher, formatColumnLetter } from '@verrijk/core';
import type { ColumnRole, FindingCode, HouseholdReference, MatchLevel } from '@verrijk/core';
import { explainMatch } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { AppendResult, Compression, ReadPlan, TableFile } from '@verrijk/files';
import type { FileSource, MeasuredSink } from '@verrijk/files/node';
import { productVersion } from '../product-version.ts';
import type { EnrichmentReport } from '../reporters/enrichment-report.ts';
import { appendedHeaders, markLabels } from './appended-headers.ts';
import { writeDelivery } from './delivery-layout.ts';
import { settleColumns } from './settle-columns.ts';
import type { ColumnRequest, SettledColumns } from './settle-columns.ts';

export interface EnrichmentRequest {
  readonly reference: HouseholdReference;
  readonly match: MatchLevel;
  readonly layout: 'keep' | 'delivery';
  readonly explain: boolean;
  readonly columns: Omit<ColumnRequest, 'groupNames' | 'idRequired'>;
  readonly compression: Compression;
  readonly language: Language;
  readonly onProgress: (share: number, rows: number) => void;
  readonly signal: AbortSignal;
}

/** All of the report but the files, which only the caller knows. */
export type EnrichmentFacts = Omit<EnrichmentReport, 'input' | 'output'>;

/** Enriches an opened file into a sink, without committing it. @throws VerrijkError */
export async function enrichFile(
  file: TableFile,
  name: string,
  sink: MeasuredSink,
  request: EnrichmentRequest,
): Promise<EnrichmentFacts> {
  const { reference, language } = request;
  const settled = settleColumns(file, name, {
    ...request.columns,
    idRequired: request.layout === 'delivery',
    groupNames: reference.header.groups.flatMap((group) => [group.name, ...(group.aliases ?? [])]),
  });
  const { columns, headerRow } = settled.detection;
  const roles = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  const enricher = new Enricher({
    reference,
    roles,
    match: request.match,
    ...(request.explain && { explain: (detail) => explainMatch(detail, language) }),
  });
  const { fictional } = reference.header;
  if (fictional && headerRow === undefined && request.layout === 'keep') {
    markLabels(enricher.labels, reference.header.groups);
  }
  const headers = appendedHeaders(fictional, request.explain);
  const plan: ReadPlan = {
    sheet: settled.sheet,
    headerRow,
    columns: roles.map((role) => columns[role]!),
    onProgress: request.onProgress,
    signal: request.signal,
  };
  const result =
    request.layout === 'delivery'
      ? await writeDelivery(file, { ...plan, roles, headers, fictional }, enricher, sink, request.compression)
      : await file.append(
          { ...plan, headers, labels: enricher.labels, fill: (batch, labels) => enricher.enrich(batch, labels) },
          sink,
        );
  return factsOf(enricher, settled, file, result, request);
}

function factsOf(
  enricher: Enricher,
  settled: SettledColumns,
  file: TableFile,
  result: AppendResult,
  request: EnrichmentRequest,
): EnrichmentFacts {
  const counts = enricher.summary();
  const { name, edition, fictional, addresses } = request.reference.header;
  const findings: Partial<Record<FindingCode, number>> = { ...counts.findings };
  for (const code of result.findings) findings[code] = (findings[code] ?? 0) + 1;
  if (settled.detection.columns.id === undefined) findings['id.missing'] = counts.rows;
  if (settled.detection.previousResults.length > 0) findings['file.segment-column-present'] = 1;
  return {
    version: productVersion(),
    reference: { name, edition, fictional, addresses },
    match: request.match,
    layout: request.layout,
    sheet: file.sheets[settled.sheet]!.name,
    columns: columnFacts(settled),
    rows: counts.rows,
    enriched: counts.enriched,
    households: counts.households,
    outcomes: counts.outcomes,
    segments: counts.segments,
    findings,
    ids: counts.ids,
  };
}

function columnFacts({ detection }: SettledColumns): EnrichmentReport['columns'] {
  const used = COLUMN_ROLES.filter((role) => detection.columns[role] !== undefined);
  const entries = used.map((role): [ColumnRole, { letter: string; header: string }] => [
    role,
    { letter: formatColumnLetter(detection.columns[role]!), header: detection.headers[role] ?? '' },
  ]);
  return Object.fromEntries(entries);
}

/** Path, size and hash of what was read and written; hashes only when somebody is to see them, for they take time. */
export async function fileFacts(
  input: { readonly path: string; readonly source: FileSource },
  output: { readonly path: string; readonly sink: MeasuredSink },
  withHashes: boolean,
): Promise<Pick<EnrichmentReport, 'input' | 'output'>> {
  return {
    input: {
      path: input.path,
      sha256: withHashes ? await input.source.sha256() : '',
      bytes: input.source.size,
    },
    output: { path: output.path, sha256: withHashes ? output.sink.sha256() : '', bytes: output.sink.bytes },
  };
}
