import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Facts } from '../design/facts.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { JUST_NOW, isClosed, nextStepOf, toneOf, turnOf } from '../orders/next-step.ts';
import type { SigningState } from '../orders/next-step.ts';
import { formatDate, formatDuration, formatMoney } from '../texts/format.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { orderWordsTexts } from '../texts/order-words.ts';
import { roadTexts } from '../texts/road.ts';

/** An order in a list: what it is about, where it stands, and what comes next. */
export function OrderCard({
  order,
  agreement,
}: {
  readonly order: OrderView;
  /** Undefined where nothing is to be signed, or while it is being fetched. */
  readonly agreement: SigningState | undefined;
}): ReactNode {
  const { orders: words } = useTexts(roadTexts);
  const { states, next, turns } = useTexts(orderWordsTexts);
  const { language } = useLanguage();
  const { id, number, state, purpose, selection, period, counts, quote, purgeOn, purgeDays } = order;
  const step = nextStepOf(order, { agreement });
  const turn = turnOf(step);
  const isOpen = !isClosed(state);
  const about = [selection, period].filter((each) => each !== '').join(', ');
  const isWaiting = turn !== 'organisation' && turn !== 'both';
  return (
    <li className={isOpen && !isWaiting ? 'order-line order-line-turn' : 'order-line'}>
      <div className="order-line-head">
        <h3>
          <Link href={`/orders/${id}`}>{about === '' ? number : about}</Link>
        </h3>
        <StateMark tone={toneOf(state)}>{states.organisation[state]}</StateMark>
      </div>
      <p className="order-line-purpose">{purpose}</p>
      {isOpen && (
        <p className="order-line-next">
          <strong>{turns.organisation[turn]}</strong>:{' '}
          {next.organisation[step].replace(/^./, (letter) => letter.toLowerCase())}
          {order.age >= JUST_NOW && (
            <span className="quiet"> ({words.since(formatDuration(order.age, language))})</span>
          )}
        </p>
      )}
      <Facts
        facts={[
          [words.customers, counts === null ? undefined : words.records(counts.counting.billable)],
          [
            words.price,
            quote === null || state === 'refused' || state === 'cancelled'
              ? undefined
              : `${formatMoney(quote.totalCents, language)}${quote.status === 'proposed' ? ` (${words.priceProposed})` : ''}`,
          ],
          purgeOn === null
            ? [words.keeps, isOpen ? words.days(purgeDays) : undefined]
            : [words.purge, state === 'purged' ? undefined : formatDate(purgeOn, language)],
        ]}
      />
      <p className="order-line-number">{words.number(number, order.createdAt)}</p>
    </li>
  );
}
