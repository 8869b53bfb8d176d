/** Days and amounts as the reader's language writes them. */
export interface AmountFormat {
  /** "22 november 2025" of an ISO day. */
  readonly day: (iso: string) => string;
  /** An amount in cents, with its currency. */
  readonly money: (cents: number, currency: string) => string;
  /** The price of one record as the price list has it: a decimal number with as many digits as it needs. */
  readonly price: (decimal: string, currency: string) => string;
  readonly percentage: (value: number) => string;
}

export function amountFormat(locale: string): AmountFormat {
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const currencies = (currency: string, digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits });
  return {
    day: (iso) => days.format(new Date(`${iso}T00:00:00Z`)),
    money: (cents, currency) => currencies(currency, 2).format(cents / 100),
    price: (decimal, currency) =>
      currencies(currency, Math.max(2, decimal.split('.')[1]?.length ?? 0)).format(Number(decimal)),
    percentage: (value) => `${new Intl.NumberFormat(locale).format(value)}%`,
  };
}
