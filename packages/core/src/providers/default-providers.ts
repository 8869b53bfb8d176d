import type { ProviderConfig } from './provider.ts';
import { ROTTERDAM_RIJNMOND } from './rotterdam-rijnmond.ts';

/**
 * The two providers that the instruction for file enrichment names: Rotterdam Festivals for organisations in Rotterdam-Rijnmond,
 * with the address given there, and Whooz for all others, for whom it gives none.
 */
export const DEFAULT_PROVIDERS: ProviderConfig = {
  providers: [
    {
      name: 'Rotterdam Festivals',
      contact: 'publieksbereik@rotterdamfestivals.nl',
      regions: ROTTERDAM_RIJNMOND,
    },
    { name: 'Whooz', regions: [] },
  ],
};
