import type { OrderEvent } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Disclosure } from '../../design/disclosure.tsx';
import { useTexts } from '../../texts/language.tsx';
import { roadTexts } from '../../texts/road.ts';

/** What happened to an order, the latest first, in the words of the service. */
export function OrderHistory({ history }: { readonly history: readonly OrderEvent[] }): ReactNode {
  const { order: words } = useTexts(roadTexts);
  if (history.length === 0) return null;
  return (
    <Disclosure summary={words.history}>
      <ol className="order-history" reversed>
        {history.toReversed().map(({ at, transition, sentence }) => (
          <li key={`${at} ${transition}`}>
            <time dateTime={at}>{words.historyOf(at)}</time>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
