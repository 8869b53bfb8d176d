import { VerrijkError } from '../findings/verrijk-error.ts';
import { parseJsonObject } from '../json/json-object.ts';
import type { JsonObject } from '../json/json-object.ts';
import { formatDay, NO_DAY } from '../periods/day.ts';
import type { Day } from '../periods/day.ts';
import { parseDay } from '../periods/parse-day.ts';
import { parseAmount } from './decimal.ts';
import type { Millionths } from './decimal.ts';

/** `graduated`: every record has the price of the tier it lies in. `volume`: all have that of the tier in which their number lies. */
export const TIERINGS = ['graduated', 'volume'] as const;
export type Tiering = (typeof TIERINGS)[number];

export interface PriceTier {
  /** Up to and including so many records; the last tier has no end. */
  readonly upTo: number;
  readonly perRecord: Millionths;
}

/** What a provider asks. Amounts are without VAT. */
export interface PriceList {
  readonly name: string;
  readonly provider?: string;
  readonly currency: 'EUR';
  /** First and last day on which it holds. */
  readonly validFrom?: Day;
  readonly validUntil?: Day;
  readonly startFee: Millionths;
  readonly tiers: readonly PriceTier[];
  readonly tiering: Tiering;
  /** The least that is charged. */
  readonly minimum: Millionths;
  /** Hundredths of a per cent: 2100 for 21%. */
  readonly vat: number;
  /** True for a list that nobody charges by. */
  readonly fictional: boolean;
}

const HIGHEST_FEE = 1_000_000;
const HIGHEST_PRICE = 1000;
const MOST_RECORDS = 1_000_000_000;
const FIELDS = ['name', 'provider', 'currency', 'validFrom', 'validUntil', 'startFee', 'tiers', 'tiering'];
const MORE_FIELDS = ['minimum', 'vatPercentage', 'fictional'];

/**
 * Reads a price list: {"name", "provider"?, "currency": "EUR", "validFrom"?, "validUntil"?, "startFee", "tiers": [{"upTo"?,
 * "perRecord"}], "tiering", "minimum"?, "vatPercentage", "fictional"?}. `file` is what the error calls it.
 * @throws VerrijkError `price-list.invalid` with the field that is wrong, missing or unknown.
 */
export function parsePriceList(text: string, file: string): PriceList {
  const list = parseJsonObject(
    text,
    (field, cause) => new VerrijkError('price-list.invalid', { file, field }, { cause }),
  );
  list.allowOnly([...FIELDS, ...MORE_FIELDS]);
  const validFrom = readDay(list, 'validFrom');
  const validUntil = readDay(list, 'validUntil');
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom) throw list.invalid('validUntil');
  return {
    name: list.text('name'),
    ...(list.has('provider') && { provider: list.text('provider') }),
    currency: list.choice('currency', ['EUR']),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    startFee: readAmount(list, 'startFee', 2, HIGHEST_FEE),
    tiers: readTiers(list),
    tiering: list.choice('tiering', TIERINGS),
    minimum: list.has('minimum') ? readAmount(list, 'minimum', 2, HIGHEST_FEE) : 0n,
    vat: Number(readAmount(list, 'vatPercentage', 2, 100) / 10_000n),
    fictional: list.has('fictional') && list.flag('fictional'),
  };
}

function readTiers(list: JsonObject): PriceTier[] {
  const tiers = list.objects('tiers');
  if (tiers.length === 0) throw list.invalid('tiers');
  let least = 1;
  return tiers.map((tier, index) => {
    tier.allowOnly(['upTo', 'perRecord']);
    const isLast = index === tiers.length - 1;
    if (isLast && tier.has('upTo')) throw tier.invalid('upTo');
    const upTo = isLast ? Infinity : tier.integer('upTo', least, MOST_RECORDS);
    least = upTo + 1;
    return { upTo, perRecord: readAmount(tier, 'perRecord', 6, HIGHEST_PRICE) };
  });
}

function readAmount(object: JsonObject, key: string, decimals: number, most: number): Millionths {
  const amount = parseAmount(object.fields[key], decimals, most);
  if (amount === undefined) throw object.invalid(key);
  return amount;
}

function readDay(list: JsonObject, key: string): Day | undefined {
  if (!list.has(key)) return undefined;
  const text = list.text(key);
  const day = parseDay(text, 'day-first');
  if (day === NO_DAY || formatDay(day) !== text) throw list.invalid(key);
  return day;
}
