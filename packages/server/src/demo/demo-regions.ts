import { DEFAULT_PROVIDERS } from '@verrijk/core';
import type { Region } from '../contract/providers/providers.ts';

/** Rotterdam-Rijnmond as the product has it by default; in a real installation the provider edits it. */
export const ROTTERDAM_REGIONS: readonly Region[] = DEFAULT_PROVIDERS.providers.flatMap(({ regions }) =>
  regions.map(({ municipality, places, pc4 }) => ({ municipality, places: [...places], pc4: [...pc4] })),
);
