import { formatDay, formatManifest } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import { blobSource, openTableFile, webCompression } from '@verrijk/files';
import { deliveryNames, describeDelivery, KEPT_DAYS, prepareDelivery } from '@verrijk/steps';
import type { DeliveryNames, PreparationFacts, PreparationSinks, StepControl } from '@verrijk/steps';
import { localFile, LocalSink } from '../blobs/local-sink.ts';
import type { OpenFiles } from '../blobs/open-files.ts';
import type { Preparation, PreparationAsked } from '../local-engine.ts';
import { productVersion } from '../product-version.ts';
import { randomBytes } from './random-bytes.ts';

/** Rows of a delivery that are shown, its header among them. */
const SHOWN_ROWS = 21;

interface Sinks {
  readonly delivery: LocalSink;
  readonly key: LocalSink | undefined;
  readonly repairs: LocalSink | undefined;
}

/** Makes a delivery and what belongs to it at home, as `verrijk prepare` does. @throws VerrijkError as `prepareDelivery` does */
export async function prepareCustomers(
  files: OpenFiles,
  asked: PreparationAsked,
  control: StepControl,
): Promise<Preparation> {
  const { file, name } = files.table(asked.table);
  const sinks: Sinks = {
    delivery: new LocalSink(),
    key: asked.isPseudonymised && !asked.withoutIds ? new LocalSink() : undefined,
    repairs: asked.repairs === 'none' ? undefined : new LocalSink(),
  };
  const { columns, selection, activity, drop, isSplit, withoutIds } = asked;
  const facts = await prepareDelivery(file, name, sinksOf(sinks, asked), {
    ...{ columns, selection, drop, isSplit, withoutIds },
    ...(activity !== undefined && { activity }),
    compression: webCompression(),
    ...control,
  });
  control.signal?.throwIfAborted();
  await sinks.key?.commit();
  await sinks.repairs?.commit();
  await sinks.delivery.commit();
  return await describe(asked, facts, sinks);
}

function sinksOf({ delivery, key, repairs }: Sinks, asked: PreparationAsked): PreparationSinks {
  const { rules } = catalogue(asked.language ?? 'nl');
  const butRows = typeof asked.repairs === 'string' ? [] : asked.repairs.butRows;
  return {
    delivery,
    ...(key && { key: { sink: key, randomBytes } }),
    ...(repairs && {
      repairs: { sink: repairs, describeRule: (rule) => rules[rule], butRows: new Set(butRows) },
    }),
  };
}

async function describe(
  asked: PreparationAsked,
  facts: PreparationFacts,
  { delivery, key, repairs }: Sinks,
): Promise<Preparation> {
  const { selection, organisation, period, today, activity, purgeOn } = asked;
  const subject = { selection, organisation, period };
  const names: DeliveryNames = deliveryNames(subject);
  const manifest = describeDelivery({
    version: productVersion(),
    createdOn: formatDay(today),
    subject,
    names,
    activeSince: activity && formatDay(activity.since),
    facts,
    delivery: { bytes: delivery.bytes, sha256: delivery.sha256() },
    key: key && { sha256: key.sha256() },
    purgeOn: formatDay(purgeOn ?? today + KEPT_DAYS),
  });
  return {
    facts,
    delivery: delivery.asFile(names.delivery),
    key: key?.asFile(names.key),
    repairs: repairs?.asFile(names.repairs),
    manifest: await localFile(names.manifest, formatManifest(manifest)),
    preview: await previewOf(delivery.blob!, names.delivery),
  };
}

/** What somebody would see who opens the file. */
async function previewOf(delivery: Blob, name: string): Promise<Preparation['preview']> {
  const file = await openTableFile(blobSource(delivery, name), webCompression());
  const rows = file.sheets[0]!.rows.slice(0, SHOWN_ROWS);
  await file.close();
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}
