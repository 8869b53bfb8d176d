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
import { useTexts } from '../../texts/language.tsx';
import { roadTexts } from '../../texts/road.ts';
import { useKeptSending } from '../delivery/kept-sending.tsx';

/** Withdraws an order, with the reason that the other side reads. */
export function CancelOrder({ order }: { readonly order: OrderView }): ReactNode {
  const { cancel: words } = useTexts(roadTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog title={words.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <CancelForm order={order} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function CancelForm({ order, onDone }: { readonly order: OrderView; readonly onDone: () => void }): ReactNode {
  const { cancel: words } = useTexts(roadTexts);
  const [reason, setReason, forget] = useKept(`cancel:${order.id}`, '');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { kept, wipe } = useKeptSending();
  const { mutateAsync: cancel } = useChange('orders.cancel', ['orders.read', 'orders.list', 'orders.history']);
  const send = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      // Once it is cancelled, the service lets nobody at its uploads any more.
      await wipe();
      await cancel({ params: { order: order.id }, body: { reason: reason.trim() } });
      forget();
      onDone();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p>{words.text}</p>
      {kept?.upload !== undefined && <p>{words.partSent}</p>}
      <Field
        label={words.reason}
        hint={words.reasonHint}
        lines={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={isMissing && reason.trim() === '' ? words.reasonMissing : undefined}
      />
      {isProblem(error, 'order.transition', 'upload.state') ? (
        <Notice tone="attention">{words.changed}</Notice>
      ) : (
        error !== null && <ProblemNotice error={error} onRetry={() => void send()} />
      )}
      <div className="row">
        <Button kind="stop" isPending={isBusy} onPress={() => void send()}>
          {words.confirm}
        </Button>
        <Button onPress={onDone}>{words.keep}</Button>
      </div>
    </>
  );
}
