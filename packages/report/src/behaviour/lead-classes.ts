/** Classes of days between order and event, from early to late, by the fewest days of each. */
const FIRST_DAYS = [90, 30, 14, 7, 1, 0] as const;

/** "90+", "30-89", "14-29", "7-13", "1-6", "0". */
export const LEAD_CLASSES: readonly string[] = FIRST_DAYS.map((first, place) => {
  const last = (FIRST_DAYS[place - 1] ?? 0) - 1;
  if (place === 0) return `${first}+`;
  return last === first ? `${first}` : `${first}-${last}`;
});

/** Position in `LEAD_CLASSES` of a number of days, 0 or more. */
export function leadClassOf(days: number): number {
  return FIRST_DAYS.findIndex((first) => days >= first);
}
