import { AddressList } from '../dataset/address-list.ts';
import { SeededRandom } from '../dataset/seeded-random.ts';
import type { RegisteredAddress } from '../dataset/spell-address.ts';

export const LOOKUPS = 1_000_000;
const SEED = 12;

/** Addresses that exist, in random order; the same ones for everybody who looks them up. */
export function* drawnAddresses(): Generator<RegisteredAddress> {
  const random = new SeededRandom(SEED);
  const addresses = new AddressList();
  for (let left = LOOKUPS; left > 0; left--) yield addresses.get(random.below(addresses.length));
}

/** Looks up everything twice and prints how long the second time took, when code and pages are warm. */
export function timeLookups(lookUpAll: () => number): void {
  lookUpAll();
  const started = performance.now();
  const found = lookUpAll();
  console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, found }));
}
