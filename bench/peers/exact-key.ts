/** What a plain exact join compares: case, blanks and dashes do not count, and nothing else is understood. */
export interface ExactKey {
  readonly postcode: string;
  readonly number: number;
  readonly suffix: string;
}

const TRIVIAL = /[ -]/g;

/** The key of three address cells; undefined when the house number does not begin with one. */
export function exactKey(postcode: string, houseNumber: string, addition: string): ExactKey | undefined {
  const number = Number.parseInt(houseNumber, 10);
  if (!(number > 0)) return undefined;
  let digits = 1;
  while (isDigit(houseNumber.charCodeAt(digits))) digits++;
  const isBare = digits === houseNumber.length && addition === '';
  return {
    postcode: postcode.replaceAll(' ', '').toUpperCase(),
    number,
    suffix: isBare ? '' : (houseNumber.slice(digits) + addition).replaceAll(TRIVIAL, '').toUpperCase(),
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
