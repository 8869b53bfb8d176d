import { chooseOnly } from './sampled-column.ts';
import type { Choice, SampledColumn } from './sampled-column.ts';

/** Content that settles it: nearly all different, nearly always there, shaped like keys. */
const CONVINCING = 0.9;

/**
 * The column with the customer's key, of those that have no role in the address. A header that names a customer goes
 * before a bare "ID" or "Nr" (in a list of orders that is the order's), which goes before "Klant". Doubles are allowed:
 * they are findings later. Without a header only content that is nearly always filled and different counts.
 */
export function chooseId(columns: readonly SampledColumn[]): Choice {
  const possible = columns.filter(
    ({ profile }) => profile.filled > 0 && profile.neverIdentifiers < 0.5 && profile.postcodes < 0.5,
  );
  for (const rank of [1, 2, 3] as const) {
    const named = possible.filter(
      (column) => column.meaning.roles.id === rank && (rank < 3 || column.profile.identifiers >= CONVINCING),
    );
    if (named.length > 0) return chooseOnly(named, 'header-and-content');
  }
  return chooseOnly(
    possible.filter(
      ({ meaning, profile }) =>
        meaning.kind === 'none' &&
        profile.identifiers >= CONVINCING &&
        profile.distinct >= CONVINCING &&
        profile.filledShare >= CONVINCING,
    ),
    'content',
  );
}
