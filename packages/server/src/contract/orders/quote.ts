import { z } from 'zod';

/** Whole cents, VAT included or not as its name says. */
const cents = z.int().min(0);

const quoteLine = z.object({
  /** `start`, `tier` and `minimum` come from the price list, `adjustment` is what the provider asks more or less. */
  kind: z.enum(['start', 'tier', 'minimum', 'adjustment']),
  /** 0 for what is no price per record. */
  records: z.int().min(0),
  /** Euros per record as the price list has it ("0.0125"); empty for what is no price per record. */
  perRecord: z.string(),
  /** Below zero only where an adjustment takes something off. */
  cents: z.int(),
});

/** What a provider asks, and on what conditions. The lines add up to `netCents`, and that and the VAT to `totalCents`. */
export const quote = z.object({
  /** Goes up with every change; an acceptance says which one it accepts. */
  version: z.int().min(1),
  /** `proposed`: what the price list comes to, which the provider has not confirmed. Only a confirmed one can be accepted. */
  status: z.enum(['proposed', 'confirmed']),
  /** The records that are paid for, and the most that may be delivered. */
  records: z.int().min(1),
  priceList: z
    .object({ id: z.uuid(), name: z.string(), version: z.int(), fictional: z.boolean() })
    .nullable()
    .describe('Null where the provider has no valid list and named its own amount.'),
  lines: z.array(quoteLine),
  netCents: cents,
  /** 21 for 21%. */
  vatPercentage: z.number().min(0).max(100),
  vatCents: cents,
  totalCents: cents,
  currency: z.literal('EUR'),
  /** Why the amount is not that of the price list; empty where it is. */
  reason: z.string(),
  /** Between a whole delivery and the result. */
  workingDays: z.int().min(0).max(366),
  deliveryForm: z.string(),
  conditions: z.string(),
  /** Who helps with analysis, at a price of its own; empty for nobody. */
  analystReferral: z.string(),
  /** The last day on which it can be accepted; null until it is confirmed. */
  validUntil: z.iso.date().nullable(),
  madeAt: z.iso.datetime(),
});
export type Quote = z.infer<typeof quote>;
