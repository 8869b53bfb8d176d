import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Notice } from '../../design/notice.tsx';
import { Progress } from '../../design/progress.tsx';
import { useSession } from '../../session/session.tsx';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { StageHeading } from './stage-heading.tsx';

/** What becomes of a delivery: how far it is, what it waits for, or why it did not work and what can be done. */
export function WorkPart({
  order,
  progress,
}: {
  readonly order: OrderView;
  /** Undefined while it is not known. */
  readonly progress: ApiResult<'orders.progress'> | undefined;
}): ReactNode {
  const { work: words } = useTexts(deskOrderTexts);
  const { state, quote } = order;
  const isGoing = state === 'delivered' || state === 'processing';
  return (
    <section className="stack">
      <StageHeading stage={state}>{words.title}</StageHeading>
      {isGoing && progress !== undefined && <Going progress={progress} />}
      {isGoing && quote !== null && <p className="quiet">{words.promised(quote.workingDays)}</p>}
      {state === 'ready' && <Notice tone="good">{words.ready}</Notice>}
      <Failed order={order} />
    </section>
  );
}

function Going({
  progress: { progress, waitsFor, attempt },
}: {
  readonly progress: ApiResult<'orders.progress'>;
}): ReactNode {
  const { work: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  if (waitsFor === 'reference') return <WaitsForReference />;
  return (
    <>
      {progress === null ? (
        <Progress label={words.waitsForWorker} share={undefined} />
      ) : (
        <Progress
          label={words.phases[progress.phase]}
          share={progress.share}
          detail={words.rows(formatCount(progress.rows, language))}
        />
      )}
      {attempt > 1 && <p className="quiet">{words.attempt(attempt)}</p>}
    </>
  );
}

function WaitsForReference(): ReactNode {
  const { waitsForReference: words } = useTexts(deskOrderTexts).work;
  const { party } = useSession();
  return (
    <Notice tone="attention" title={words.title} action={<ButtonLink href="/references">{words.action}</ButtonLink>}>
      <p>{words.detail}</p>
      {party.role !== 'administrator' && <p>{words.askAdministrator}</p>}
    </Notice>
  );
}

function Failed({ order }: { readonly order: OrderView }): ReactNode {
  const { work: words } = useTexts(deskOrderTexts);
  const retry = useChange('orders.retry', [
    'orders.read',
    'orders.progress',
    'orders.list',
    'orders.history',
    'queue.read',
  ]);
  const send = (): void => retry.mutate({ params: { order: order.id } });
  if (isProblem(retry.error, 'order.transition')) return <Notice tone="attention">{words.retryMoved}</Notice>;
  if (order.failure === null) return null;
  return (
    <>
      <Notice
        tone="stop"
        title={order.failure.title}
        action={
          order.actions.provider.includes('retry') && (
            <Button isPending={retry.isPending} onPress={send}>
              {words.retry}
            </Button>
          )
        }
      >
        <p>{order.failure.detail}</p>
        <p>{words.retryHint}</p>
      </Notice>
      {retry.error !== null && <ProblemNotice error={retry.error} onRetry={send} />}
    </>
  );
}
