import { z } from 'zod';

/** How far a piece of work is. */
export const progress = z.object({
  /** Of the whole, from 0 to 1. */
  share: z.number().min(0).max(1),
  phase: z.enum(['reading', 'enriching', 'writing', 'reporting']),
  /** Rows done. */
  rows: z.int().min(0),
});
export type Progress = z.infer<typeof progress>;
