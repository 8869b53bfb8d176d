/** "€ 0,0125": a price per record, of which a cent is too coarse; from euros with a point. */
export function formatPerRecord(euros: string | number, language: 'nl' | 'en'): string {
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  });
  return format.format(Number(euros));
}
