import type { ReactNode } from 'react';
import { Facts } from '../../design/facts.tsx';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { formatDate, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { QuoteTerms } from './quote-draft.ts';
import './quote.css';

/** What goes with the price of a quote. */
export function QuoteFacts({
  terms,
  validUntil,
  reason = '',
  madeAt,
}: {
  readonly terms: QuoteTerms;
  readonly validUntil: string | null;
  readonly reason?: string;
  readonly madeAt?: string;
}): ReactNode {
  const { terms: words } = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const said = (text: string): ReactNode => (text === '' ? undefined : <span className="quote-words">{text}</span>);
  return (
    <Facts
      facts={[
        [words.reason, said(reason)],
        [words.workingDays, words.workingDaysValue(terms.workingDays)],
        [words.deliveryForm, said(terms.deliveryForm)],
        [words.conditions, said(terms.conditions)],
        [words.analystReferral, said(terms.analystReferral)],
        [words.validUntil, validUntil === null ? undefined : formatDate(validUntil, language)],
        [words.madeAt, madeAt === undefined ? undefined : formatMoment(madeAt, language)],
      ]}
    />
  );
}
