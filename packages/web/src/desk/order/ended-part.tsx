import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Notice } from '../../design/notice.tsx';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { useTexts } from '../../texts/language.tsx';

/** That an order went no further, and the reason that was given. */
export function EndedPart({
  order,
  how,
}: {
  readonly order: OrderView;
  readonly how: 'refused' | 'cancelled';
}): ReactNode {
  const { ended: words } = useTexts(deskOrderTexts);
  const history = useApi('orders.history', { params: { order: order.id } });
  const why = history.data?.items.findLast(({ to }) => to === how)?.why ?? '';
  return (
    <Notice tone="plain" title={words[how]}>
      {why !== '' && words.reason(why)}
    </Notice>
  );
}
