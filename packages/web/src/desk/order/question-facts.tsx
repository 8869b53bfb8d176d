import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Facts } from '../../design/facts.tsx';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** What the organisation asks, in its own words. */
export function QuestionFacts({ order }: { readonly order: OrderView }): ReactNode {
  const { question: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const { provider, product, wishedProduct } = order;
  const said = (text: string): ReactNode =>
    text === '' ? words.none : <span className="desk-order-words">{text}</span>;
  const becameReport = product === 'report' && wishedProduct === 'records';
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Facts
        facts={[
          [words.purpose, said(order.purpose)],
          [words.selection, said(order.selection)],
          [words.period, said(order.period)],
          [words.product, becameReport ? words.becameReport : words.products[product]],
          [
            words.because,
            provider.because === 'chosen' && provider.reason !== ''
              ? words.chosen(provider.reason)
              : words.reasons[provider.because],
          ],
          [words.keep, words.keepDays(order.purgeDays)],
          [words.asked, formatDate(order.createdAt, language)],
        ]}
      />
    </section>
  );
}
