import { and, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../store/store.ts';
import { references } from '../store/tables/references.ts';

export interface ActiveReference {
  readonly id: string;
  /** In the vault. */
  readonly file: string;
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The reference that a provider uses now; undefined while it has none that is sound. In a transaction of that provider. */
export async function activeReference(tx: Transaction, provider: string): Promise<ActiveReference | undefined> {
  const [row] = await tx
    .select({ id: references.id, file: references.file, name: references.name, sha256: references.sha256 })
    .from(references)
    .where(
      and(
        eq(references.provider, provider),
        eq(references.state, 'active'),
        isNotNull(references.file),
        isNotNull(references.sha256),
      ),
    );
  return row as ActiveReference | undefined;
}
