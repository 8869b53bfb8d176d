import type { GroupTexts } from './group-texts.ts';
import { CONFLICT } from './returned-groups.ts';

/**
 * What the load-back means to a customer of the export. Every customer has one.
 * - `new`: had no group and gets one
 * - `changed`: had another group
 * - `unchanged`: has the group already
 * - `kept`: had a group and came back without: a blank never overwrites
 * - `without-group`: had none and gets none
 * - `conflict`: the rows of this one customer name different groups, before or after; nothing is loaded
 * - `missing`: was delivered and did not come back
 * - `not-delivered`: was not in the delivery
 */
export const CUSTOMER_CHANGES = [
  'new',
  'changed',
  'unchanged',
  'kept',
  'without-group',
  'conflict',
  'missing',
  'not-delivered',
] as const;
export type CustomerChange = (typeof CUSTOMER_CHANGES)[number];

/** The change for a customer who came back, by the numbers of the old and the new text. */
export function changeOf(oldText: number, newText: number, texts: GroupTexts): CustomerChange {
  if (oldText === CONFLICT || newText === CONFLICT) return 'conflict';
  const [before, after] = [texts.groupOf(oldText), texts.groupOf(newText)];
  if (after === 0) return before === 0 ? 'without-group' : 'kept';
  if (before === 0) return 'new';
  return before === after ? 'unchanged' : 'changed';
}
