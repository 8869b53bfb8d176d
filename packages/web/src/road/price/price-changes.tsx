import type { Language } from '@verrijk/core/messages';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { changedTerms } from '../../orders/price-lines.ts';
import type { ChangedTerm, QuoteView } from '../../orders/price-lines.ts';
import { formatCount, formatDate, formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { termsTexts } from '../../texts/terms.ts';

/** What the provider changed since the price before, or asks besides its list, and why. */
export function PriceChanges({
  provider,
  before,
  quote,
}: {
  readonly provider: string;
  readonly before: QuoteView | undefined;
  readonly quote: QuoteView;
}): ReactNode {
  const words = useTexts(termsTexts).price.changed;
  const { language } = useLanguage();
  const changed = before === undefined ? [] : changedTerms(before, quote);
  if (changed.length === 0 && quote.reason === '') return null;
  const shown = (of: QuoteView, term: ChangedTerm): string => shownTerm(of, term, language) || words.nothing;
  return (
    <Notice tone="attention" title={changed.length === 0 ? words.listTitle(provider) : words.title}>
      {before !== undefined && changed.length > 0 && (
        <>
          <p>{words.lead}</p>
          <ul>
            {changed.map((term) => (
              <li key={term}>
                {words.terms[term]}: {words.from(shown(before, term), shown(quote, term))}
              </li>
            ))}
          </ul>
        </>
      )}
      {quote.reason !== '' && (
        <>
          <p>{words.said(provider)}</p>
          <blockquote className="terms-said">{quote.reason}</blockquote>
        </>
      )}
    </Notice>
  );
}

function shownTerm(quote: QuoteView, term: ChangedTerm, language: Language): string {
  switch (term) {
    case 'netCents':
      return formatMoney(quote.netCents, language);
    case 'records':
      return formatCount(quote.records, language);
    case 'workingDays':
      return termsTexts[language].price.changed.days(quote.workingDays);
    case 'validUntil':
      return quote.validUntil === null ? '' : formatDate(quote.validUntil, language);
    case 'deliveryForm':
    case 'conditions':
    case 'analystReferral':
      return quote[term];
  }
}
