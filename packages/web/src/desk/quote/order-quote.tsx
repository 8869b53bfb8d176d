import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useKept } from '../../kept/use-kept.ts';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { useTexts } from '../../texts/language.tsx';
import { StageHeading } from '../order/stage-heading.tsx';
import { ConfirmQuote } from './confirm-quote.tsx';
import { GivenQuote } from './given-quote.tsx';
import { QuoteConflict } from './quote-conflict.tsx';
import { QuoteMaking } from './quote-making.tsx';
import { RefuseOrder } from './refuse-order.tsx';
import { useQuoteSending } from './use-quote-sending.ts';
import type { KeptDraft } from './use-quote-sending.ts';

/** The price of an order: to be made, or made. What somebody was doing stays in view when the order moves on meanwhile. */
export function OrderQuote({ order }: { readonly order: OrderView }): ReactNode {
  const words = useTexts(deskQuoteTexts);
  const [kept, keep, forget] = useKept<KeptDraft | null>(`desk-quote:${order.id}`, null);
  const sending = useQuoteSending(order, forget);
  const { quote, state } = order;
  const mayQuote = order.actions.provider.includes('quote');
  const isForm = mayQuote && kept !== null;
  const shared = { order, sending, kept: [kept, keep, forget] as const };
  return (
    <section className="stack">
      <StageHeading stage={`${state} ${order.quoteVersion} ${isForm}`}>
        {isForm ? words.form.title : state === 'counted' ? words.title : words.given.title}
      </StageHeading>
      {sending.conflict !== undefined && <QuoteConflict conflict={sending.conflict} />}
      {sending.conflict === undefined && isForm && kept.version !== order.quoteVersion && (
        <QuoteConflict conflict="changed" />
      )}
      {state === 'counted' && <QuoteMaking {...shared} />}
      {state !== 'counted' && quote?.status === 'confirmed' && <GivenQuote {...shared} quote={quote} />}
      <RefuseOrder order={order} />
      <ConfirmQuote order={order} sending={sending} />
    </section>
  );
}
