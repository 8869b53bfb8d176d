import type { CheckReport } from '@verrijk/steps';

/** Every count of a report that its page must show: rows of the file, customers, households. Nothing is said of nothing. */
export function figuresOf(report: CheckReport): number[] {
  const { identity, counting, forecast, period, price, findings } = report;
  const addresses = findings.filter(({ code }) => !code.startsWith('id.') && !code.startsWith('file.'));
  return [
    report.rows,
    ...(identity.verdict === 'none' ? [] : [identity.customers, identity.duplicate, identity.shared, identity.missing]),
    ...addresses.flatMap(({ count, examples }) => [count, ...examples.slice(0, 3).map(({ row }) => row)]),
    ...[counting.billable, counting.households, ...Object.values(counting.notBillable)],
    ...counting.customersPerHousehold.map(({ households }) => households),
    ...Object.values(forecast?.outcomes ?? {}),
    ...(forecast === null ? [] : [forecast.willMatch, forecast.mayMatch, forecast.willNotMatch]),
    ...(forecast === null ? [] : [forecast.register.addresses]),
    ...(period === null ? [] : period.years.map(({ active }) => active)),
    ...(period === null ? [] : [period.since?.active ?? 0, period.empty, period.unreadable, period.inFuture]),
    ...(price?.lines.map(({ records }) => records) ?? []),
  ].filter((count) => count > 0);
}

/** Whether a text has a number by itself, written as the locale does. */
export function hasFigure(text: string, figure: number, locale: string): boolean {
  const written = new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(figure).replaceAll('.', '\\.');
  return new RegExp(`(?<![\\d.,])${written}(?!\\d|[.,]\\d)`).test(text);
}
