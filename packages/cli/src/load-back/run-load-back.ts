import { basename, extname } from 'node:path';
import { describeSystem, parseManifest, VerrijkError } from '@verrijk/core';
import type { DeliveryManifest, Deviation, LoadBackSystem } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { openTableFile } from '@verrijk/files';
import { nodeCompression, openFileSource } from '@verrijk/files/node';
import type { FileSource } from '@verrijk/files/node';
import {
  appendGroups,
  DATA_PACKAGE,
  formatDataPackage,
  formatPage,
  importPath,
  PLAN_DATA,
  PLAN_PAGE,
  planLoadBack,
  writeLoadBack,
} from '@verrijk/steps';
import type {
  LoadBackColumns,
  MeasuredSink,
  NamedTable,
  PlannedLoadBack,
  WrittenFile,
  WrittenLoadBack,
} from '@verrijk/steps';
import { refuseSameFile } from '../enrichment/output-path.ts';
import { loadBackTexts } from '../messages/load-back-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { productVersion } from '../product-version.ts';
import { readText } from '../reading/read-text.ts';
import { formatJson } from '../reporters/json.ts';
import { buildLoadBackPage } from '../reporters/load-back/load-back-page.ts';
import type { LoadBackReport } from '../reporters/load-back/load-back-report.ts';
import { DiskFolder } from './disk-folder.ts';
import { closeList, openList } from './open-list.ts';

export interface LoadBackRun {
  readonly export: string;
  readonly enriched: string;
  readonly key: string | undefined;
  readonly manifest: string | undefined;
  /** A file of the organisation's own that the column is appended to. */
  readonly into: string | undefined;
  readonly folder: string;
  readonly force: boolean;
  readonly systems: readonly LoadBackSystem[];
  readonly all: boolean;
  readonly allowed: readonly Deviation[];
  readonly dryRun: boolean;
  readonly columns: LoadBackColumns;
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
  readonly onProgress: (share: number, rows: number) => void;
  readonly signal: AbortSignal;
}

/** Plans a load-back of files by name and, unless something stops it, writes what is asked. @throws VerrijkError */
export async function runLoadBack(run: LoadBackRun): Promise<LoadBackReport> {
  const folder = new DiskFolder(run.folder, run.force);
  if (!run.dryRun) await refuseOutputs(run, folder);
  const manifest = run.manifest === undefined ? undefined : await readManifest(run.manifest);
  const sources: FileSource[] = [];
  const open = async (path: string): Promise<NamedTable> => {
    const source = await openFileSource(path, { hash: false });
    sources.push(source);
    return { file: await openTableFile(source, nodeCompression()), name: basename(path) };
  };
  // A plan is all that is asked of a dry run.
  const share = run.dryRun ? 1 : 0.7;
  try {
    const planned = await planLoadBack({
      export: await open(run.export),
      enriched: await open(run.enriched),
      ...(run.key !== undefined && { key: await open(run.key) }),
      ...(manifest !== undefined && { manifest }),
      columns: run.columns,
      allowed: run.allowed,
      needsEmail: run.systems.some((system) => describeSystem(system).key === 'email'),
      onProgress: (part, rows) => run.onProgress(part * share, rows),
      signal: run.signal,
    });
    if (run.dryRun) return reportOf(planned, run, { systems: [], files: [] });
    const into = run.into === undefined ? undefined : await open(run.into);
    return await writeAll(planned, run, folder, into);
  } finally {
    for (const source of sources) await source.close();
  }
}

/** Sees before a long run that every file can be written. @throws VerrijkError `usage.same-file`, `file.exists` */
async function refuseOutputs(run: LoadBackRun, folder: DiskFolder): Promise<void> {
  const outputs = outputsOf(run);
  const inputs = [run.export, run.enriched, run.key, run.manifest, run.into].filter((path) => path !== undefined);
  await refuseSameFile(
    outputs.map((file) => folder.pathOf(file)),
    inputs,
  );
  await folder.refuseExisting(outputs);
}

