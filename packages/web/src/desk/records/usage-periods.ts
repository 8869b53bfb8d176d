export const USAGE_PERIODS = ['year', 'last', 'months', 'all'] as const;
export type UsagePeriod = (typeof USAGE_PERIODS)[number];

/** The first and last month of a period ("2026-01"), seen from a day; nothing for all. */
export function monthsOf(period: UsagePeriod, today: string): { readonly from?: string; readonly until?: string } {
  const year = Number(today.slice(0, 4));
  const month = today.slice(0, 7);
  switch (period) {
    case 'year':
      return { from: `${year}-01`, until: `${year}-12` };
    case 'last':
      return { from: `${year - 1}-01`, until: `${year - 1}-12` };
    case 'months':
      return { from: monthAfter(`${year - 1}${month.slice(4)}`), until: month };
    default:
      return {};
  }
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
