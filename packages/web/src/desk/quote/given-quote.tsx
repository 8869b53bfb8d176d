import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import type { QuoteView } from '../../orders/price-lines.ts';
import { PriceTable } from '../../orders/price-table.tsx';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { formatCount, formatMoment, formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { draftOf } from './quote-draft.ts';
import { QuoteFacts } from './quote-facts.tsx';
import { QuoteForm } from './quote-form.tsx';
import { useQuoteBasis } from './use-quote-basis.ts';
import type { QuoteBasis } from './use-quote-basis.ts';
import type { KeptQuote, QuoteSending } from './use-quote-sending.ts';

/** The quote that was given, those before it, and another one as long as it is not accepted. */
export function GivenQuote({
  order,
  quote,
  kept: [kept, keep, forget],
  sending,
}: {
  readonly order: OrderView;
  readonly quote: QuoteView;
  readonly kept: KeptQuote;
  readonly sending: QuoteSending;
}): ReactNode {
  const words = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const { basis } = useQuoteBasis(order);
  const mayQuote = order.actions.provider.includes('quote');
  const isAdjusting = mayQuote && kept !== null && basis !== undefined;
  const isLapsed = order.state === 'quoted' && !order.actions.organisation.includes('accept');
  const begin = (from: QuoteBasis): void => {
    const { reason } = quote;
    const draft = draftOf(quote, quote, { validUntil: from.validUntil, reason }, language);
    keep({ version: order.quoteVersion, draft });
  };
  return (
    <>
      {isLapsed && <Notice tone="attention">{words.given.lapsed}</Notice>}
      {isAdjusting ? (
        <QuoteForm
          draft={kept.draft}
          onChange={(draft) => keep({ version: order.quoteVersion, draft })}
          basis={basis}
          onReady={(answer) =>
            sending.show({ version: order.quoteVersion, records: basis.records, answer, isProposal: false })
          }
          onStop={forget}
          stopLabel={words.actions.stopGiven}
        />
      ) : (
        <>
          <Quote quote={quote} />
          <Earlier order={order} version={quote.version} />
          {mayQuote && (
            <div className="row">
              <Button
                kind={isLapsed ? 'main' : 'quiet'}
                isDisabled={basis === undefined}
                onPress={() => basis !== undefined && begin(basis)}
              >
                {isLapsed ? words.actions.anew : words.actions.adjustGiven}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Quote({ quote }: { readonly quote: QuoteView }): ReactNode {
  const words = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  return (
    <>
      <PriceTable price={quote} records={quote.records} words={words.sum} />
      {quote.priceList !== null && (
        <p className="quiet">
          {words.listed(quote.priceList.name)} {quote.priceList.fictional && words.fictional}
        </p>
      )}
      <QuoteFacts terms={quote} validUntil={quote.validUntil} reason={quote.reason} madeAt={quote.madeAt} />
      <p className="quiet">{words.given.most(formatCount(quote.records, language))}</p>
    </>
  );
}

/** What was asked before this quote. */
function Earlier({ order, version }: { readonly order: OrderView; readonly version: number }): ReactNode {
  const { given: words } = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const quotes = useApi('orders.quotes', { params: { order: order.id } });
  const earlier = (quotes.data?.items ?? []).filter((each) => each.version < version);
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={words.earlier(earlier.length)}>
      <ul>
        {earlier.toReversed().map((each) => (
          <li key={each.version}>
            {words.earlierLine(formatMoney(each.totalCents, language), formatMoment(each.madeAt, language))}
            {each.reason !== '' && <span className="quote-words">: “{each.reason}”</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
