import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { PriceTable } from '../../orders/price-table.tsx';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { ListPrice } from './list-price.ts';
import { draftOf } from './quote-draft.ts';
import type { QuoteAnswer } from './quote-draft.ts';
import { QuoteFacts } from './quote-facts.tsx';
import { QuoteForm } from './quote-form.tsx';
import { useQuoteBasis } from './use-quote-basis.ts';
import type { QuoteBasis } from './use-quote-basis.ts';
import type { KeptQuote, QuoteSending } from './use-quote-sending.ts';

/** The first quote of an order, or one on new counts: that of the list with one click and a confirmation, or another. */
export function QuoteMaking({
  order,
  kept: [kept, keep, forget],
  sending,
}: {
  readonly order: OrderView;
  readonly kept: KeptQuote;
  readonly sending: QuoteSending;
}): ReactNode {
  const { basis, error, retry } = useQuoteBasis(order);
  if (basis === undefined) return error === null ? <Waiting /> : <ProblemNotice error={error} onRetry={retry} />;
  return <Making order={order} kept={[kept, keep, forget]} sending={sending} basis={basis} />;
}

function Making({
  order,
  kept: [kept, keep, forget],
  sending,
  basis,
}: {
  readonly order: OrderView;
  readonly kept: KeptQuote;
  readonly sending: QuoteSending;
  readonly basis: QuoteBasis;
}): ReactNode {
  const words = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const { listed, terms, validUntil, records } = basis;
  const asListed = draftOf(terms, listed, { validUntil }, language);
  const version = order.quoteVersion;
  // Without a list there is nothing to confirm, so one begins with the form.
  const shown = kept ?? (listed === undefined ? { version, draft: asListed } : null);
  const show = (answer: QuoteAnswer): void => {
    const isProposal = order.quote?.status === 'proposed' && order.quote.netCents === answer.netCents;
    const isUntouched = isProposal && listed?.vatPercentage === answer.vatPercentage;
    sending.show({ version, records, answer, isProposal: isUntouched });
  };
  return (
    <>
      {listed === undefined && <NoList />}
      {listed !== undefined && <ListChanged order={order} listed={listed} />}
      {shown === null ? (
        listed !== undefined && (
          <Proposal
            basis={basis}
            listed={listed}
            onQuote={() => show(answerOf(basis, listed))}
            onAdjust={() => keep({ version, draft: asListed })}
          />
        )
      ) : (
        <QuoteForm
          draft={shown.draft}
          onChange={(draft) => keep({ version, draft })}
          basis={basis}
          onReady={show}
          onStop={listed === undefined ? undefined : forget}
          stopLabel={words.actions.stop}
        />
      )}
    </>
  );
}

function answerOf({ terms, validUntil }: QuoteBasis, { netCents, vatPercentage }: ListPrice): QuoteAnswer {
  return { ...terms, netCents, vatPercentage, reason: '', validUntil };
}

/** The price of the list, line by line, with what goes with it. */
function Proposal({
  basis,
  listed,
  onQuote,
  onAdjust,
}: {
  readonly basis: QuoteBasis;
  readonly listed: ListPrice;
  readonly onQuote: () => void;
  readonly onAdjust: () => void;
}): ReactNode {
  const words = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  return (
    <>
      <p>
        {words.proposedLead} {words.listed(listed.list.name)} {listed.list.fictional && words.fictional}
      </p>
      <PriceTable price={{ ...listed, lines: [...listed.lines] }} records={basis.records} words={words.sum} />
      <QuoteFacts terms={basis.terms} validUntil={basis.validUntil} />
      <div className="row">
        <Button kind="main" onPress={onQuote}>
          {words.actions.quote(formatMoney(listed.totalCents, language))}
        </Button>
        <Button onPress={onAdjust}>{words.actions.adjust}</Button>
      </div>
    </>
  );
}

/** The list came to something else when the organisation sent its counts. */
function ListChanged({ order, listed }: { readonly order: OrderView; readonly listed: ListPrice }): ReactNode {
  const { listChanged: words } = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const before = order.quote?.netCents;
  if (before === undefined || order.quote?.status !== 'proposed' || before === listed.netCents) return null;
  return (
    <Notice tone="attention" title={words.title}>
      {words.detail(formatMoney(before, language), formatMoney(listed.netCents, language))}
    </Notice>
  );
}

function NoList(): ReactNode {
  const { noList: words } = useTexts(deskQuoteTexts);
  return (
    <Notice tone="attention" title={words.title} action={<ButtonLink href="/prices">{words.action}</ButtonLink>}>
      {words.detail}
    </Notice>
  );
}
