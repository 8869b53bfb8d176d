const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465; // 31 December 9999
const LONGEST_DURATION = 417; // just over 10,000 hours
const OFFSET_1904 = 1462;
/** Excel counts a 29 February 1900 that never was, as Lotus 1-2-3 did. */
const FALSE_LEAP_DAY = 60;

/** The day of a serial number as ISO text; undefined outside 1900 to 9999. */
export function formatSerialDay(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (!(day >= 1 && day <= LAST_SERIAL)) return undefined;
  if (day === FALSE_LEAP_DAY) return '1900-02-29';
  const epoch = Date.UTC(1899, 11, day < FALSE_LEAP_DAY ? 31 : 30);
  return new Date(epoch + day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The time of a serial number as "12:01", with seconds when there are any. Whole days count as hours as long as that
 * is a duration that somebody may have typed ("36:01"); a moment in this century is its time of day.
 */
export function formatSerialTime(serial: number): string | undefined {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return undefined;
  const seconds = Math.round((serial < LONGEST_DURATION ? serial : serial % 1) * 86_400);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':');
}

/** Serial number of an ISO day in the 1900 date system; undefined when it is not one that Excel knows. */
export function serialOfDay(day: string): number | undefined {
  if (day === '1900-02-29') return FALSE_LEAP_DAY;
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / DAY_MS);
  const serial = days <= FALSE_LEAP_DAY ? days - 1 : days;
  return serial >= 1 && serial <= LAST_SERIAL ? serial : undefined;
}

/** Serial number of "12:01" or "12:01:30"; undefined when it is not a time. */
export function serialOfTime(time: string): number | undefined {
  const found = /^(\d{1,4}):(\d\d)(?::(\d\d))?$/.exec(time);
  return found ? (Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86_400 : undefined;
}
