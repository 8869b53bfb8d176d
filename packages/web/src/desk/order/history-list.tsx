import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** All that happened to an order, in words, the last thing first; of the own side who did it. */
export function HistoryList({ order }: { readonly order: OrderView }): ReactNode {
  const { history: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const history = useApi('orders.history', { params: { order: order.id } });
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Loaded query={history}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{words.empty}</p>
          ) : (
            <ol className="desk-order-history">
              {items.toReversed().map(({ at, transition, sentence, person }) => (
                <li key={`${at} ${transition}`}>
                  <time dateTime={at} className="quiet">
                    {formatMoment(at, language)}
                  </time>
                  <span>{sentence}</span>
                  {person !== null && <span className="quiet">{words.person(person)}</span>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
