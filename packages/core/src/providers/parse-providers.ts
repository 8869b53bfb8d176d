import { VerrijkError } from '../findings/verrijk-error.ts';
import { parseJsonObject } from '../json/json-object.ts';
import type { JsonObject } from '../json/json-object.ts';
import { namesOf } from './find-provider.ts';
import { placeKey } from './place-name.ts';
import type { Provider, ProviderConfig, ProviderRegion } from './provider.ts';

/**
 * Reads a file of providers: {"providers": [{"name", "contact"?, "regions"?: [{"municipality", "places"?, "pc4"}]}]}.
 * `file` is what the error calls it.
 * @throws VerrijkError `providers.invalid` with the field that is wrong: unknown, missing, a postcode or place that is in two
 *   regions, or not exactly one provider without regions (`providers`).
 */
export function parseProviders(text: string, file: string): ProviderConfig {
  const root = parseJsonObject(
    text,
    (field, cause) => new VerrijkError('providers.invalid', { file, field }, { cause }),
  );
  root.allowOnly(['providers']);
  const seen = new Set<number | string>();
  const once = (key: number | string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  const providers = root.objects('providers').map((provider) => readProvider(provider, once));
  if (providers.filter(({ regions }) => regions.length === 0).length !== 1) throw root.invalid('providers');
  return { providers };
}

type Once = (key: number | string) => boolean;

function readProvider(provider: JsonObject, once: Once): Provider {
  provider.allowOnly(['name', 'contact', 'regions']);
  return {
    name: provider.text('name'),
    ...(provider.has('contact') && { contact: provider.text('contact') }),
    regions: provider.has('regions') ? provider.objects('regions').map((region) => readRegion(region, once)) : [],
  };
}

function readRegion(object: JsonObject, once: Once): ProviderRegion {
  object.allowOnly(['municipality', 'places', 'pc4']);
  const region = {
    municipality: object.text('municipality'),
    places: object.has('places') ? object.texts('places') : [],
    pc4: object.integers('pc4', 1000, 9999),
  };
  for (const [index, name] of namesOf(region).entries()) {
    if (!once(placeKey(name))) throw object.invalid(index === 0 ? 'municipality' : `places[${index - 1}]`);
  }
  for (const [index, pc4] of region.pc4.entries()) if (!once(pc4)) throw object.invalid(`pc4[${index}]`);
  return region;
}
