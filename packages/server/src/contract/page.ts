import { z } from 'zod';

const MOST_ON_A_PAGE = 200;

/** What a list is asked for: up to `limit` after `cursor`, which is the `next` of the page before. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(50),
  cursor: z.string().max(400).optional(),
});

/** A part of a list; `next` is null on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
