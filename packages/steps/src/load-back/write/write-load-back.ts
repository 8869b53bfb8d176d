import { EmailGroups, describeSystem } from '@verrijk/core';
import type { CellBatch, LoadBackSystem } from '@verrijk/core';
import type { Compression, ReadPlan } from '@verrijk/files';
import type { DeviationList } from './deviation-list.ts';
import { ImportTable } from './import-table.ts';
import { importHeaders, importPath } from './load-back-paths.ts';
import type { FileKind } from './load-back-paths.ts';
import type { MeasuredSink, OutputFolder, WrittenFile } from './output-folder.ts';
import type { PlannedLoadBack } from '../plan/plan-load-back.ts';
import { EMAIL_POSITION, SystemFiles } from './system-files.ts';
import type { LeftOut, LoadScope } from './system-files.ts';
import { passControl } from '../../step-control.ts';
import type { StepControl } from '../../step-control.ts';
import { withPlace } from '../with-place.ts';

/** What is to be written, and where. */
export interface LoadBackOutput extends StepControl {
  /** Those that know customers by e-mail address need a plan that was told so. */
  readonly systems: readonly LoadBackSystem[];
  /** Whether customers who have their group already are in the import too. */
  readonly all: boolean;
  readonly folder: OutputFolder;
  /** Takes the rows of the export on the way. */
  readonly deviations?: DeviationList;
  readonly compression: Compression;
}

/** What was written for one system. */
export interface SystemResult {
  readonly system: LoadBackSystem;
  /** Lines in the import file, and in the rollback file. */
  readonly lines: number;
  readonly leftOut: LeftOut;
}

/** What was written for all systems. */
export interface WrittenLoadBack {
  readonly systems: readonly SystemResult[];
  readonly files: readonly WrittenFile[];
}

interface OpenFiles {
  readonly files: SystemFiles;
  readonly sinks: Readonly<Record<FileKind, MeasuredSink>>;
}

/**
 * Writes the rollback file and the import file of every system in one pass over the export; one more before it when a system
 * knows customers by e-mail address. All rollback files appear before the first import file, and nothing appears when
 * anything fails before that.
 * @throws VerrijkError as reading and writing do
 */
export async function writeLoadBack(planned: PlannedLoadBack, output: LoadBackOutput): Promise<WrittenLoadBack> {
  const { customers, isProven } = planned;
  if (output.systems.length === 0 && output.deviations === undefined) return { systems: [], files: [] };
  const email = planned.email?.column;
  const passes = email === undefined ? 1 : 2;
  const emails = email === undefined ? undefined : new EmailGroups(customers, EMAIL_POSITION);
  if (emails !== undefined)
    await readExport(planned, email, output, [0, passes], (batch, first) => emails.add(batch, first));
  const scope: LoadScope = { customers, emails, isProven, all: output.all };
  const opened: OpenFiles[] = [];
  const sinks: MeasuredSink[] = [];
  try {
    for (const system of output.systems) opened.push(await openFiles(system, planned, output, scope, sinks));
    await readExport(planned, email, output, [passes - 1, passes], async (batch, first) => {
      for (const { files } of opened) await files.add(batch, first);
      await output.deviations?.addExport(batch, first);
    });
    for (const { files } of opened) await files.finish();
    output.signal?.throwIfAborted();
    for (const { sinks: of } of opened) await of.rollback.commit();
    for (const { sinks: of } of opened) await of.import.commit();
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  }
  return {
    systems: opened.map(({ files }) => ({
      system: files.system,
      lines: files.import.rows,
      leftOut: files.leftOut,
    })),
    files: opened.flatMap((each) => [factsOf(each, 'rollback'), factsOf(each, 'import')]),
  };
}

async function openFiles(
  system: LoadBackSystem,
  planned: PlannedLoadBack,
  { folder, compression }: LoadBackOutput,
  scope: LoadScope,
  sinks: MeasuredSink[],
): Promise<OpenFiles> {
  const { form } = describeSystem(system);
  const headers = importHeaders(system, planned);
  const open = async (kind: FileKind): Promise<[MeasuredSink, ImportTable]> => {
    const sink = await folder.open(importPath(system, kind));
    sinks.push(sink);
    return [sink, await ImportTable.open(sink, form, headers, planned.customers.texts.texts, compression)];
  };
  const [rollbackSink, rollback] = await open('rollback');
  const [importSink, imported] = await open('import');
  return {
    files: new SystemFiles(system, scope, rollback, imported),
    sinks: { rollback: rollbackSink, import: importSink },
  };
}

/** Passes over the columns of the export that are needed; `part` of so many passes. */
async function readExport(
  { request, export: { sheet, headerRow, id } }: PlannedLoadBack,
  email: number | undefined,
  control: StepControl,
  [part, parts]: readonly [number, number],
  each: (batch: CellBatch, first: number) => void | Promise<void>,
): Promise<void> {
  const plan: ReadPlan = {
    sheet,
    headerRow,
    columns: email === undefined ? [id.column] : [id.column, email],
    ...passControl(control, part, parts),
  };
  await request.export.file.read(plan, withPlace(each));
}

function factsOf({ files, sinks }: OpenFiles, kind: FileKind): WrittenFile {
  const sink = sinks[kind];
  return {
    path: importPath(files.system, kind),
    system: files.system,
    kind,
    rows: files[kind].rows,
    sha256: sink.sha256(),
    bytes: sink.bytes,
  };
}
