import { COLUMN_ROLES, Enricher, formatColumnLetter } from '@verrijk/core';
import type {
  CellBatch,
  ColumnRole,
  EnricherOptions,
  FindingCode,
  HouseholdReference,
  LabelBatch,
  MatchLevel,
} from '@verrijk/core';
import type { AppendResult, ByteSink, Compression, ReadPlan, TableFile } from '@verrijk/files';
import { settleColumns } from '../columns/settle-columns.ts';
import type { AskedColumns, SettledColumns } from '../columns/settle-columns.ts';
import { passControl } from '../step-control.ts';
import type { StepControl } from '../step-control.ts';
import { appendedHeaders, markLabels } from './appended-headers.ts';
import { EARLIER_NAMES, EarlierGroups } from './earlier-groups.ts';
import { writeDelivery } from './delivery-layout.ts';
import type { EnrichmentFacts } from './enrichment-facts.ts';

/** How a file is to be enriched. */
export interface EnrichmentRequest extends StepControl {
  readonly reference: HouseholdReference;
  readonly compression: Compression;
  /** `standard` when not given. */
  readonly match?: MatchLevel;
  /** `keep`, which is the same file with columns more, when not given; `delivery` is a fresh workbook with the key columns alone. */
  readonly layout?: 'keep' | 'delivery';
  /** The words of the columns "Koppeling" and "Toelichting", when they are asked for. */
  readonly explain?: NonNullable<EnricherOptions['explain']>;
  readonly columns?: AskedColumns;
}

const NOTHING_SAID: AskedColumns = { overrides: {}, sheet: undefined, noHeader: false };

/** Enriches an opened file, called `name` in messages, into a sink, without committing it. @throws VerrijkError */
export async function enrichTable(
  file: TableFile,
  name: string,
  sink: ByteSink,
  request: EnrichmentRequest,
): Promise<EnrichmentFacts> {
  const { reference, explain, match = 'standard', layout = 'keep' } = request;
  const { groups, fictional } = reference.header;
  const settled = settleColumns(file, name, {
    ...(request.columns ?? NOTHING_SAID),
    idRequired: layout === 'delivery',
    groupNames: [...EARLIER_NAMES, ...groups.flatMap((group) => [group.name, ...(group.aliases ?? [])])],
  });
  const { columns, headerRow, previousResults } = settled.detection;
  const roles = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  const enricher = new Enricher({
    reference,
    roles,
    match,
    ...(explain !== undefined && { explain }),
  });
  if (fictional && headerRow === undefined && layout === 'keep') {
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
    explain !== undefined,
    layout === 'keep' ? headerTexts(file, settled) : [],
  );
  const plan: ReadPlan = {
    sheet: settled.sheet,
    headerRow,
    // Earlier results come behind what the enricher reads, to see of which edition they are.
    columns: [...roles.map((role) => columns[role]!), ...previousResults.map(({ column }) => column)],
    ...passControl(request),
  };
  const result =
    layout === 'delivery'
      ? await writeDelivery(
          file,
          { ...plan, roles, headers, fictional, fill },
          enricher.labels,
          sink,
          request.compression,
        )
      : await file.append({ ...plan, headers, labels: enricher.labels, fill }, sink);
  return factsOf({ enricher, earlier, settled, file, result, reference, match, layout });
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
  readonly reference: HouseholdReference;
  readonly match: MatchLevel;
  readonly layout: 'keep' | 'delivery';
}

function factsOf({ enricher, earlier, settled, file, result, reference, match, layout }: Finished): EnrichmentFacts {
  const counts = enricher.summary();
  const { name, edition, fictional, addresses } = reference.header;
  const findings: Partial<Record<FindingCode, number>> = { ...counts.findings };
  for (const code of result.findings) findings[code] = (findings[code] ?? 0) + 1;
  if (settled.detection.columns.id === undefined) findings['id.missing'] = counts.rows;
  if (earlier.rows > 0) findings['model.edition-mixed'] = earlier.rows;
  const { previousResults } = settled.detection;
  if (previousResults.length > 0 && layout === 'keep') findings['file.segment-column-present'] = 1;
  return {
    reference: { name, edition, fictional, addresses },
    match,
    layout,
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

function columnFacts({ detection }: SettledColumns): EnrichmentFacts['columns'] {
  const used = COLUMN_ROLES.filter((role) => detection.columns[role] !== undefined);
  const entries = used.map((role): [ColumnRole, { letter: string; header: string }] => [
    role,
    { letter: formatColumnLetter(detection.columns[role]!), header: detection.headers[role] ?? '' },
  ]);
  return Object.fromEntries(entries);
}
