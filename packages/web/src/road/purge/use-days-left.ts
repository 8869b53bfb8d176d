import { useEffect, useState } from 'react';
import { daysLeft } from './days-left.ts';

/** Milliseconds; a page may stay open past midnight. */
const LOOK_AGAIN = 60_000;

/** Whole days until an ISO day, as long as the page stays open; undefined without a day. */
export function useDaysLeft(day: string | null): number | undefined {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, []);
  return day === null ? undefined : daysLeft(day, now);
}
