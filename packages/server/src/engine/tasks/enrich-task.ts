import { crc32 } from 'node:zlib';
import { CellBatch, COLUMN_ROLES, Enricher, LabelBatch, openReference, parseDay, VerrijkError } from '@verrijk/core';
import type { HouseholdReference } from '@verrijk/core';
import { openTableFile } from '@verrijk/files';
import type { TableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { buildAudienceReport } from '@verrijk/report';
import type { AudienceReport, ReportRequest } from '@verrijk/report';
import { enrichTable, KNOWN_GROUP_NAMES, settleColumns } from '@verrijk/steps';
import type { EnrichmentFacts, StepControl } from '@verrijk/steps';
import type { EnrichTask, TaskResult } from '../engine-task.ts';
import { memorySource } from './memory-source.ts';
import type { TaskIo } from './task-io.ts';

type Counted = Pick<EnrichmentFacts, 'rows' | 'enriched' | 'households' | 'outcomes' | 'segments' | 'findings'>;

/** A report hides what is smaller. */
const MINIMUM = 10;
const ASKED_COLUMNS = { overrides: {}, sheet: undefined, noHeader: false } as const;
const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/**
 * Enriches a delivery as `verrijk enrich` does, unless the product is a report alone, and counts the audience as `verrijk report` does:
 * compared with all that the reference holds, and with the organisation's municipality where the reference knows it and it
 * holds enough of the audience. @throws VerrijkError
 */
export async function enrichTask(io: TaskIo, task: EnrichTask): Promise<TaskResult<'enrich'>> {
  const reference = openReference((await io.whole()).buffer, crc32);
  const file = await openTableFile(memorySource(await io.whole()), nodeCompression());
  const halfway = (from: number): StepControl => ({
    onProgress: (share, rows) => io.onProgress(from + share / 2, rows),
  });
  const counted =
    task.product === 'records'
      ? await writeResult(io, task, file, reference, halfway(0))
      : await countOnly(file, reference, halfway(0));
  const { report, hasMunicipality } = await countAudience(task, file, reference, halfway(0.5));
  await io.writeFile(
    { purpose: 'report-data', name: `${task.reportName}.json`, mediaType: 'application/json' },
    Buffer.from(`${JSON.stringify(report, null, 2)}\n`),
  );
  const { rows, enriched, households, outcomes, segments, findings } = counted;
  const { fictional } = reference.header;
  return { rows, enriched, households, outcomes, groups: segments, findings, fictional, hasMunicipality };
}

async function writeResult(
  io: TaskIo,
  { name }: EnrichTask,
  file: TableFile,
  reference: HouseholdReference,
  control: StepControl,
): Promise<Counted> {
  const mediaType = MEDIA_TYPES[file.kind];
  const sink = await io.openFile({ purpose: 'result', name: `${name}.${file.kind}`, mediaType });
  const facts = await enrichTable(file, '', sink, { reference, compression: nodeCompression(), ...control });
  await sink.commit();
  return facts;
}

/** The same counts, without a row of the result ever being made. */
async function countOnly(file: TableFile, reference: HouseholdReference, control: StepControl): Promise<Counted> {
  const { sheet, detection } = settleColumns(file, '', {
    ...ASKED_COLUMNS,
    idRequired: false,
    groupNames: KNOWN_GROUP_NAMES,
  });
  const { columns, headerRow } = detection;
  const roles = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  const enricher = new Enricher({ reference, roles, match: 'standard' });
  const labels = new LabelBatch(1, CellBatch.capacity, enricher.labels);
  const plan = { sheet, headerRow, columns: roles.map((role) => columns[role]!), ...control };
  await file.read(plan, (batch) => enricher.enrich(batch, labels));
  return enricher.summary();
}

async function countAudience(
  task: EnrichTask,
  file: TableFile,
  reference: HouseholdReference,
  control: StepControl,
): Promise<{ readonly report: AudienceReport; readonly hasMunicipality: boolean }> {
  const request: ReportRequest = {
    files: [{ file, name: task.name }],
    reference,
    bases: ['nl'],
    minimum: MINIMUM,
    today: parseDay(task.today, 'day-first'),
    version: task.version,
    ...control,
  };
  if (task.municipality === '') return { report: await buildAudienceReport(request), hasMunicipality: false };
  try {
    const bases = ['nl', `municipality:${task.municipality}`];
    return { report: await buildAudienceReport({ ...request, bases }), hasMunicipality: true };
  } catch (error) {
    // The reference does not know the place, or most of the audience lives elsewhere: then the whole alone says something.
    if (!(error instanceof VerrijkError) || !error.code.startsWith('report.base-')) throw error;
    return { report: await buildAudienceReport(request), hasMunicipality: false };
  }
}
