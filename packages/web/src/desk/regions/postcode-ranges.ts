/** What somebody typed as the four digits of postcodes. */
export interface TypedPostcodes {
  /** Ascending, each once. */
  readonly pc4: readonly number[];
  /** What could not be read. */
  readonly wrong: readonly string[];
}

const LOWEST = 1000;
const HIGHEST = 9999;

/** Reads "3011-3016, 3021": digits and ranges between commas, blanks or lines. Letters behind the digits are let go. */
export function parsePostcodes(typed: string): TypedPostcodes {
  const parts = typed
    .replace(/\s*(?:[-–—]|t\/m|tot en met)\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  const found = new Set<number>();
  const wrong: string[] = [];
  for (const [at, part] of parts.entries()) {
    // "3011 AB" falls apart at its blank.
    if (/^[A-Za-z]{2}$/.test(part) && at > 0) continue;
    const read = /^(\d{4})(?:[A-Za-z]{2})?(?:-(\d{4})(?:[A-Za-z]{2})?)?$/.exec(part);
    const [first, last] = [Number(read?.[1]), Number(read?.[2] ?? read?.[1])];
    if (read === null || first < LOWEST || last > HIGHEST || last < first) wrong.push(part);
    else for (let digits = first; digits <= last; digits++) found.add(digits);
  }
  return { pc4: [...found].toSorted((a, b) => a - b), wrong };
}

/** "3011–3016, 3021", as short as it goes. */
export function formatPostcodes(pc4: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const digits of pc4.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && digits <= last[1] + 1) last[1] = digits;
    else ranges.push([digits, digits]);
  }
  return ranges
    .map(([first, last]) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(', ');
}
