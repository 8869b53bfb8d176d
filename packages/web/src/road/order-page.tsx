import type { OrderEvent, OrderView } from '@verrijk/server/contract';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Link, Redirect, useParams } from 'wouter';
import { isProblem } from '../api/problem-of.ts';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { Page } from '../app/page.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { Notice } from '../design/notice.tsx';
import { forgetOrder } from '../kept/forget-order.ts';
import { isClosed } from '../orders/next-step.ts';
import { useOrderEvents } from '../orders/use-order-events.ts';
import type { OrderNews } from '../orders/use-order-events.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../texts/language.tsx';
import { roadTexts } from '../texts/road.ts';
import { DeliveryStep } from './delivery/delivery-step.tsx';
import { KeptSendingProvider } from './delivery/kept-sending.tsx';
import { CancelOrder } from './frame/cancel-order.tsx';
import { LeftComputer } from './frame/left-computer.tsx';
import { OrderClosed } from './frame/order-closed.tsx';
import { OrderHistory } from './frame/order-history.tsx';
import { isReached, ORDER_STEPS, parseStep, stepOf } from './frame/order-steps.ts';
import type { OrderStep } from './frame/order-steps.ts';
import { StepNavigation } from './frame/step-navigation.tsx';
import { QuestionStep } from './question/question-step.tsx';
import { ResultStep } from './result/result-step.tsx';
import { TermsStep } from './terms/terms-step.tsx';
import './order-page.css';

/** Seconds between two looks at an order while its stream is down. */
const LOOK_AGAIN = 15;

const STEPS: Readonly<Record<OrderStep, (props: { readonly order: OrderView }) => ReactNode>> = {
  question: QuestionStep,
  terms: TermsStep,
  delivery: DeliveryStep,
  result: ResultStep,
};

/** One order: the four steps, what has left the computer, and the step in the address. */
export function OrderPage(): ReactNode {
  const { order: id, step } = useParams<{ readonly order: string; readonly step?: string }>();
  // What is no ID at all the service would call a mistake of ours.
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  return isId ? <FollowedOrder key={id} id={id} step={step} /> : <NotFoundPage />;
}

function FollowedOrder({ id, step }: { readonly id: string; readonly step: string | undefined }): ReactNode {
  const { orders } = useTexts(roadTexts);
  const params = { order: id };
  const known = useApi('orders.read', { params });
  const isFollowed = known.data !== undefined && !isClosed(known.data.state);
  const news = useOrderEvents(id, isFollowed);
  // The same question, asked now and then while nothing is heard.
  const query = useApi('orders.read', { params }, isFollowed && !news.isLive ? { everySeconds: LOOK_AGAIN } : {});
  const history = useApi('orders.history', { params });
  if (isProblem(query.error, 'request.not-found')) return <NotFoundPage />;
  return (
    <Loaded query={query} title={orders.title}>
      {(order) => {
        const shown = parseStep(step);
        if (step === undefined) return <Redirect to={`/orders/${id}/${stepOf(order)}`} replace />;
        if (shown === undefined) return <NotFoundPage />;
        return (
          <KeptSendingProvider order={id}>
            <OrderInView order={order} history={history.data?.items ?? []} shown={shown} news={news} />
          </KeptSendingProvider>
        );
      }}
    </Loaded>
  );
}

function OrderInView({
  order,
  history,
  shown,
  news,
}: {
  readonly order: OrderView;
  readonly history: readonly OrderEvent[];
  readonly shown: OrderStep;
  readonly news: OrderNews;
}): ReactNode {
  const words = useTexts(roadTexts);
  const { party } = useSession();
  useForgotten(order);
  const Step = STEPS[shown];
  // It ended before this step, which will not come any more.
  const isCutShort = isClosed(order.state) && !isReached(order, shown);
  return (
    <Page
      title={words.order.title(order.number)}
      lead={words.order.of(order.organisation.name, order.provider.name)}
      above={
        <p>
          <Link href="/orders">← {words.order.back}</Link>
        </p>
      }
    >
      <StepNavigation order={order} shown={shown} />
      <LeftComputer order={order} history={history} />
      <News order={order} shown={shown} news={news} />
      <p role="status" className="order-page-news quiet">
        {news.isDown && words.order.notLive}
      </p>
      {(shown === 'question' || isCutShort) && <OrderClosed order={order} history={history} />}
      {isReached(order, shown) ? <Step order={order} /> : !isCutShort && <NotYet order={order} shown={shown} />}
      <footer className="order-page-foot no-print">
        <OrderHistory history={history} />
        {order.actions.organisation.includes('cancel') && party.role !== 'reader' && <CancelOrder order={order} />}
      </footer>
    </Page>
  );
}

/** What somebody else did meanwhile, and where the order is by now. */
function News({
  order,
  shown,
  news,
}: {
  readonly order: OrderView;
  readonly shown: OrderStep;
  readonly news: OrderNews;
}): ReactNode {
  const words = useTexts(roadTexts);
  // News is news until the next step, also when that is her own.
  const isNews = news.moved !== undefined && news.moved.to === order.state;
  const sentence = isNews ? words.order.moved[order.state]?.(order.provider.name) : undefined;
  const now = stepOf(order);
  const isBehind = ORDER_STEPS.indexOf(shown) < ORDER_STEPS.indexOf(now) && !isClosed(order.state);
  if (sentence === undefined && !isBehind) return <div role="status" className="order-page-news" />;
  return (
    <Notice
      tone={sentence === undefined ? 'plain' : 'good'}
      title={sentence ?? words.order.furtherTitle}
      action={
        isBehind ? (
          <ButtonLink kind={shown === 'terms' ? 'quiet' : 'main'} href={`/orders/${order.id}/${now}`}>
            {words.order.toStep(words.steps[now].name)}
          </ButtonLink>
        ) : undefined
      }
    />
  );
}

function NotYet({ order, shown }: { readonly order: OrderView; readonly shown: OrderStep }): ReactNode {
  const words = useTexts(roadTexts);
  const now = stepOf(order);
  return (
    <section className="stack">
      <h2>{words.steps[shown].name}</h2>
      <p>{words.steps[shown].about}</p>
      <Notice
        tone="plain"
        title={words.order.laterTitle}
        action={
          <ButtonLink kind="main" href={`/orders/${order.id}/${now}`}>
            {words.order.toStep(words.steps[now].name)}
          </ButtonLink>
        }
      >
        {words.order.later(words.steps[now].name)}
      </Notice>
    </section>
  );
}

/** Of an order that is over nothing is kept here. */
function useForgotten({ id, state }: OrderView): void {
  useEffect(() => {
    if (isClosed(state)) void forgetOrder(id);
  }, [id, state]);
}
