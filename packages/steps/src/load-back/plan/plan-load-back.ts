import { AddressKeys, ExportedCustomers, VerrijkError, countLoadBack } from '@verrijk/core';
import type { ColumnCandidate, DeliveryManifest, Deviation, LoadBackCounts } from '@verrijk/core';
import { isMarkedFictional } from '../../enrich/appended-headers.ts';
import type { LoadBackPlan } from './load-back-plan.ts';
import { makePlan, tableFacts } from './make-plan.ts';
import { proveDelivery } from './prove-delivery.ts';
import { readKey } from './read-key.ts';
import { readGroups } from './read-returned.ts';
import { layOut, readTable } from './read-table.ts';
import { settleEmail, settleEnriched, settleExport } from './settle-load-back.ts';
import type { LoadBackColumns, NamedTable, SettledTable } from './settle-load-back.ts';
import type { StepControl } from '../../step-control.ts';
import { withPlace } from '../with-place.ts';

/** What a load-back starts from. */
export interface LoadBackRequest extends StepControl {
  readonly export: NamedTable;
  readonly enriched: NamedTable;
  /** The key file of a delivery with pseudonyms. */
  readonly key?: NamedTable;
  readonly manifest?: DeliveryManifest;
  readonly columns: LoadBackColumns;
  /** Whether one of the systems knows customers by e-mail address. */
  readonly needsEmail: boolean;
  readonly allowed: readonly Deviation[];
}

/** A plan with all that is needed to carry it out. */
export interface PlannedLoadBack {
  readonly plan: LoadBackPlan;
  readonly request: LoadBackRequest;
  readonly customers: ExportedCustomers;
  readonly export: SettledTable;
  readonly enriched: SettledTable;
  /** The column of the export with e-mail addresses, when they are needed. */
  readonly email: ColumnCandidate | undefined;
  /** Whether all that was delivered is known to have come back, so that whoever did not was not delivered. */
  readonly isProven: boolean;
}

/**
 * Compares what came back with the own export: a pass over each file, and one more over the enriched one when the export has
 * groups of an earlier edition. Writes nothing.
 * @throws VerrijkError `sheet.*`, `column.*`, `load-back.*`, and those of reading
 */
export async function planLoadBack(request: LoadBackRequest): Promise<PlannedLoadBack> {
  const { manifest } = request;
  if (manifest?.pseudonymised === true && request.key === undefined) {
    throw new VerrijkError('load-back.key-needed', manifest.key === undefined ? {} : { key: manifest.key.name });
  }
  const own = settleExport(request.export, request.columns);
  const email = request.needsEmail ? settleEmail(request.export, own, request.columns.email) : undefined;
  const enriched = settleEnriched(request.enriched, request.columns);
  const key = request.key === undefined ? undefined : await readKey(request.key, request);
  const { returned, texts } = await readGroups(request.enriched, enriched, key, request);
  const withAddress = own.group !== undefined && own.address !== undefined && enriched.address !== undefined;
  const before = layOut(own, withAddress);
  const { group: oldGroup, ...positions } = before.positions;
  const exported = { ...positions, ...(oldGroup !== undefined && { oldGroup }) };
  const customers = new ExportedCustomers(returned, texts, exported, key);
  await readTable(request.export, own, before, request, 1, (batch) => customers.add(batch));
  if (customers.hasAddresses) await compareAddresses(customers, enriched, request);
  const proof = proveDelivery(returned, manifest, key);
  const isProven = proof.manifest?.agrees === true && key === undefined;
  const counts = countLoadBack(customers, isProven);
  const plan = makePlan(counts, proof, request.allowed, {
    export: {
      ...tableFacts(request.export, own, customers),
      ...(email !== undefined && { email: { letter: email.letter, header: email.header } }),
    },
    enriched: tableFacts(request.enriched, enriched, returned),
    fictional: enriched.group !== undefined && isFictional(enriched.group.header, counts),
  });
  return { plan, request, customers, export: own, enriched, email, isProven };
}

/** The header says it; without one each group does. */
function isFictional(header: string, { moves }: LoadBackCounts): boolean {
  return isMarkedFictional(header) || moves.some(({ to }) => isMarkedFictional(to));
}

/** Sees in the enriched file who still lives where the export says; see `ExportedCustomers.compareAddresses`. */
async function compareAddresses(
  customers: ExportedCustomers,
  enriched: SettledTable,
  request: LoadBackRequest,
): Promise<void> {
  const layout = layOut(enriched, true);
  const keys = new AddressKeys(layout.positions.address ?? {});
  const compare = withPlace((batch, first) => customers.compareAddresses(batch, first, keys));
  await readTable(request.enriched, enriched, layout, request, 1, compare);
}
