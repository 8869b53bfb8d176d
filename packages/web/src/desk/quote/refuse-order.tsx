import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { useTexts } from '../../texts/language.tsx';

/** The way not to carry out an order: with a reason, and asked twice. */
export function RefuseOrder({ order }: { readonly order: OrderView }): ReactNode {
  const { actions, refuse: words, changed } = useTexts(deskQuoteTexts);
  const { cancel, close } = useTexts(everyPageTexts);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [reason, setReason, forget] = useKept(`desk-refusal:${order.id}`, '');
  const refuse = useChange('orders.refuse', ['orders.read', 'orders.list', 'orders.history', 'queue.read']);
  const send = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    const onRefused = (): void => {
      setOpen(false);
      forget();
    };
    // Also when the page is another by then; what went wrong is said by `error`.
    refuse.mutateAsync({ params: { order: order.id }, body: { reason } }).then(onRefused, () => undefined);
  };
  const isMoved = isProblem(refuse.error, 'order.transition');
  if (!order.actions.provider.includes('refuse') && !isOpen) return null;
  return (
    <>
      <Button kind="stop" onPress={() => setOpen(true)}>
        {actions.refuse}
      </Button>
      <Dialog title={words.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{words.lead(order.organisation.name)}</p>
        <Field
          label={words.reason}
          lines={4}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={isTried && reason.trim() === '' ? words.reasonMissing : undefined}
        />
        {isMoved ? (
          <Notice tone="attention" title={changed.moved.title}>
            {changed.moved.detail}
          </Notice>
        ) : (
          refuse.error !== null && <ProblemNotice error={refuse.error} onRetry={send} />
        )}
        <div className="row">
          {!isMoved && (
            <Button kind="stop" isPending={refuse.isPending} onPress={send}>
              {words.send}
            </Button>
          )}
          <Button onPress={() => setOpen(false)}>{isMoved ? close : cancel}</Button>
        </div>
      </Dialog>
    </>
  );
}
