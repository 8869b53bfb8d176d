import { COLUMN_ROLES, DECIDING_ROLES, Enricher, formatColumnLetter } from '@verrijk/core';
import type { CellBatch, ColumnRole, FindingCode, HouseholdReference, LabelBatch, MatchLevel } from '@verrijk/core';
import { explainMatch } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { AppendResult, Compression, ReadPlan, TableFile } from '@verrijk/files';
import type { FileSource, MeasuredSink } from '@verrijk/files/node';
import { productVersion } from '../product-version.ts';
import type { EnrichmentReport } from '../reporters/enrichment-report.ts';
import { appendedHeaders, markLabels } from './appended-headers.ts';
import { EARLIER_NAMES, EarlierGroups } from './earlier-groups.ts';
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
  const { groups, fictional } = reference.header;
  const settled = settleColumns(file, name, {
    ...request.columns,
    idRequired: request.layout === 'delivery',
    groupNames: [...EARLIER_NAMES, ...groups.flatMap((group) => [group.name, ...(group.aliases ?? [])])],
  });
  const { columns, headerRow, previousResults } = settled.detection;
  const roles = DECIDING_ROLES.filter((role) => columns[role] !== undefined);
  const enricher = new Enricher({
    reference,
    roles,
    match: request.match,
    ...(request.explain && { explain: (detail) => explainMatch(detail, language) }),
  });
  if (fictional && headerRow === undefined && request.layout === 'keep') {
    markLabels(enricher.labels, groups);
  }
  const earlier = new EarlierGroups(
    previousResults.map((_, at) => roles.length + at),
    groups,
  );
  const fill = (batch: CellBatch, labels: LabelBatch): void => {
    enricher.enrich(batch, labels);
    earlier.count(batch);
  };
  const headers = appendedHeaders(
    fictional,
    request.explain,
    request.layout === 'keep' ? headerTexts(file, settled) : [],
  );
  const plan: ReadPlan = {
    sheet: settled.sheet,
    headerRow,
    // Earlier results come behind what the enricher reads, to see of which edition they are.
    columns: [...roles.map((role) => columns[role]!), ...previousResults.map(({ column }) => column)],
    onProgress: request.onProgress,
    signal: request.signal,
  };
  const result =
    request.layout === 'delivery'
      ? await writeDelivery(
          file,
          { ...plan, roles, headers, fictional, fill },
          enricher.labels,
          sink,
          request.compression,
        )
      : await file.append({ ...plan, headers, labels: enricher.labels, fill }, sink);
  return factsOf({ enricher, earlier, settled, file, result, request });
}

function headerTexts(file: TableFile, { sheet, detection }: SettledColumns): readonly string[] {
  const row = file.sheets[sheet]!.rows.find(({ rowNumber }) => rowNumber === detection.headerRow);
  return row?.cells.map(({ text }) => text) ?? [];
}

interface Finished {
  readonly enricher: Enricher;
  readonly earlier: EarlierGroups;
  readonly settled: SettledColumns;
  readonly file: TableFile;
  readonly result: AppendResult;
  readonly request: EnrichmentRequest;
}

function factsOf({ enricher, earlier, settled, file, result, request }: Finished): EnrichmentFacts {
  const counts = enricher.summary();
  const { name, edition, fictional, addresses } = request.reference.header;
  const findings: Partial<Record<FindingCode, number>> = { ...counts.findings };
  for (const code of result.findings) findings[code] = (findings[code] ?? 0) + 1;
  if (settled.detection.columns.id === undefined) findings['id.missing'] = counts.rows;
  if (earlier.rows > 0) findings['model.edition-mixed'] = earlier.rows;
  const { previousResults } = settled.detection;
  if (previousResults.length > 0 && request.layout === 'keep') findings['file.segment-column-present'] = 1;
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
