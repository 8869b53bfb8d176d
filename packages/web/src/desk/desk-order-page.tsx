import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { isProblem } from '../api/problem-of.ts';
import { useApi } from '../api/use-api.ts';
import type { ApiResult } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { Page } from '../app/page.tsx';
import { Notice } from '../design/notice.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { nextStepOf, toneOf, turnOf } from '../orders/next-step.ts';
import { useOrderEvents } from '../orders/use-order-events.ts';
import { deskOrderTexts } from '../texts/desk-order.ts';
import { deskTexts } from '../texts/desk.ts';
import { useTexts } from '../texts/language.tsx';
import { orderWordsTexts } from '../texts/order-words.ts';
import { OrderMarks } from './board/order-marks.tsx';
import { useAgeWords } from './board/use-age-words.ts';
import { AgreementPart } from './order/agreement-part.tsx';
import { CountsView } from './order/counts-view.tsx';
import { EndedPart } from './order/ended-part.tsx';
import { FilesPart } from './order/files-part.tsx';
import { HistoryList } from './order/history-list.tsx';
import { QuestionFacts } from './order/question-facts.tsx';
import { ReceiptPart } from './order/receipt-part.tsx';
import { WorkPart } from './order/work-part.tsx';
import { OrderQuote } from './quote/order-quote.tsx';
import './order/desk-order.css';

/** Seconds between two looks, should the line of news be broken. */
const LOOK_AGAIN = 60;

/** One order: what is asked, what it costs, what was agreed and what became of it, with what is to be done first. */
export function DeskOrderPage(): ReactNode {
  const { order: id } = useParams<{ order: string }>();
  const { title } = useTexts(deskTexts);
  const order = useApi('orders.read', { params: { order: id } }, { everySeconds: LOOK_AGAIN });
  const isThere = order.data !== undefined;
  useOrderEvents(id, isThere);
  if (!isThere && isProblem(order.error, 'request.not-found', 'request.invalid')) return <NotFoundPage />;
  return (
    <Loaded query={order} title={title}>
      {(shown) => <Shown key={id} order={shown} isStale={order.isRefetchError} />}
    </Loaded>
  );
}

function Shown({ order, isStale }: { readonly order: OrderView; readonly isStale: boolean }): ReactNode {
  const words = useTexts(deskOrderTexts);
  const { state } = order;
  const isGoing = state === 'delivered' || state === 'processing';
  const progress = useApi('orders.progress', { params: { order: order.id } }, { isAsked: isGoing });
  // Before a price can be made one reads what is asked; afterwards what is to be done comes first.
  const isQuoteFirst = state === 'counted';
  const asked = (
    <div key="asked" className="desk-order-asked stack-wide">
      <QuestionFacts order={order} />
      <CountsView counts={order.counts} />
    </div>
  );
  const work = (
    <div key="work" className="desk-order-work stack-wide">
      <Parts order={order} progress={isGoing ? progress.data : undefined} />
      <HistoryList order={order} />
    </div>
  );
  return (
    <Page
      title={words.title(order.number, order.organisation.name)}
      above={
        <p className="no-print">
          <Link href="/orders">{words.back}</Link>
        </p>
      }
    >
      <div className="stack">
        <Now order={order} waitsFor={isGoing ? progress.data?.waitsFor : undefined} />
        {isStale && <Notice tone="attention">{words.stale}</Notice>}
      </div>
      <div className="desk-order">{isQuoteFirst ? [asked, work] : [work, asked]}</div>
    </Page>
  );
}

/** Where it stands, whose turn it is and what comes next; read out when it changes. */
function Now({
  order,
  waitsFor,
}: {
  readonly order: OrderView;
  readonly waitsFor: ApiResult<'orders.progress'>['waitsFor'] | undefined;
}): ReactNode {
  const { states, next, turns } = useTexts(orderWordsTexts);
  const ageWords = useAgeWords();
  const agreement = useApi('agreement.read', { params: { order: order.id } }, { isAsked: order.state === 'accepted' });
  const step = nextStepOf(order, { agreement: agreement.data, waitsFor });
  const turn = turnOf(step);
  // Otherwise the sentence says itself whose turn it is.
  const isOurs = turn === 'provider' || turn === 'both';
  return (
    <div className="desk-order-now">
      <div className="desk-order-now" role="status">
        <StateMark tone={toneOf(order.state)}>{states.provider[order.state]}</StateMark>
        <span>
          {isOurs && `${turns.provider[turn]}: `}
          <span className={isOurs ? 'desk-order-next' : undefined}>{next.provider[step]}</span>
        </span>
      </div>
      <span className="quiet">{ageWords(order.age)}</span>
      <OrderMarks order={order} isStateShown />
    </div>
  );
}

const HAS_AGREEMENT: readonly OrderView['state'][] = [
  'accepted',
  'agreed',
  'delivered',
  'processing',
  'ready',
  'purged',
  'failed',
];
const HAS_FILES: readonly OrderView['state'][] = ['delivered', 'processing', 'ready', 'failed'];

/** What has been and what is to be done, the latest first. */
function Parts({
  order,
  progress,
}: {
  readonly order: OrderView;
  readonly progress: ApiResult<'orders.progress'> | undefined;
}): ReactNode {
  const { state } = order;
  const hasFiles = HAS_FILES.includes(state);
  return (
    <>
      {(state === 'refused' || state === 'cancelled') && <EndedPart order={order} how={state} />}
      {state === 'purged' && <ReceiptPart order={order} />}
      {hasFiles && <WorkPart order={order} progress={progress} />}
      {hasFiles && <FilesPart order={order} />}
      {HAS_AGREEMENT.includes(state) && <AgreementPart order={order} />}
      {(order.quote?.status === 'confirmed' || state === 'counted') && <OrderQuote key="quote" order={order} />}
    </>
  );
}
