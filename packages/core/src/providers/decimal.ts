/** An amount of money as a whole number of millionths of a euro, so that no calculation leaves a residue. */
export type Millionths = bigint;

const MILLION = 1_000_000n;
/** A cent is so many millionths. */
const CENT = 10_000n;

/**
 * Reads an amount with at most so many decimals from JSON, as a number or as text with a point ("0.0125"); undefined for anything
 * else, for negative ones, and above `most` euros.
 */
export function parseAmount(value: unknown, decimals: number, most: number): Millionths | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const found = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(String(value));
  if (found === null || (found[2] ?? '').length > decimals) return undefined;
  const amount = BigInt(found[1]!) * MILLION + BigInt((found[2] ?? '').padEnd(6, '0'));
  return amount > BigInt(most) * MILLION ? undefined : amount;
}

/** "0.0125"; no zeros behind that say nothing. */
export function formatAmount(amount: Millionths): string {
  const decimals = String(amount % MILLION)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${amount / MILLION}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Whole cents; half a cent goes up. */
export function toCents(amount: Millionths): number {
  return Number((amount + CENT / 2n) / CENT);
}
