import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import { PurgeDialog } from './purge-dialog.tsx';
import { useDaysLeft } from './use-days-left.ts';
import './purge.css';

/** When everything is gone, what goes and what stays, and a way to have it gone now. */
export function EndPart({ order, mayAct }: { readonly order: OrderView; readonly mayAct: boolean }): ReactNode {
  const words = useTexts(resultTexts).end;
  const { language } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const purge = useChange('orders.purge', [
    'orders.read',
    'orders.list',
    'orders.history',
    'orders.progress',
    'files.list',
  ]);
  const canPurge = order.actions.organisation.includes('purge');
  const days = useDaysLeft(order.purgeOn);
  const wipe = (): void => {
    purge.mutate(
      { params: { order: order.id } },
      {
        onSettled: () => setAsked(false),
      },
    );
  };
  const isChanged = isProblem(purge.error, 'order.transition', 'request.conflict');
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {order.purgeOn !== null && days !== undefined ? (
        <p className="purge-timer">
          <strong>{words.on(formatDate(order.purgeOn, language))}</strong> {words.inDays(days)}
        </p>
      ) : (
        !canPurge && <p>{words.notYet}</p>
      )}
      <p>{words.what}</p>
      <p>{words.stays}</p>
      <p>{words.home}</p>
      {canPurge && mayAct && (
        <Button kind="stop" isPending={purge.isPending} onPress={() => setAsked(true)}>
          {words.now}
        </Button>
      )}
      {canPurge && !mayAct && <p className="quiet">{words.readerOnly}</p>}
      {isChanged && <Notice tone="attention">{words.changed}</Notice>}
      {purge.error !== null && !isChanged && <ProblemNotice error={purge.error} />}
      <PurgeDialog
        order={order}
        isOpen={isAsked}
        isPending={purge.isPending}
        onClose={() => setAsked(false)}
        onConfirm={wipe}
      />
    </section>
  );
}
