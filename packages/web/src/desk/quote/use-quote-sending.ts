import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import type { QuoteAnswer, QuoteDraft } from './quote-draft.ts';

/** A quote as somebody looks at it before it goes. */
export interface ReadyQuote {
  /** The `quoteVersion` that was on the screen. */
  readonly version: number;
  readonly records: number;
  readonly answer: QuoteAnswer;
  /** It is what the service proposed: the amount is then its own, so that a list that changes meanwhile is noticed. */
  readonly isProposal: boolean;
}

/** Why a quote did not go: somebody else was before, or something else went wrong. */
export type QuoteConflict = 'changed' | 'list' | 'moved';

const CHANGES = [
  'orders.read',
  'orders.list',
  'orders.history',
  'orders.quotes',
  'queue.read',
  'price-lists.list',
  'terms.read',
] as const;

/** What was typed, and the version of the order that was looked at meanwhile. */
export interface KeptDraft {
  readonly version: number;
  readonly draft: QuoteDraft;
}

/** A draft that a reload does not lose, null while nobody changes anything; how to keep another, and how to forget it. */
export type KeptQuote = readonly [kept: KeptDraft | null, keep: (draft: KeptDraft) => void, forget: () => void];

/** A quote on its way to the organisation. */
export interface QuoteSending {
  readonly ready: ReadyQuote | undefined;
  readonly show: (ready: ReadyQuote) => void;
  readonly close: () => void;
  readonly send: () => void;
  readonly isSending: boolean;
  /** Said on the page: the dialog is gone, as what it showed is no longer so. */
  readonly conflict: QuoteConflict | undefined;
  /** Said in the dialog; null where nothing went wrong. */
  readonly error: unknown;
}

/** Shows a quote before it is sent, and sends it. */
export function useQuoteSending({ id }: Pick<OrderView, 'id'>, onSent: () => void): QuoteSending {
  const [ready, setReady] = useState<ReadyQuote>();
  const quote = useChange('orders.quote', CHANGES);
  const conflict = conflictOf(quote.error);
  return {
    ready,
    show: (shown) => {
      quote.reset();
      setReady(shown);
    },
    close: () => setReady(undefined),
    send: () => {
      if (ready === undefined) return;
      const { version, isProposal, answer } = ready;
      const { netCents, vatPercentage, reason, ...terms } = answer;
      const price = isProposal ? {} : { netCents, vatPercentage, reason };
      // Also when the page is another by then: what was sent is not kept any longer.
      const onQuoted = (): void => {
        setReady(undefined);
        onSent();
      };
      quote
        .mutateAsync({ params: { order: id }, body: { version, ...terms, ...price } })
        .then(onQuoted, (error: unknown) => conflictOf(error) !== undefined && setReady(undefined));
    },
    isSending: quote.isPending,
    conflict,
    error: conflict === undefined ? quote.error : null,
  };
}

function conflictOf(error: unknown): QuoteConflict | undefined {
  if (isProblem(error, 'quote.changed')) return 'changed';
  // Without a reason where the list was equal a moment ago: it is no longer.
  if (isProblem(error, 'quote.list-changed', 'order.reason-missing')) return 'list';
  return isProblem(error, 'order.transition') ? 'moved' : undefined;
}
