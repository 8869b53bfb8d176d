import { z } from 'zod';

const count = z.int().min(0).max(1_000_000_000);
const day = z.iso.date();

/**
 * What an organisation says of its file: the counts of `verrijk check --json`, and nothing else. The whole report of a check may be sent; examples
 * with values, names of files, sheets and columns, and row numbers are left out before anything looks at it.
 */
export const orderCounts = z.object({
  /** Of the program that counted. */
  version: z
    .string()
    .max(40)
    .regex(/^[\w.+-]*$/)
    .default(''),
  /** The day on which was counted. */
  today: day,
  rows: count,
  identity: z.object({
    verdict: z.enum(['good', 'repair', 'none']),
    customers: count,
    duplicate: count,
    shared: count,
    missing: count,
    damaged: count,
  }),
  findings: z
    .array(
      z.object({
        /** A code of the check; others are left out. */
        code: z.string().max(60),
        severity: z.enum(['error', 'warning', 'note']),
        count,
        repairable: count,
      }),
    )
    .max(100),
  counting: z.object({
    records: count,
    customers: count,
    households: count,
    customersPerHousehold: z.array(z.object({ customers: count, households: count })).max(20),
    billable: count,
    notBillable: z.object({ double: count, foreign: count, 'po-box': count, incomplete: count, invalid: count }),
  }),
  forecast: z.object({ willMatch: count, mayMatch: count, willNotMatch: count }).nullable().default(null),
  period: z
    .object({
      counts: z.enum(['customers', 'rows']),
      years: z.array(z.object({ years: z.int().min(1).max(20), from: day, active: count })).max(20),
      since: z.object({ from: day, active: count }).nullable().default(null),
    })
    .nullable()
    .default(null),
});
export type OrderCounts = z.infer<typeof orderCounts>;
