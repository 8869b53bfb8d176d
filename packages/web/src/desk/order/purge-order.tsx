import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** When everything of an order is destroyed, and the way to do it now: asked twice, as nobody can undo it. */
export function PurgeOrder({ order }: { readonly order: OrderView }): ReactNode {
  const { purge: words } = useTexts(deskOrderTexts);
  const { cancel } = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const purge = useChange('orders.purge', [
    'orders.read',
    'orders.receipt',
    'orders.list',
    'orders.history',
    'files.list',
    'queue.read',
  ]);
  const isMoved = isProblem(purge.error, 'order.transition');
  const send = (): void => {
    const close = (): void => setOpen(false);
    purge.mutate(
      { params: { order: order.id } },
      { onSuccess: close, onError: (error) => isProblem(error, 'order.transition') && close() },
    );
  };
  return (
    <div className="stack">
      <h3>{words.title}</h3>
      {order.purgeOn !== null && <p>{words.on(formatDate(order.purgeOn, language))}</p>}
      {order.state === 'processing' && <p className="quiet">{words.busy}</p>}
      {isMoved && <Notice tone="attention">{words.moved}</Notice>}
      {order.actions.provider.includes('purge') && (
        <Button
          kind="stop"
          onPress={() => {
            purge.reset();
            setOpen(true);
          }}
        >
          {words.open}
        </Button>
      )}
      <Dialog title={words.dialog} isOpen={isOpen} onClose={() => setOpen(false)} mustAnswer>
        <p>{words.lead(order.organisation.name)}</p>
        {order.state === 'ready' && <Notice tone="attention">{words.notFetched}</Notice>}
        <p>{words.stays}</p>
        {purge.error !== null && !isMoved && <ProblemNotice error={purge.error} onRetry={send} />}
        <div className="row">
          <Button onPress={() => setOpen(false)}>{cancel}</Button>
          <Button kind="stop" isPending={purge.isPending} onPress={send}>
            {words.send}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
