import type { Day } from '../periods/day.ts';
import { formatAmount, toCents } from './decimal.ts';
import type { PriceList } from './price-list.ts';

/** A part of a price, rounded to whole cents. */
export interface PriceLine {
  /** `minimum`: what is added because the rest is less than the least that is charged. */
  readonly kind: 'start' | 'tier' | 'minimum';
  /** 0 for what is no price per record. */
  readonly records: number;
  /** Euros per record as the list has it ("0.0125"); empty for what is no price per record. */
  readonly perRecord: string;
  readonly cents: number;
}

/** What so many records cost. The lines add up to `netCents`, and that and the VAT to `totalCents`. */
export interface Price {
  readonly lines: readonly PriceLine[];
  readonly netCents: number;
  /** 21 for 21%. */
  readonly vatPercentage: number;
  readonly vatCents: number;
  readonly totalCents: number;
  /** Whether the list holds today. */
  readonly isValid: boolean;
}

/** What enriching `records` records costs by a list. Half a cent goes up, in each line and in the VAT. */
export function calculatePrice(list: PriceList, records: number, today: Day): Price {
  const lines: PriceLine[] = [];
  if (list.startFee > 0n) lines.push({ kind: 'start', records: 0, perRecord: '', cents: toCents(list.startFee) });
  lines.push(...tierLines(list, records));
  const charged = lines.reduce((sum, { cents }) => sum + cents, 0);
  const short = toCents(list.minimum) - charged;
  if (short > 0) lines.push({ kind: 'minimum', records: 0, perRecord: '', cents: short });
  const netCents = charged + Math.max(0, short);
  const vatCents = Number((BigInt(netCents) * BigInt(list.vat) + 5000n) / 10_000n);
  return {
    lines,
    netCents,
    vatPercentage: list.vat / 100,
    vatCents,
    totalCents: netCents + vatCents,
    isValid: (list.validFrom ?? today) <= today && today <= (list.validUntil ?? today),
  };
}

function tierLines({ tiers, tiering }: PriceList, records: number): PriceLine[] {
  let before = 0;
  return tiers.flatMap(({ upTo, perRecord }) => {
    const isOwn = records > before && records <= upTo;
    const graduated = Math.max(0, Math.min(records, upTo) - before);
    const inTier = tiering === 'graduated' ? graduated : isOwn ? records : 0;
    before = upTo;
    const cents = toCents(BigInt(inTier) * perRecord);
    return inTier === 0 ? [] : [{ kind: 'tier' as const, records: inTier, perRecord: formatAmount(perRecord), cents }];
  });
}
