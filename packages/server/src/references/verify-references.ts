import { verifyReference } from '../engine/run-engine.ts';
import type { Service } from '../service.ts';
import { isReferenceDamage, noteDamage } from './note-damage.ts';
import { readReference } from './read-reference.ts';

/** Reads a reference that was built, every byte checked. @throws VerrijkError `reference.*`, after it has been taken out of use */
export async function verifyStoredReference(
  service: Service,
  provider: string,
  { id, file, sha256 }: { readonly id: string; readonly file: string; readonly sha256: string },
): Promise<void> {
  try {
    await verifyReference(await readReference(service, provider, { file, sha256 }));
  } catch (error) {
    if (isReferenceDamage(error)) await noteDamage(service, provider, id);
    throw error;
  }
}

/** Looks at every reference in use, so that damage is known before an order needs it. */
export async function verifyActiveReferences(service: Service): Promise<void> {
  const { rows } = await service.store.asSystem('sweep', (tx) =>
    tx.$client.query<{ id: string; provider: string; file: string; sha256: string }>(
      "select id, provider, file, sha256 from reference where state = 'active' order by id",
    ),
  );
  for (const { provider, ...reference } of rows) {
    try {
      await verifyStoredReference(service, provider, reference);
    } catch (error) {
      // It has been noted; the others are looked at all the same.
      if (!isReferenceDamage(error)) throw error;
    }
  }
}
