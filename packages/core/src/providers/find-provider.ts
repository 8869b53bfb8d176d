import { parsePostcode, postcodeDigits } from '../address/postcode.ts';
import { isNearMiss, placeKey } from './place-name.ts';
import type { Provider, ProviderConfig, ProviderRegion } from './provider.ts';

/** Where an organisation is: a postcode (its four digits will do) goes before the name of a municipality. */
export interface OrganisationPlace {
  readonly postcode?: string;
  readonly municipality?: string;
}

/**
 * Who carries out the enrichment. `unsure`: the name looks like a slip for `nearest`, which is in a region; nobody guesses.
 * `unknown`: this is no Dutch postcode, or no name at all.
 */
export type ProviderChoice =
  | {
      readonly kind: 'provider';
      readonly provider: Provider;
      /** Of the region; left out for all other places. */
      readonly municipality?: string;
      readonly because: 'postcode' | 'municipality' | 'elsewhere';
    }
  | { readonly kind: 'unsure'; readonly nearest: string }
  | { readonly kind: 'unknown'; readonly what: 'postcode' | 'municipality' };

/** The provider of the organisation's place. */
export function findProvider(config: ProviderConfig, place: OrganisationPlace): ProviderChoice {
  const { postcode, municipality } = place;
  if (postcode !== undefined && postcode.trim() !== '') return byPostcode(config, postcode);
  return byMunicipality(config, municipality ?? '');
}

function byPostcode(config: ProviderConfig, postcode: string): ProviderChoice {
  const pc4 = readDigits(postcode);
  if (pc4 === undefined) return { kind: 'unknown', what: 'postcode' };
  for (const provider of config.providers) {
    const region = provider.regions.find((candidate) => candidate.pc4.includes(pc4));
    if (region !== undefined) return chosen(provider, region, 'postcode');
  }
  return elsewhere(config);
}

function readDigits(postcode: string): number | undefined {
  const reading = parsePostcode(postcode);
  if (reading.kind === 'postcode') return postcodeDigits(reading.index);
  return reading.kind === 'digits-only' ? Number(postcode.replace(/\D/g, '')) : undefined;
}

function byMunicipality(config: ProviderConfig, municipality: string): ProviderChoice {
  const key = placeKey(municipality);
  if (!/[a-z]{2}/.test(key)) return { kind: 'unknown', what: 'municipality' };
  let nearest: string | undefined;
  for (const provider of config.providers) {
    for (const region of provider.regions) {
      for (const name of namesOf(region)) {
        if (placeKey(name) === key) return chosen(provider, region, 'municipality');
        if (isNearMiss(key, placeKey(name))) nearest ??= name;
      }
    }
  }
  return nearest === undefined ? elsewhere(config) : { kind: 'unsure', nearest };
}

/** The municipality's name first. */
export function namesOf(region: ProviderRegion): readonly string[] {
  return [region.municipality, ...region.places];
}

function chosen(provider: Provider, region: ProviderRegion, because: 'postcode' | 'municipality'): ProviderChoice {
  return { kind: 'provider', provider, municipality: region.municipality, because };
}

function elsewhere(config: ProviderConfig): ProviderChoice {
  const provider = config.providers.find(({ regions }) => regions.length === 0)!;
  return { kind: 'provider', provider, because: 'elsewhere' };
}
