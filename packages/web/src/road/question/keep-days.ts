/** The longest that the service takes; a provider may keep results for less. */
const MOST_KEEP_DAYS = 366;

/** Days that a result is to be kept, as they are typed: undefined where nothing was typed, `wrong` where it is no number of days. */
export function parseKeepDays(typed: string): number | undefined | 'wrong' {
  const text = typed.trim();
  if (text === '') return undefined;
  const days = Number(text);
  return /^\d{1,3}$/.test(text) && days >= 1 && days <= MOST_KEEP_DAYS ? days : 'wrong';
}

/** What is asked of an order; nothing leaves it as it is, or to what is usual. */
export function askedKeepDays(typed: string): { readonly purgeDays?: number } {
  const days = parseKeepDays(typed);
  return typeof days === 'number' ? { purgeDays: days } : {};
}
