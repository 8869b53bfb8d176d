import { ENDPOINTS } from '@verrijk/server/contract';
import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import type { CheckOutcome } from '../../local/local-engine.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import { CountsFacts } from './counts-facts.tsx';
import type { Counts } from './counts-facts.tsx';
import { formatPeriod } from './order-period.ts';
import type { PeriodWish } from './order-period.ts';

/** Somebody else, or another window, was there first. */
const OVERTAKEN = ['order.transition', 'order.facts-fixed', 'quote.changed', 'request.conflict'] as const;
const TOLD_BY = ['orders.read', 'orders.list', 'orders.history', 'orders.quotes'] as const;

/** What leaves the computer now, shown to the letter, and the button that sends it. */
export function SendCounts({
  order,
  outcome,
  wish,
  onSent,
}: {
  readonly order: OrderView;
  /** Of the customers of the period. */
  readonly outcome: CheckOutcome;
  readonly wish: PeriodWish;
  readonly onSent: () => void;
}): ReactNode {
  const { send: words } = useTexts(questionTexts);
  const counts = countsToSend(outcome);
  const { error, isPending, send } = useSending(order, { counts, wish, onSent });
  const isReport = counts.identity.verdict === 'none';
  const isSent = JSON.stringify(order.counts) === JSON.stringify(counts);
  if (counts.counting.billable === 0) {
    return <Notice tone="attention">{words.nothing}</Notice>;
  }
  return (
    <section className="question-send stack">
      <h2>{isReport ? words.reportTitle : words.title}</h2>
      <p className="question-billable">{words.counts(counts.counting.billable)}</p>
      <p>{words.text(order.provider.name)}</p>
      {isReport && <p>{words.report}</p>}
      <Disclosure summary={words.exactly}>
        <div className="stack">
          <p className="quiet">{words.exactlyHint}</p>
          <CountsFacts counts={counts} />
          <Disclosure summary={words.literal}>
            <pre className="question-literal" role="region" aria-label={words.literal} tabIndex={0}>
              {JSON.stringify(counts, undefined, 1)}
            </pre>
          </Disclosure>
        </div>
      </Disclosure>
      {order.state === 'quoted' && !isSent && <Notice tone="attention">{words.lapses}</Notice>}
      {isProblem(error, ...OVERTAKEN) ? (
        <Notice tone="attention">{words.changed}</Notice>
      ) : (
        error !== null && <ProblemNotice error={error} onRetry={() => void send()} />
      )}
      {isSent ? (
        <>
          <p role="status">{words.unchanged}</p>
          <ButtonLink kind="main" href={`/orders/${order.id}/terms`}>
            {words.toTerms}
          </ButtonLink>
        </>
      ) : (
        <Button kind="main" isPending={isPending} onPress={() => void send()}>
          {order.counts === null ? words.button : words.again}
        </Button>
      )}
    </section>
  );
}

/** What the service is told of a check: the schema leaves out all that is no count before anything is sent. */
function countsToSend({ facts, version }: CheckOutcome): Counts {
  return ENDPOINTS['orders.count'].body.parse({ ...facts, version });
}

function useSending(
  order: OrderView,
  { counts, wish, onSent }: { readonly counts: Counts; readonly wish: PeriodWish; readonly onSent: () => void },
): { readonly error: unknown; readonly isPending: boolean; readonly send: () => Promise<void> } {
  const { language } = useLanguage();
  const change = useChange('orders.change', TOLD_BY);
  const count = useChange('orders.count', TOLD_BY);
  const params = { order: order.id };
  const period = formatPeriod(wish, dutchDay(), language);
  const changePeriod = async (): Promise<unknown> =>
    period === order.period ? undefined : change.mutateAsync({ params, body: { period } });
  return {
    error: count.error ?? change.error,
    isPending: count.isPending || change.isPending,
    send: async () => {
      try {
        // What is asked is fixed while there is a quote; new counts end it.
        if (order.actions.organisation.includes('edit')) await changePeriod();
        await count.mutateAsync({ params, body: counts });
        if (!order.actions.organisation.includes('edit')) await changePeriod();
        onSent();
      } catch {
        // Said by `error`.
      }
    },
  };
}
