import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { VerrijkError, formatManifest } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { openTableFile } from '@verrijk/files';
import { createFileSink, nodeCompression, openFileSource, openStdinSource } from '@verrijk/files/node';
import type { FileSource, FileSinkOptions, MeasuredSink } from '@verrijk/files/node';
import { buildManifestPage, deliveryNames, describeDelivery, formatPage, prepareDelivery } from '@verrijk/steps';
import type { DeliveryNames, DeliverySubject, PreparationFacts, PreparationRequest } from '@verrijk/steps';
import { PIPE, refuseSameFile } from '../enrichment/output-path.ts';
import { productVersion } from '../product-version.ts';
import { makeFolder } from '../writing/make-folder.ts';
import type { PreparationReport, PreparationResult } from './preparation-report.ts';

export interface PreparationRun extends Omit<PreparationRequest, 'compression' | 'selection'> {
  /** The export; `-` is standard input. */
  readonly input: string;
  /** The folder where everything comes; made when it is not there. */
  readonly folder: string;
  readonly subject: DeliverySubject;
  readonly pseudonymise: boolean;
  readonly repair: boolean;
  /** ISO days. */
  readonly today: string;
  readonly activeSince: string | undefined;
  readonly purgeOn: string;
  readonly force: boolean;
  readonly withHashes: boolean;
  readonly language: Language;
}

/** For its owner alone. */
const PRIVATE: FileSinkOptions = { mode: 0o600 };

/**
 * Prepares a delivery of one export by name. Nothing appears before all is written: then what stays at home, so that no
 * pseudonym is out without its key, then the delivery, then what describes it. @throws VerrijkError
 */
export async function runPreparation(run: PreparationRun): Promise<PreparationResult> {
  const names = deliveryNames(run.subject);
  const { name: _, ...files } = names;
  await refuseSameFile(
    Object.values(files).map((file) => join(run.folder, file)),
    [run.input],
  );
  const source =
    run.input === PIPE ? await openStdinSource() : await openFileSource(run.input, { hash: run.withHashes });
  const sinks: MeasuredSink[] = [];
  const open = async (name: string, options: FileSinkOptions = {}): Promise<MeasuredSink> => {
    const sink = await createFileSink(join(run.folder, name), { ...options, force: run.force });
    sinks.push(sink);
    return sink;
  };
  try {
    const file = await openTableFile(source, nodeCompression());
    if (run.input === PIPE && file.kind === 'xlsx') throw new VerrijkError('usage.stdin-needs-csv');
    await makeFolder(run.folder, run.folder);
    const outputs: Outputs = {
      key: run.pseudonymise ? await open(names.key, PRIVATE) : undefined,
      repairs: run.repair ? await open(names.repairs, PRIVATE) : undefined,
      delivery: await open(names.delivery),
      manifest: await open(names.manifest),
      page: await open(names.page),
    };
    const { rules } = catalogue(run.language);
    const facts = await prepareDelivery(
      file,
      basename(run.input),
      {
        delivery: outputs.delivery,
        ...(outputs.key && { key: { sink: outputs.key, randomBytes } }),
        ...(outputs.repairs && { repairs: { sink: outputs.repairs, describeRule: (rule) => rules[rule] } }),
      },
      { ...run, selection: run.subject.selection, compression: nodeCompression() },
    );
    run.signal?.throwIfAborted();
    return await appear(run, names, outputs, facts, source);
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  } finally {
    await source.close();
  }
}

interface Outputs {
  readonly key: MeasuredSink | undefined;
  readonly repairs: MeasuredSink | undefined;
  readonly delivery: MeasuredSink;
  readonly manifest: MeasuredSink;
  readonly page: MeasuredSink;
}

/** Makes the files appear one after the other, and the manifest of those before it. */
async function appear(
  run: PreparationRun,
  names: DeliveryNames,
  { key, repairs, delivery, manifest, page }: Outputs,
  facts: PreparationFacts,
  source: FileSource,
): Promise<PreparationResult> {
  await key?.commit();
  await repairs?.commit();
  await delivery.commit();
  const described = describeDelivery({
    version: productVersion(),
    createdOn: run.today,
    subject: run.subject,
    names,
    activeSince: run.activeSince,
    facts,
    delivery: { bytes: delivery.bytes, sha256: delivery.sha256() },
    key: key && { sha256: key.sha256() },
    purgeOn: run.purgeOn,
  });
  const { language } = run;
  const shown = buildManifestPage(described, { language, name: names.name, findings: facts.findings, isShort: false });
  await manifest.write(Buffer.from(formatManifest(described)));
  await page.write(Buffer.from(formatPage(shown)));
  await manifest.commit();
  await page.commit();
  const path = (name: string): string => join(run.folder, name);
  const { in: rowsIn, out, leftOut } = facts.rows;
  const report: PreparationReport = {
    version: productVersion(),
    input: { path: run.input, sha256: run.withHashes ? await source.sha256() : '', bytes: source.size },
    file: path(names.delivery),
    manifest: path(names.manifest),
    page: path(names.page),
    ...(key && { key: path(names.key) }),
    ...(repairs && { repairs: path(names.repairs) }),
    rows: { in: rowsIn, out, left_out: rowsIn - out, reasons: leftOut },
    ids: facts.ids.different,
    repaired: facts.repairs,
    findings: facts.findings,
    sheet: facts.sheet,
    columns: facts.columns,
    purge_on: run.purgeOn,
  };
  return { report, manifest: described, name: names.name };
}
