import type { OrderEvent, OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../design/button-link.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/language.tsx';
import { roadTexts } from '../../texts/road.ts';

/** Says that an order is over, and why; nothing of one that goes on. */
export function OrderClosed({
  order,
  history,
}: {
  readonly order: OrderView;
  readonly history: readonly OrderEvent[];
}): ReactNode {
  const { closed: words } = useTexts(roadTexts);
  const { party } = useSession();
  const { state } = order;
  if (state !== 'purged' && state !== 'refused' && state !== 'cancelled') return null;
  const why = state === 'purged' ? '' : (history.findLast(({ to }) => to === state)?.why ?? '');
  return (
    <Notice
      tone={state === 'purged' ? 'good' : 'plain'}
      title={words[state].title}
      action={party.role === 'reader' ? undefined : <ButtonLink href="/orders/new">{words.begin}</ButtonLink>}
    >
      <p>{words[state].text}</p>
      {why !== '' && (
        <p>
          {words.reason} “{why}”
        </p>
      )}
    </Notice>
  );
}
