import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useApi, useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Facts } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { quoteBefore } from '../../orders/price-lines.ts';
import type { QuoteView } from '../../orders/price-lines.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { termsTexts } from '../../texts/terms.ts';
import { PriceChanges } from './price-changes.tsx';
import { PriceSum } from './price-sum.tsx';

/** What it costs, how that is made up, and the button that says yes. */
export function PriceSection({ order, mayAct }: { readonly order: OrderView; readonly mayAct: boolean }): ReactNode {
  const words = useTexts(termsTexts).price;
  const { language } = useLanguage();
  const { quote } = order;
  const given = useApi('orders.quotes', { params: { order: order.id } }, { isAsked: quote?.status === 'confirmed' });
  const before = quote === null ? undefined : quoteBefore(given.data?.items ?? [], quote);
  return (
    <section className="terms-section" aria-labelledby="terms-price">
      <div className="terms-head">
        <h2 id="terms-price">{words.title}</h2>
        {quote !== null && <PriceState order={order} quote={quote} />}
      </div>
      {quote === null ? (
        <p>{order.counts === null ? words.none : words.noList(order.provider.name)}</p>
      ) : (
        <>
          <p className="terms-amount">{words.total(formatMoney(quote.totalCents, language))}</p>
          {quote.status === 'proposed' && order.state === 'counted' && (
            <p>{words.proposedDetail(order.provider.name)}</p>
          )}
          {order.state === 'quoted' && <PriceChanges provider={order.provider.name} before={before} quote={quote} />}
          <PriceSum quote={quote} counts={order.counts} mayRecount={order.actions.organisation.includes('count')} />
          <Conditions order={order} quote={quote} />
          {mayAct && order.state === 'quoted' && <Acceptance order={order} quote={quote} />}
          {given.data !== undefined && given.data.items.length > 1 && (
            <Disclosure summary={words.history}>
              <ul>
                {given.data.items.map((each) => (
                  <li key={each.version}>
                    {words.historyLine(formatMoney(each.totalCents, language), formatDate(each.madeAt, language))}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

function PriceState({ order, quote }: { readonly order: OrderView; readonly quote: QuoteView }): ReactNode {
  const words = useTexts(termsTexts).price;
  if (quote.status === 'proposed') return <StateMark tone="plain">{words.proposed}</StateMark>;
  if (order.state !== 'quoted') {
    const isAccepted = order.state !== 'refused' && order.state !== 'cancelled';
    return isAccepted && <StateMark tone="good">{words.accepted}</StateMark>;
  }
  return order.actions.organisation.includes('accept') ? (
    <StateMark tone="good">{words.confirmed}</StateMark>
  ) : (
    <StateMark tone="attention">{words.lapsed}</StateMark>
  );
}

function Conditions({ order, quote }: { readonly order: OrderView; readonly quote: QuoteView }): ReactNode {
  const { facts: words } = useTexts(termsTexts).price;
  const { language } = useLanguage();
  const text = (value: string): ReactNode | undefined =>
    value === '' ? undefined : <span className="terms-words">{value}</span>;
  return (
    <Facts
      facts={[
        [words.term, words.termValue(quote.workingDays)],
        [words.deliveryForm, text(quote.deliveryForm)],
        [words.conditions, text(quote.conditions)],
        [words.analystReferral, text(quote.analystReferral)],
        [words.kept, words.keptValue(order.purgeDays)],
        [words.validUntil, quote.validUntil === null ? undefined : formatDate(quote.validUntil, language)],
      ]}
    />
  );
}

function Acceptance({ order, quote }: { readonly order: OrderView; readonly quote: QuoteView }): ReactNode {
  const words = useTexts(termsTexts).price;
  const { language } = useLanguage();
  const accept = useChange('orders.accept', [
    'orders.read',
    'orders.list',
    'orders.quotes',
    'agreement.read',
    'orders.history',
  ]);
  const [seen, setSeen] = useState(quote.version);
  // What she looks at may change under her hands, when somebody else's step is shown at once.
  const isNew = seen !== quote.version;
  if (!order.actions.organisation.includes('accept')) return null;
  return (
    <div className="stack">
      {(isNew || isProblem(accept.error, 'quote.changed')) && (
        <Notice tone="attention" title={words.changedMeanwhile.title}>
          {words.changedMeanwhile.detail}
        </Notice>
      )}
      {isProblem(accept.error, 'order.transition') && (
        <Notice tone="attention" title={words.movedMeanwhile.title}>
          {words.movedMeanwhile.detail}
        </Notice>
      )}
      {accept.error !== null && !isProblem(accept.error, 'quote.changed', 'order.transition') && (
        <ProblemNotice error={accept.error} />
      )}
      <p className="quiet">{words.acceptHint}</p>
      <Button
        kind="main"
        isPending={accept.isPending}
        onPress={() => {
          setSeen(quote.version);
          const answer = accept.mutateAsync({ params: { order: order.id }, body: { version: quote.version } });
          // The button goes; what comes next is the agreement. What went wrong is said by `error`.
          answer.then(() => document.querySelector<HTMLElement>('#terms-agreement')?.focus()).catch(() => undefined);
        }}
      >
        {words.accept(formatMoney(quote.totalCents, language))}
      </Button>
    </div>
  );
}