/** The paths of what a run writes in its folder when all goes well. */
function outputsOf({ systems, into }: LoadBackRun): readonly string[] {
  return [
    ...systems.flatMap((system) => [importPath(system, 'rollback'), importPath(system, 'import')]),
    ...(into === undefined ? [] : [intoName(into)]),
    ...(systems.length === 0 ? [] : [DATA_PACKAGE]),
    PLAN_DATA,
    PLAN_PAGE,
  ];
}

function intoName(path: string): string {
  const extension = extname(path);
  return `${basename(path, extension)} verrijkt${extension}`;
}

async function readManifest(path: string): Promise<DeliveryManifest> {
  try {
    return parseManifest(await readText(path));
  } catch (error) {
    if (!(error instanceof VerrijkError) || error.code !== 'manifest.invalid') throw error;
    throw new VerrijkError(error.code, { ...error.details, file: basename(path) }, { cause: error });
  }
}

async function writeAll(
  planned: PlannedLoadBack,
  run: LoadBackRun,
  folder: DiskFolder,
  into: NamedTable | undefined,
): Promise<LoadBackReport> {
  const { plan } = planned;
  // A manifest of another delivery is no matter of single rows.
  const isDeviant =
    plan.stops.some((stop) => stop !== 'manifest') || plan.conflicts + plan.missing + plan.unknown + plan.duplicate > 0;
  const list = isDeviant ? await openList(planned, run.language, folder) : undefined;
  try {
    if (plan.stops.length > 0) {
      await list?.deviations.readExport();
      return reportOf(planned, run, { systems: [], files: await closeList(list) });
    }
    const progress = (part: number, rows: number): void => run.onProgress(0.7 + part * 0.3, rows);
    const shared = { onProgress: progress, signal: run.signal };
    const files: WrittenFile[] = [];
    if (into !== undefined) {
      const append = { table: into, ...shared };
      files.push(
        await writeFile(folder, intoName(run.into!), 'enriched', (sink) => appendGroups(planned, append, sink)),
      );
    }
    const { systems, all } = run;
    const deviations = list === undefined ? {} : { deviations: list.deviations };
    const output = { systems, all, folder, compression: nodeCompression(), ...deviations, ...shared };
    const written = await writeLoadBack(planned, output);
    files.push(...(await closeList(list)), ...written.files);
    return await writePlan(planned, run, folder, { systems: written.systems, files });
  } catch (error) {
    await list?.sink.abort();
    throw error;
  }
}

/** The plan as data and as a page, and a description of the files; last, so that they speak of what is there. */
async function writePlan(
  planned: PlannedLoadBack,
  run: LoadBackRun,
  folder: DiskFolder,
  { systems, files }: WrittenLoadBack,
): Promise<LoadBackReport> {
  const { language } = run;
  const [texts, words] = await Promise.all([loadBackTexts(language), reportTexts(language)]);
  const all = [...files];
  const add = async (path: string, kind: WrittenFile['kind'], text: string): Promise<void> => {
    all.push(
      await writeFile(folder, path, kind, async (sink) => {
        await sink.write(Buffer.from(text));
        return 0;
      }),
    );
  };
  if (systems.length > 0) {
    await add(DATA_PACKAGE, 'description', formatDataPackage(planned, files, texts.dataPackage, run.today));
  }
  const report = reportOf(planned, run, { systems, files });
  await add(PLAN_DATA, 'plan', formatJson(report));
  const page = buildLoadBackPage(report, { language, texts, reportTexts: words, isShort: false });
  await add(PLAN_PAGE, 'plan', formatPage(page));
  return { ...report, files: all };
}

/** Writes and commits one file; `fill` gives its rows. */
async function writeFile(
  folder: DiskFolder,
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

function reportOf({ plan }: PlannedLoadBack, run: LoadBackRun, written: WrittenLoadBack): LoadBackReport {
  return { version: productVersion(), madeOn: run.today, ...plan, dryRun: run.dryRun, ...written };
}
