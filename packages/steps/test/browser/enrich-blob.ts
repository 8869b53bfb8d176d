import { openReference } from '@verrijk/core';
import { explainMatch } from '@verrijk/core/messages';
import { BlobSink, blobSource, openTableFile, webCompression } from '@verrijk/files';
import { enrichTable } from '@verrijk/steps';
import type { EnrichmentFacts } from '@verrijk/steps';

/** An enriched file and what the run came to. */
export interface EnrichedBlob {
  readonly output: Blob;
  readonly facts: EnrichmentFacts;
}

/** Enriches one file in memory. The same lines run in Node and in a browser's worker: nothing here knows where it is. */
export async function enrichBlob(file: Blob, name: string, bytes: ArrayBuffer): Promise<EnrichedBlob> {
  const [reference, compression] = [openReference(bytes), webCompression()];
  const table = await openTableFile(blobSource(file, name), compression);
  const sink = new BlobSink();
  const explain = (detail: Parameters<typeof explainMatch>[0]) => explainMatch(detail, 'nl');
  const facts = await enrichTable(table, name, sink, { reference, compression, explain });
  await sink.commit();
  await table.close();
  return { output: sink.blob!, facts };
}
