import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Facts } from '../../design/facts.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { formatCount, formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { totalOf } from './quote-draft.ts';
import { QuoteFacts } from './quote-facts.tsx';
import type { QuoteSending, ReadyQuote } from './use-quote-sending.ts';

/** The whole quote once more, before it goes to the organisation. */
export function ConfirmQuote({
  order,
  sending,
}: {
  readonly order: OrderView;
  readonly sending: QuoteSending;
}): ReactNode {
  const { confirm: words } = useTexts(deskQuoteTexts);
  const { ready } = sending;
  return (
    <Dialog title={words.title} isOpen={ready !== undefined} onClose={sending.close}>
      {ready !== undefined && (
        <>
          <p>{words.lead(order.organisation.name)}</p>
          <WholeQuote {...ready} />
          {sending.error !== null && <ProblemNotice error={sending.error} onRetry={sending.send} />}
          <Answers ready={ready} sending={sending} />
        </>
      )}
    </Dialog>
  );
}

function WholeQuote({ answer, records }: ReadyQuote): ReactNode {
  const { confirm: words } = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const { netCents, vatCents, totalCents } = totalOf(answer);
  return (
    <>
      <Facts
        facts={[
          [words.records, formatCount(records, language)],
          [words.net, formatMoney(netCents, language)],
          [words.vat, formatMoney(vatCents, language)],
          [words.total, <strong key="total">{formatMoney(totalCents, language)}</strong>],
        ]}
      />
      <QuoteFacts terms={answer} validUntil={answer.validUntil} reason={answer.reason} />
    </>
  );
}

function Answers({ ready, sending }: { readonly ready: ReadyQuote; readonly sending: QuoteSending }): ReactNode {
  const { confirm: words } = useTexts(deskQuoteTexts);
  const { cancel } = useTexts(everyPageTexts);
  const { language } = useLanguage();
  return (
    <div className="row">
      <Button kind="main" isPending={sending.isSending} onPress={sending.send}>
        {words.send(formatMoney(totalOf(ready.answer).totalCents, language))}
      </Button>
      <Button onPress={sending.close}>{cancel}</Button>
    </div>
  );
}
