import { NO_ID } from '@verrijk/core';
import type { DeliveryKey, DeliveryManifest, ReturnedGroups } from '@verrijk/core';
import type { LoadBackProof } from './load-back-plan.ts';

/** Holds what came back against the key and the manifest of the delivery, as far as they are there. */
export function proveDelivery(
  returned: ReturnedGroups,
  manifest: DeliveryManifest | undefined,
  key: DeliveryKey | undefined,
): LoadBackProof {
  return {
    ...(key !== undefined && { key: { pseudonyms: key.pseudonyms.size, cameBack: countBack(returned, key) } }),
    ...(manifest !== undefined && {
      manifest: {
        organisation: manifest.organisation,
        selection: manifest.selection,
        period: manifest.period,
        purgeOn: manifest.purgeOn,
        delivered: manifest.ids.different,
        cameBack: returned.ids.size,
        agrees: manifest.ids.different === returned.ids.size && manifest.ids.digest === returned.idDigest(),
      },
    }),
  };
}

function countBack(returned: ReturnedGroups, key: DeliveryKey): number {
  let count = 0;
  for (let slot = 0; slot < key.pseudonyms.size; slot++) {
    if (returned.ids.findHash(...key.customerHash(slot)) !== NO_ID) count++;
  }
  return count;
}
