import type { DeliveryManifest } from '@verrijk/core';
import type { DeliveryNames, DeliverySubject } from './delivery-name.ts';
import type { PreparationFacts } from './prepare-delivery.ts';

/** Days after which a delivery is to be gone when nothing else is agreed. */
export const KEPT_DAYS = 90;

interface MadeFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** A delivery that was made, and all that is said of it. Days are ISO. */
export interface DescribedDelivery {
  readonly version: string;
  readonly createdOn: string;
  readonly subject: DeliverySubject;
  readonly names: Pick<DeliveryNames, 'delivery' | 'key'>;
  readonly activeSince: string | undefined;
  readonly facts: PreparationFacts;
  readonly delivery: MadeFile;
  /** With pseudonyms only. */
  readonly key: Pick<MadeFile, 'sha256'> | undefined;
  readonly purgeOn: string;
}

/** The manifest of a delivery whose files are complete. */
export function describeDelivery(described: DescribedDelivery): DeliveryManifest {
  const { subject, names, activeSince, facts, delivery, key } = described;
  return {
    format: 'verrijk-manifest',
    formatVersion: 1,
    version: described.version,
    createdOn: described.createdOn,
    organisation: subject.organisation,
    selection: subject.selection,
    period: subject.period,
    ...(activeSince !== undefined && { activeSince: activeSince }),
    file: { name: names.delivery, sha256: delivery.sha256, bytes: delivery.bytes },
    columns: facts.headers,
    pseudonymised: facts.pseudonymised,
    ...(key && { key: { name: names.key, sha256: key.sha256 } }),
    rows: facts.rows,
    ids: facts.ids,
    repairs: facts.repairs,
    purgeOn: described.purgeOn,
  };
}
