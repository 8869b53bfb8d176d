/** What makes two spellings of a place the same: case, accents, apostrophes, blanks, "gemeente" in front, "a/d" for "aan den". */
export function placeKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^gem(?:eente|\.) +/, '')
    .replace(/\ba[/. ]{0,2}d\b\.?/g, 'aan den')
    .replace(/ĳ/g, 'ij')
    .replace(/[^a-z0-9]/g, '');
}

/** Shorter texts begin too many names. */
const SHORTEST_BEGINNING = 5;

/**
 * True when one of two keys may be a slip for the other: doubled letters that are single in the other, one letter too many,
 * too few or other, two swapped, or the beginning of the other ("Capelle", "Rotterdam-Zuid").
 */
export function isNearMiss(key: string, listed: string): boolean {
  const [shorter, longer] = key.length < listed.length ? [key, listed] : [listed, key];
  if (shorter.length >= SHORTEST_BEGINNING && longer.startsWith(shorter)) return true;
  return isOneSlipAway(key, listed) || isOneSlipAway(withoutDoubles(key), withoutDoubles(listed));
}

function withoutDoubles(key: string): string {
  return key.replace(/(.)\1+/g, '$1');
}

function isOneSlipAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
