import { VerrijkError } from '../findings/verrijk-error.ts';
import { findProvider } from './find-provider.ts';
import type { OrganisationPlace } from './find-provider.ts';
import type { ProviderConfig } from './provider.ts';

/** The provider as a report names it. */
export interface SettledProvider {
  readonly name: string;
  /** Empty where it is not known. */
  readonly contact: string;
  /** Null when the organisation is in no region. */
  readonly municipality: string | null;
  readonly because: 'postcode' | 'municipality' | 'elsewhere';
}

/** The provider of a place that somebody typed. @throws VerrijkError `providers.place-unsure`, `providers.place-unknown` */
export function settleProvider(config: ProviderConfig, place: OrganisationPlace): SettledProvider {
  const choice = findProvider(config, place);
  if (choice.kind === 'provider') {
    const { provider, municipality, because } = choice;
    return { name: provider.name, contact: provider.contact ?? '', municipality: municipality ?? null, because };
  }
  const { postcode = '', municipality = '' } = place;
  if (choice.kind === 'unknown') {
    throw new VerrijkError('providers.place-unknown', { place: choice.what === 'postcode' ? postcode : municipality });
  }
  throw new VerrijkError('providers.place-unsure', { place: municipality, nearest: choice.nearest });
}
