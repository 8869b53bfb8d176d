import type { OrderView } from '@verrijk/server/contract';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { nextStepOf } from '../../orders/next-step.ts';
import type { Beside, SigningState } from '../../orders/next-step.ts';
import { deskTexts } from '../../texts/desk.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { orderWordsTexts } from '../../texts/order-words.ts';
import { BOARD_COLUMNS, intoColumns } from './board-columns.ts';
import type { BoardColumn } from './board-columns.ts';
import { writeDeskView } from './desk-view.ts';
import { OrderMarks } from './order-marks.tsx';
import { useAgeWords } from './use-age-words.ts';
import './order-board.css';

/** Cards that a column shows; the table has the rest. */
const MOST_IN_COLUMN = 8;

interface Known {
  readonly agreements: ReadonlyMap<string, SigningState>;
  readonly waitsFor: Beside['waitsFor'];
}

/** Orders by who must act, each a card that leads to it. */
export function OrderBoard({ orders, ...known }: { readonly orders: readonly OrderView[] } & Known): ReactNode {
  const columns = intoColumns(orders, known.agreements);
  return (
    <div className="order-board">
      {BOARD_COLUMNS.map((column) => (
        <Column key={column} column={column} orders={columns[column]} {...known} />
      ))}
    </div>
  );
}

function Column({
  column,
  orders,
  ...known
}: { readonly column: BoardColumn; readonly orders: readonly OrderView[] } & Known): ReactNode {
  const words = useTexts(deskTexts);
  const heading = useId();
  const { title, empty } = words.columns[column];
  const isCut = orders.length > MOST_IN_COLUMN || (column === 'closed' && orders.length > 0);
  const table = { filter: column, order: column === 'closed' ? 'newest' : 'waiting', number: '' } as const;
  return (
    <section className="order-column" aria-labelledby={heading}>
      <h2 id={heading} className="order-column-title">
        {title}
        {column !== 'closed' && (
          <span className="order-column-count">
            <span aria-hidden="true">{orders.length}</span>
            <span className="visually-hidden">{words.columnCount(orders.length)}</span>
          </span>
        )}
      </h2>
      {orders.length === 0 ? (
        <p className="order-column-empty">{empty}</p>
      ) : (
        <ul className="order-cards">
          {orders.slice(0, MOST_IN_COLUMN).map((order) => (
            <OrderCard key={order.id} order={order} {...known} />
          ))}
        </ul>
      )}
      {isCut && (
        <Link className="order-column-all" href={`/orders?${writeDeskView({ view: 'table', table }).toString()}`}>
          {words.allOf(title)}
        </Link>
      )}
    </section>
  );
}

function OrderCard({ order, agreements, waitsFor }: { readonly order: OrderView } & Known): ReactNode {
  const { card } = useTexts(deskTexts);
  const ageWords = useAgeWords();
  const { next, states } = useTexts(orderWordsTexts);
  const { language } = useLanguage();
  const step = nextStepOf(order, { agreement: agreements.get(order.id), waitsFor });
  const records = order.counts?.counting.billable;
  const facts = [
    order.number,
    records === undefined ? undefined : card.records(formatCount(records, language)),
    ageWords(order.age),
  ].filter((each) => each !== undefined);
  return (
    <li className="order-card">
      <Link className="order-card-name" href={`/orders/${order.id}`}>
        {order.organisation.name}
      </Link>
      <span className="order-card-facts">{facts.join(' · ')}</span>
      <span>{step === 'none' ? states.provider[order.state] : next.provider[step]}</span>
      <span className="order-card-marks">
        <OrderMarks order={order} />
      </span>
    </li>
  );
}
