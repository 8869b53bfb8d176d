import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApiPages } from '../api/use-api-pages.ts';
import type { FetchedPages } from '../api/use-api-pages.ts';
import { Page } from '../app/page.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { Button } from '../design/button.tsx';
import { Waiting } from '../design/waiting.tsx';
import { isClosed } from '../orders/next-step.ts';
import { useAgreements } from '../orders/use-agreements.ts';
import { useFocusFirstNew } from '../orders/use-focus-first-new.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../texts/language.tsx';
import { roadTexts } from '../texts/road.ts';
import { ORDER_STEPS } from './frame/order-steps.ts';
import { OrderCard } from './order-card.tsx';
import { useForgottenOrders } from './use-forgotten-orders.ts';
import './orders-page.css';

/** Orders asked for at once. */
const PAGE = 25;

/** All orders of the organisation: where each stands, what comes next, and by whom. */
export function OrdersPage(): ReactNode {
  const { orders: words } = useTexts(roadTexts);
  const { party } = useSession();
  const mayAct = party.role !== 'reader';
  const pages = useApiPages('orders.list', { limit: PAGE });
  const { items } = pages;
  useForgottenOrders();
  return (
    <Page title={words.title} lead={items?.length === 0 ? undefined : words.lead}>
      {items === undefined && (pages.error === null ? <Waiting /> : <Failed pages={pages} />)}
      {items?.length === 0 && <NoOrders mayAct={mayAct} />}
      {items !== undefined && items.length > 0 && (
        <>
          {mayAct ? (
            <ButtonLink kind="main" href="/orders/new">
              {words.begin}
            </ButtonLink>
          ) : (
            <p className="quiet">{words.readerOnly}</p>
          )}
          <OrderList items={items} />
          <OlderOrders pages={pages} />
        </>
      )}
    </Page>
  );
}

/** The rest of a long list, a part at a time. */
function OlderOrders({ pages }: { readonly pages: FetchedPages<OrderView> }): ReactNode {
  const { orders: words } = useTexts(roadTexts);
  const focusFirstNew = useFocusFirstNew(pages.items);
  return (
    <>
      {pages.error !== null && <Failed pages={pages} />}
      {pages.hasMore && (
        <Button
          isPending={pages.isFetchingMore}
          onPress={() => {
            focusFirstNew();
            pages.fetchMore();
          }}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}

function Failed({ pages }: { readonly pages: FetchedPages<OrderView> }): ReactNode {
  return <ProblemNotice error={pages.error} onRetry={pages.retry} />;
}

function OrderList({ items }: { readonly items: readonly OrderView[] }): ReactNode {
  const { orders: words } = useTexts(roadTexts);
  const agreements = useAgreements(items);
  const parts = [
    { name: words.open, items: items.filter(({ state }) => !isClosed(state)) },
    { name: words.closed, items: items.filter(({ state }) => isClosed(state)) },
  ];
  return parts
    .filter((part) => part.items.length > 0)
    .map((part) => (
      <section key={part.name} className="stack">
        <h2>{part.name}</h2>
        <ul className="orders-list">
          {part.items.map((order) => (
            <OrderCard key={order.id} order={order} agreement={agreements.get(order.id)} />
          ))}
        </ul>
      </section>
    ));
}

/** What there is to gain, for whoever comes here first. */
function NoOrders({ mayAct }: { readonly mayAct: boolean }): ReactNode {
  const { orders: words, steps } = useTexts(roadTexts);
  return (
    <section className="orders-empty stack">
      <h2>{words.empty.title}</h2>
      <p>{words.empty.text}</p>
      <ol className="orders-empty-steps">
        {ORDER_STEPS.map((step) => (
          <li key={step}>
            <strong>{steps[step].name}</strong>
            <br />
            <span className="quiet">{steps[step].about}</span>
          </li>
        ))}
      </ol>
      {mayAct ? (
        <ButtonLink kind="main" href="/orders/new">
          {words.empty.begin}
        </ButtonLink>
      ) : (
        <p>{words.empty.reader}</p>
      )}
    </section>
  );
}
