import type { OrderView } from '@verrijk/server/contract';

/** What somebody can look at once there is a result, in the order in which most do. */
const PARTS = ['outcome', 'load', 'report', 'behaviour', 'compare', 'end'] as const;
export type ResultPart = (typeof PARTS)[number];

/**
 * What there is for what comes out of an order: without IDs there are no groups of customers to do anything with, and whoever may not fetch them
 * cannot do anything with them either.
 */
export function resultParts(
  { product }: Pick<OrderView, 'product'>,
  { mayFetch }: { readonly mayFetch: boolean },
): readonly ResultPart[] {
  return product === 'records' && mayFetch ? PARTS : ['outcome', 'report', 'end'];
}

/** Which part an address asks for; the first where it asks for none that there is. */
export function partOf(search: string, parts: readonly ResultPart[]): ResultPart {
  const asked = new URLSearchParams(search).get('show');
  return parts.find((part) => part === asked) ?? parts[0]!;
}
