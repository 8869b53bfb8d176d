import { useEffect, useState } from 'react';
import { daysBetween, dutchDay } from '../../orders/dutch-days.ts';

/** Milliseconds; a page may stay open past midnight. */
const LOOK_AGAIN = 60_000;

/** Days until an ISO day, as long as the page stays open; 0 on the day itself, below 0 after it, undefined without a day. */
export function useDaysLeft(day: string | null): number | undefined {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, []);
  return day === null ? undefined : daysBetween(dutchDay(now), day);
}
