import { inArray } from 'drizzle-orm';
import type { Transaction } from '../store/store.ts';
import { party } from '../store/tables/parties.ts';

/** A party as others see it. */
export interface NamedParty {
  readonly id: string;
  readonly name: string;
  /** Made up, and shown as such. */
  readonly fictional: boolean;
}

/** Parties by their ids, in one query; one that the transaction may not see has no name. */
export async function nameParties(tx: Transaction, ids: readonly string[]): Promise<(id: string) => NamedParty> {
  if (ids.length === 0) return unnamed;
  const rows = await tx
    .select({ id: party.id, name: party.name, fictional: party.isFictional })
    .from(party)
    .where(inArray(party.id, [...new Set(ids)]));
  const known = new Map(rows.map((row) => [row.id, row]));
  return (id) => known.get(id) ?? unnamed(id);
}

function unnamed(id: string): NamedParty {
  return { id, name: '', fictional: false };
}
