import type { SeededRandom } from './seeded-random.ts';

/** An address as the register has it. */
export interface RegisteredAddress {
  readonly postcode: string;
  readonly number: string;
  readonly letter: string;
  readonly addition: string;
}

/** The three address cells of a customer. */
export type CustomerCells = readonly [postcode: string, houseNumber: string, addition: string];

/** How people write what the register calls otherwise. */
const LOCAL_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  H: ['hs', 'huis', 'HS'],
  BS: ['bis'],
  RD: ['rood'],
  ZW: ['zwart'],
  '1': ['1hoog', 'I'],
  '2': ['2hoog', 'II'],
  '3': ['3hg', 'III'],
};
const LOCAL_SHARE = 0.4;

/** Letter pairs that no real postcode ends in. */
const UNUSED_LETTERS = ['FF', 'IO', 'QU', 'UY', 'YF'];

/** A known address in one of the ways people write it. */
export function spellAddress(address: RegisteredAddress, random: SeededRandom): CustomerCells {
  const postcode = spellPostcode(address.postcode, random);
  const suffix = address.letter + address.addition;
  if (suffix === '') return [postcode, address.number, ''];
  const spellings = LOCAL_SPELLINGS[suffix];
  if (spellings !== undefined && random.chance(LOCAL_SHARE)) {
    return [postcode, `${address.number} ${random.pick(spellings)}`, ''];
  }
  const written = random.chance(0.5) ? suffix : suffix.toLowerCase();
  const style = random.next();
  if (style < 0.3) return [postcode, address.number, written];
  if (style < 0.5) return [postcode, `${address.number} ${written}`, ''];
  // Digits glued to digits would be another house number.
  if (style < 0.7 || isDigit(suffix)) return [postcode, `${address.number}-${written}`, ''];
  return [postcode, address.number + written, ''];
}

/** An address that is in no register, or none at all. */
export function spellUnknown(address: RegisteredAddress, random: SeededRandom): CustomerCells {
  const kind = random.next();
  if (kind < 0.4) return [address.postcode.slice(0, 4) + random.pick(UNUSED_LETTERS), address.number, ''];
  if (kind < 0.8) return [address.postcode, String(50_000 + random.below(40_000)), ''];
  if (kind < 0.9) return ['', address.number, ''];
  if (kind < 0.95) return [`D-${10_000 + random.below(80_000)}`, address.number, ''];
  return [address.postcode, `Postbus ${1 + random.below(9999)}`, ''];
}

function spellPostcode(postcode: string, random: SeededRandom): string {
  const style = random.next();
  const spaced = style < 0.35 ? `${postcode.slice(0, 4)} ${postcode.slice(4)}` : postcode;
  return random.chance(0.15) ? spaced.toLowerCase() : spaced;
}

function isDigit(text: string): boolean {
  return text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
}
