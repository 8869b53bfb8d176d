import { CellKind, EMPTY_CELL } from '@verrijk/core';
import type { AddressCells, Cell } from '@verrijk/core';

/** A way of writing an address that differs from the official one in nothing that counts. */
export interface TrivialStyle {
  readonly name: string;
  /** Whether something stands between number and suffix in one cell. */
  readonly separates: boolean;
  readonly write: (postcode: string, number: number, suffix: string) => AddressCells;
}

const text = (value: string): Cell => (value === '' ? EMPTY_CELL : { kind: CellKind.text, text: value });
const spaced = (postcode: string): string => `${postcode.slice(0, 4)} ${postcode.slice(4)}`;
/** A digit glued to the number would change it: these styles keep something between. */
const glued = (number: number, suffix: string): string => `${number}${/^[0-9]/.test(suffix) ? '-' : ''}${suffix}`;

function oneCell(
  name: string,
  write: (postcode: string, number: number, suffix: string) => [string, string],
): TrivialStyle {
  return {
    name,
    separates: true,
    write: (postcode, number, suffix) => {
      const [first, second] = write(postcode, number, suffix);
      return { postcode: text(first), houseNumber: text(second) };
    },
  };
}

export const TRIVIAL_STYLES: readonly TrivialStyle[] = [
  oneCell('as it is', (postcode, number, suffix) => [postcode, `${number} ${suffix}`]),
  oneCell('spaced and dashed', (postcode, number, suffix) => [spaced(postcode), `${number}-${suffix}`]),
  oneCell('small and glued', (postcode, number, suffix) => [
    postcode.toLowerCase(),
    glued(number, suffix.toLowerCase()),
  ]),
  oneCell('slashes and dots', (postcode, number, suffix) => [`NL-${spaced(postcode)}`, ` ${number}/${suffix}. `]),
  oneCell('invisible blanks', (postcode, number, suffix) => [
    `\u200b${postcode.slice(0, 4)}\u00a0${postcode.slice(4)}`,
    `${number}\u00a0${suffix}\u200b`,
  ]),
  oneCell('leading zeros', (postcode, number, suffix) => [
    postcode,
    `0${number} ${suffix.replace(/[0-9]+/g, (digits) => `0${digits}`)}`,
  ]),
  oneCell('trailing dash', (postcode, number, suffix) => [spaced(postcode), `${number} - ${suffix} -`]),
  {
    name: 'columns of their own',
    separates: false,
    write: (postcode, number, suffix) => ({
      postcode: text(spaced(postcode)),
      houseNumber: { kind: CellKind.number, text: String(number) },
      addition: text(suffix === '' ? '' : ` ${suffix.toLowerCase()}`),
    }),
  },
  {
    name: 'letter and addition apart',
    separates: false,
    write: (postcode, number, suffix) => ({
      postcode: text(postcode),
      houseNumber: text(String(number)),
      houseLetter: text(/^[A-Z]/.test(suffix) ? suffix[0]! : ''),
      addition: text(/^[A-Z]/.test(suffix) ? suffix.slice(1) : suffix),
    }),
  },
  {
    name: 'street and number',
    separates: true,
    write: (postcode, number, suffix) => ({
      postcode: text(postcode),
      address: text(`Fictieve straat ${glued(number, suffix)}`),
    }),
  },
];
