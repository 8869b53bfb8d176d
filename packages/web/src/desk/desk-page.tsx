import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { Notice } from '../design/notice.tsx';
import { useKept } from '../kept/use-kept.ts';
import { useAgreements } from '../orders/use-agreements.ts';
import { deskTexts } from '../texts/desk.ts';
import { formatTime } from '../texts/format.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { intoColumns } from './board/board-columns.ts';
import { readDeskView, writeDeskView } from './board/desk-view.ts';
import type { TableQuery } from './board/desk-view.ts';
import { OrderBoard } from './board/order-board.tsx';
import { OrderTable } from './board/order-table.tsx';
import { useBoard, useHasReference } from './board/use-desk-orders.ts';
import './desk-page.css';

const VIEWS = ['board', 'table'] as const;

/** All orders of a provider: as a board by who must act, or as a table. */
export function DeskPage(): ReactNode {
  const words = useTexts(deskTexts);
  const [address, setAddress] = useSearchParams();
  const [kept, keep] = useKept<'board' | 'table'>('desk:view', 'board');
  const asked = readDeskView(address);
  const view = asked.view ?? kept;
  const board = useBoard();
  const open = board.open.data?.items ?? [];
  const agreements = useAgreements(open);
  const hasReference = useHasReference();
  const waitsFor = hasReference === false ? 'reference' : undefined;
  const columns = intoColumns(open, agreements);
  const [quotes, signatures] = [columns['to-quote'].length, columns['to-sign'].length];
  const lead = quotes + signatures === 0 ? words.lead.nothing : words.lead.waiting(quotes, signatures);
  const showTable = (table: TableQuery): void => {
    setAddress(writeDeskView({ view: 'table', table }), { replace: true });
  };
  return (
    <Page title={words.title} lead={<span role="status">{board.open.data !== undefined && lead}</span>}>
      <div className="stack">
        <nav className="desk-views no-print" aria-label={words.view.label}>
          {VIEWS.map((each) => (
            <Link
              key={each}
              href={`/orders?${writeDeskView({ view: each, table: asked.table }).toString()}`}
              aria-current={each === view ? 'true' : undefined}
              onClick={() => keep(each)}
            >
              {words.view[each]}
            </Link>
          ))}
        </nav>
        {waitsFor === 'reference' && <NoReference />}
        {view === 'table' ? (
          <OrderTable query={asked.table} onChange={showTable} waitsFor={waitsFor} />
        ) : (
          <Loaded query={board.open}>
            {({ items, next }) =>
              items.length + board.closed.length === 0 ? (
                <NoOrders />
              ) : (
                <>
                  {next !== null && <Notice tone="plain">{words.tooMany}</Notice>}
                  <OrderBoard orders={[...items, ...board.closed]} agreements={agreements} waitsFor={waitsFor} />
                  <Refreshed at={board.open.dataUpdatedAt} isStale={board.open.isRefetchError} />
                </>
              )
            }
          </Loaded>
        )}
      </div>
    </Page>
  );
}

/** As of when this is, and whether it still follows what happens. */
function Refreshed({ at, isStale }: { readonly at: number; readonly isStale: boolean }): ReactNode {
  const words = useTexts(deskTexts);
  const { language } = useLanguage();
  const moment = formatTime(new Date(at).toISOString(), language);
  return isStale ? (
    <Notice tone="attention">{words.stale(moment)}</Notice>
  ) : (
    <p className="quiet">{words.refreshed(moment)}</p>
  );
}

function NoReference(): ReactNode {
  const { noReference: words } = useTexts(deskTexts);
  return (
    <Notice tone="attention" title={words.title} action={<ButtonLink href="/references">{words.action}</ButtonLink>}>
      {words.detail}
    </Notice>
  );
}

function NoOrders(): ReactNode {
  const { none: words } = useTexts(deskTexts);
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      <p>{words.prepare}</p>
      <ul>
        <li>
          <Link href="/references">{words.reference}</Link>
        </li>
        <li>
          <Link href="/prices">{words.prices}</Link>
        </li>
        <li>
          <Link href="/terms">{words.terms}</Link>
        </li>
      </ul>
    </section>
  );
}
