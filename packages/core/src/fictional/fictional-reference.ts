import { ReferenceBuilder } from '../reference/reference-builder.ts';
import type { BuiltReference } from '../reference/reference-builder.ts';
import { fictionalSuffix } from './fictional-country.ts';
import type { FictionalCountry } from './fictional-country.ts';
import { FICTIONAL_MODEL } from './fictional-model.ts';

/** The household reference of a fictional country, marked as fictional. The country must have the model's eleven groups. */
export function buildFictionalReference(country: FictionalCountry): BuiltReference {
  const builder = new ReferenceBuilder({ model: FICTIONAL_MODEL, fictional: true });
  for (const batch of country.batches()) {
    for (let at = 0; at < batch.length; at++) {
      const { packed } = fictionalSuffix(batch, at);
      builder.add(batch.postcodes[at]!, batch.houseNumbers[at]!, packed, batch.segments[at]!);
    }
  }
  for (const { pc4, municipality, province } of country.areas()) builder.setArea(pc4, { municipality, province });
  return builder.build();
}
