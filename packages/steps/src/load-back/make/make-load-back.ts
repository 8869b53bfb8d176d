import type { LoadBackSystem } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { Compression } from '@verrijk/files';
import { formatPage } from '../../pages/format-page.ts';
import { passControl } from '../../step-control.ts';
import type { StepControl } from '../../step-control.ts';
import { buildLoadBackPage } from '../page/load-back-page.ts';
import type { PlannedLoadBack } from '../plan/plan-load-back.ts';
import type { NamedTable } from '../plan/settle-load-back.ts';
import { loadBackWords } from '../words/load-back-words.ts';
import { appendGroups } from '../write/append-groups.ts';
import { formatDataPackage } from '../write/format-data-package.ts';
import { DATA_PACKAGE, importPath, PLAN_DATA, PLAN_PAGE } from '../write/load-back-paths.ts';
import type { MeasuredSink, WrittenFile } from '../write/output-folder.ts';
import { writeLoadBack } from '../write/write-load-back.ts';
import type { WrittenLoadBack } from '../write/write-load-back.ts';
import type { LoadBackFolder } from './load-back-folder.ts';
import type { LoadBackReport } from './load-back-report.ts';
import { closeList, openList } from './open-list.ts';

/** What is to be made of a plan, and where. */
export interface LoadBackMaking extends StepControl {
  readonly systems: readonly LoadBackSystem[];
  /** Whether customers who have their group already are in the import too. */
  readonly all: boolean;
  /** A table of the organisation's own that the column is appended to. */
  readonly into?: NamedTable;
  readonly folder: LoadBackFolder;
  readonly compression: Compression;
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
  readonly version: string;
}

/** The paths of what `makeLoadBack` writes when all goes well. */
export function loadBackPaths({
  systems,
  into,
}: Pick<LoadBackMaking, 'systems'> & { readonly into?: Pick<NamedTable, 'name'> }): readonly string[] {
  return [
    ...systems.flatMap((system) => [importPath(system, 'rollback'), importPath(system, 'import')]),
    ...(into === undefined ? [] : [appendedName(into.name)]),
    ...(systems.length === 0 ? [] : [DATA_PACKAGE]),
    PLAN_DATA,
    PLAN_PAGE,
  ];
}

/** The name of a file with the column appended. */
function appendedName(name: string): string {
  const point = name.lastIndexOf('.');
  const end = point > 0 ? point : name.length;
  return `${name.slice(0, end)} verrijkt${name.slice(end)}`;
}

/** The report of a plan of which nothing is written. */
export function reportLoadBackPlan(
  { plan }: PlannedLoadBack,
  { today, version }: Pick<LoadBackMaking, 'today' | 'version'>,
): LoadBackReport {
  return { version, madeOn: today, ...plan, dryRun: true, systems: [], files: [] };
}

/**
 * Makes all files of a plan: those of the systems, the list of what is wrong when anything is, and the plan to read. When something stops the
 * plan, the list alone. @throws VerrijkError as reading and writing do
 */
export async function makeLoadBack(planned: PlannedLoadBack, making: LoadBackMaking): Promise<LoadBackReport> {
  const { plan } = planned;
  // A manifest of another delivery is no matter of single rows.
  const isDeviant =
    plan.stops.some((stop) => stop !== 'manifest') || plan.conflicts + plan.missing + plan.unknown + plan.duplicate > 0;
  const list = isDeviant ? await openList(planned, making.language, making.folder) : undefined;
  try {
    if (plan.stops.length > 0) {
      await list?.deviations.readExport();
      return reportOf(planned, making, { systems: [], files: await closeList(list) });
    }
    const { systems, all, folder, compression, into } = making;
    const control = passControl(making);
    const files: WrittenFile[] = [];
    if (into !== undefined) {
      const append = { table: into, ...control };
      files.push(
        await writeFile(folder, appendedName(into.name), 'enriched', (sink) => appendGroups(planned, append, sink)),
      );
    }
    const deviations = list === undefined ? {} : { deviations: list.deviations };
    const written = await writeLoadBack(planned, { systems, all, folder, compression, ...deviations, ...control });
    files.push(...(await closeList(list)), ...written.files);
    return await writePlan(planned, making, { systems: written.systems, files });
  } catch (error) {
    await list?.sink.abort();
    throw error;
  }
}

/** The plan as data and as a page, and a description of the files; last, so that they speak of what is there. */
async function writePlan(
  planned: PlannedLoadBack,
  making: LoadBackMaking,
  { systems, files }: WrittenLoadBack,
): Promise<LoadBackReport> {
  const { language, today } = making;
  const texts = await loadBackWords(language);
  const all = [...files];
  const add = async (path: string, kind: WrittenFile['kind'], text: string): Promise<void> => {
    all.push(
      await writeFile(making.folder, path, kind, async (sink) => {
        await sink.write(new TextEncoder().encode(text));
        return 0;
      }),
    );
  };
  if (systems.length > 0) {
    await add(DATA_PACKAGE, 'description', formatDataPackage(planned, files, texts.dataPackage, today));
  }
  const report = reportOf(planned, making, { systems, files });
  await add(PLAN_DATA, 'plan', `${JSON.stringify(report, null, 2)}\n`);
  await add(PLAN_PAGE, 'plan', formatPage(buildLoadBackPage(report, { language, texts, isShort: false })));
  return { ...report, files: all };
}

/** Writes and commits one file; `fill` gives its rows. */
async function writeFile(
  folder: LoadBackFolder,
  path: string,
  kind: WrittenFile['kind'],
  fill: (sink: MeasuredSink) => Promise<number>,
): Promise<WrittenFile> {
  const sink = await folder.open(path);
  try {
    const rows = await fill(sink);
    await sink.commit();
    return { path, kind, rows, sha256: sink.sha256(), bytes: sink.bytes };
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

function reportOf(
  { plan }: PlannedLoadBack,
  { today, version }: LoadBackMaking,
  written: WrittenLoadBack,
): LoadBackReport {
  return { version, madeOn: today, ...plan, dryRun: false, ...written };
}
