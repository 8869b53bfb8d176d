import { detectColumns, Enricher, openReference } from '@verrijk/core';
import type { EnrichmentCounts } from '@verrijk/core';
import { explainMatch } from '@verrijk/core/messages';
import { BlobSink, blobSource, openTableFile, webCompression } from '@verrijk/files';

/** An enriched file and what the run came to. */
export interface EnrichedBlob {
  readonly output: Blob;
  readonly counts: EnrichmentCounts;
}

/** Enriches one file in memory. The same lines run in Node and in a browser's worker: nothing here knows where it is. */
export async function enrichBlob(file: Blob, name: string, reference: ArrayBuffer): Promise<EnrichedBlob> {
  const table = await openTableFile(blobSource(file, name), webCompression());
  const { headerRow, columns: found, problems } = detectColumns(table.sheets[0]!.rows);
  if (problems.length > 0) throw new Error(`columns of ${name}: ${JSON.stringify(problems)}`);
  const roles = Object.keys(found) as (keyof typeof found)[];
  const enricher = new Enricher({
    reference: openReference(reference),
    roles,
    match: 'standard',
    explain: (detail) => explainMatch(detail, 'nl'),
  });
  const sink = new BlobSink();
  await table.append(
    {
      sheet: 0,
      headerRow,
      columns: roles.map((role) => found[role]!),
      headers: ['Culturele Doelgroep', 'Koppeling', 'Toelichting'],
      labels: enricher.labels,
      fill: (batch, labels) => enricher.enrich(batch, labels),
    },
    sink,
  );
  await sink.commit();
  await table.close();
  return { output: sink.blob!, counts: enricher.summary() };
}
