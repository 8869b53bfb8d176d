const DUTCH_CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const DAY = 86_400_000;

/** The day in the Netherlands at a moment: "2026-11-22". */
export function dutchDay(moment: Date): string {
  return DUTCH_CLOCK.format(moment);
}

/** So many days later; fewer than none for earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
