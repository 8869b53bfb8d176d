import { basename } from 'node:path';
import { describeSystem, parseManifest, VerrijkError } from '@verrijk/core';
import type { DeliveryManifest, Deviation, LoadBackSystem } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { openTableFile } from '@verrijk/files';
import { nodeCompression, openFileSource } from '@verrijk/files/node';
import type { FileSource } from '@verrijk/files/node';
import { loadBackPaths, makeLoadBack, planLoadBack, reportLoadBackPlan } from '@verrijk/steps';
import type { LoadBackColumns, LoadBackReport, NamedTable } from '@verrijk/steps';
import { refuseSameFile } from '../enrichment/output-path.ts';
import { productVersion } from '../product-version.ts';
import { readText } from '../reading/read-text.ts';
import { DiskFolder } from './disk-folder.ts';

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
    const version = productVersion();
    if (run.dryRun) return reportLoadBackPlan(planned, { today: run.today, version });
    return await makeLoadBack(planned, {
      ...{ systems: run.systems, all: run.all, folder, language: run.language, today: run.today, version },
      ...(run.into !== undefined && { into: await open(run.into) }),
      compression: nodeCompression(),
      onProgress: (part, rows) => run.onProgress(share + part * (1 - share), rows),
      signal: run.signal,
    });
  } finally {
    for (const source of sources) await source.close();
  }
}

/** Sees before a long run that every file can be written. @throws VerrijkError `usage.same-file`, `file.exists` */
async function refuseOutputs(run: LoadBackRun, folder: DiskFolder): Promise<void> {
  const into = run.into === undefined ? {} : { into: { name: basename(run.into) } };
  const outputs = loadBackPaths({ systems: run.systems, ...into });
  const inputs = [run.export, run.enriched, run.key, run.manifest, run.into].filter((path) => path !== undefined);
  await refuseSameFile(
    outputs.map((file) => folder.pathOf(file)),
    inputs,
  );
  await folder.refuseExisting(outputs);
}

async function readManifest(path: string): Promise<DeliveryManifest> {
  try {
    return parseManifest(await readText(path));
  } catch (error) {
    if (!(error instanceof VerrijkError) || error.code !== 'manifest.invalid') throw error;
    throw new VerrijkError(error.code, { ...error.details, file: basename(path) }, { cause: error });
  }
}
