import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { resultTexts } from '../../texts/result.ts';
import { useTexts } from '../../texts/language.tsx';

/** Why the work on a delivery failed, and what can be done: the same file once more, or another one. */
export function WorkFailed({ order, mayAct }: { readonly order: OrderView; readonly mayAct: boolean }): ReactNode {
  const words = useTexts(resultTexts).failed;
  const [, go] = useLocation();
  const retry = useChange('orders.retry', ['orders.read', 'orders.progress', 'orders.list', 'orders.history']);
  const can = (action: 'retry' | 'deliver'): boolean => mayAct && order.actions.organisation.includes(action);
  // What lay with the service may go away by itself; what lay with the file will not.
  const isOurs = order.failure?.code.startsWith('service.') === true && can('retry');
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Notice tone="stop" title={order.failure?.title ?? words.unknown}>
        {order.failure?.detail}
      </Notice>
      {(can('retry') || can('deliver')) && (
        <>
          <h3>{words.whatNow}</h3>
          <div className="columns">
            {can('deliver') && (
              <div className="card stack">
                <p>{words.deliverHint}</p>
                <Button kind={isOurs ? 'quiet' : 'main'} onPress={() => go(`/orders/${order.id}/delivery`)}>
                  {words.deliver}
                </Button>
              </div>
            )}
            {can('retry') && (
              <div className="card stack">
                <p>{words.retryHint}</p>
                <Button
                  kind={isOurs ? 'main' : 'quiet'}
                  isPending={retry.isPending}
                  onPress={() => retry.mutate({ params: { order: order.id } })}
                >
                  {words.retry}
                </Button>
              </div>
            )}
          </div>
        </>
      )}
      <div role="status">{retry.isSuccess && words.retried}</div>
      {retry.error !== null && <ProblemNotice error={retry.error} />}
    </section>
  );
}
