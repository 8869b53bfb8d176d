/** Whole days from a moment until an ISO day, on the clock of the reader; 0 on the day itself, below 0 after it. */
export function daysLeft(day: string, now: Date): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // Noon to noon: a day on which the clock is changed is no other day.
  const until = new Date(year, month - 1, date, 12).getTime();
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12).getTime();
  return Math.round((until - today) / 86_400_000);
}
