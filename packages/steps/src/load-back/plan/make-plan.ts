import { DEVIATIONS } from '@verrijk/core';
import type { Deviation, LoadBackCounts } from '@verrijk/core';
import type { LoadBackPlan, LoadBackProof, LoadBackStop, LoadBackTable } from './load-back-plan.ts';
import type { NamedTable, SettledTable } from './settle-load-back.ts';

/** Puts counts, proof and files together, and says whether anything stops the load-back. */
export function makePlan(
  { changes, ...counts }: LoadBackCounts,
  proof: LoadBackProof,
  allowed: readonly Deviation[],
  tables: Pick<LoadBackPlan, 'export' | 'enriched' | 'fictional'>,
): LoadBackPlan {
  const { altered, duplicate, unknown } = counts;
  // A customer who is gone from the export may have been delivered too.
  const unreturned = proof.key === undefined ? 0 : proof.key.pseudonyms - proof.key.cameBack;
  // An altered ID is unknown and its customer missing; that is one thing to decide about, not three.
  const found = {
    missing: Math.max(changes.missing, unreturned) - altered,
    unknown: unknown - altered,
    duplicate,
    altered,
  };
  const wrong = DEVIATIONS.filter((each) => found[each] > 0);
  const isOther = wrong.length === 0 && proof.manifest?.agrees === false;
  const stops: readonly LoadBackStop[] = isOther ? ['manifest'] : wrong.filter((each) => !allowed.includes(each));
  return {
    ...tables,
    proof,
    customers: counts.customers,
    new: changes.new,
    changed: changes.changed,
    unchanged: changes.unchanged,
    kept: changes.kept,
    withoutGroup: changes['without-group'],
    conflicts: changes.conflict,
    missing: changes.missing,
    notDelivered: changes['not-delivered'],
    unknown,
    duplicate,
    altered,
    rows: counts.rows,
    moves: counts.moves,
    editions: counts.editions,
    returnedEarlier: counts.returnedEarlier,
    allowed,
    stops,
  };
}

/** What the plan says of a file. */
export function tableFacts(
  { file, name }: NamedTable,
  { sheet, id, group, address }: SettledTable,
  counts: { readonly rows: number; readonly withoutId: number; readonly sayingNoGroup?: number },
): LoadBackTable {
  return {
    name,
    sheet: file.sheets[sheet]!.name,
    rows: counts.rows,
    rowsWithoutId: counts.withoutId,
    ...(counts.sayingNoGroup !== undefined && { rowsSayingNoGroup: counts.sayingNoGroup }),
    id: { letter: id.letter, header: id.header },
    ...(group !== undefined && { group: { letter: group.letter, header: group.header } }),
    hasAddress: address !== undefined,
  };
}
