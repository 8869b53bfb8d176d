import type { OrderEvent, OrderView } from '@verrijk/server/contract';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { keptFile } from '../../kept/kept-file.ts';
import { useTexts } from '../../texts/language.tsx';
import { roadTexts } from '../../texts/road.ts';
import { useKeptSending } from '../delivery/kept-sending.tsx';
import { whatLeft } from './what-left.ts';
import './left-computer.css';

/** What of an order has left the computer of whoever looks; in view on every step, and opens to tell when. */
export function LeftComputer({
  order,
  history,
}: {
  readonly order: OrderView;
  readonly history: readonly OrderEvent[];
}): ReactNode {
  const { left: words } = useTexts(roadTexts);
  const { kept } = useKeptSending();
  const { counts, delivery, destroyed, isPartlySent } = whatLeft(order, history, kept);
  const rows = useDeliveredRows(order.id, delivery && (delivery.at ?? ''));
  const most = destroyed ? 'destroyed' : delivery ? 'delivery' : isPartlySent ? 'part' : counts ? 'counts' : 'nothing';
  const at = (when: { readonly at: string | undefined } | undefined): string =>
    when === undefined ? words.notYet : when.at === undefined ? words.yes : words.at(when.at);
  const sent = [
    rows === undefined ? undefined : words.rows(rows),
    isPartlySent && delivery === undefined ? undefined : at(delivery),
    isPartlySent ? words.partSent : undefined,
  ];
  const latest = { destroyed, delivery, part: undefined, counts, nothing: undefined }[most]?.at;
  return (
    <section className={`left-computer left-computer-${most}`} aria-label={words.label}>
      <details>
        <summary>
          <span className="left-computer-question">{words.label}</span>{' '}
          <span className="left-computer-answer" role="status">
            {words[most]}
            {latest !== undefined && <span className="left-computer-when">, {words.at(latest)}</span>}
          </span>
        </summary>
        <ol className="left-computer-items">
          <li className="left-computer-home">
            <strong>{words.export}</strong>
          </li>
          <Item
            isThere={counts !== undefined}
            name={words.items.counts}
            when={at(counts)}
            more={words.items.countsMore}
          />
          <Item
            isThere={delivery !== undefined || isPartlySent}
            name={words.items.delivery}
            when={sent.filter((each) => each !== undefined).join(', ')}
            more={words.items.deliveryMore}
          />
          <Item
            isThere={destroyed !== undefined}
            name={words.items.destroyed}
            when={destroyed !== undefined && destroyed.at === undefined ? words.gone : at(destroyed)}
            more={words.items.destroyedMore}
          />
        </ol>
      </details>
    </section>
  );
}

function Item({
  isThere,
  name,
  when,
  more,
}: {
  readonly isThere: boolean;
  readonly name: string;
  readonly when: string;
  readonly more: string;
}): ReactNode {
  return (
    <li className={isThere ? undefined : 'left-computer-open'}>
      <strong>{name}</strong>: {when}
      <br />
      <span className="quiet">{more}</span>
    </li>
  );
}

/** How many rows the minimal file of a delivery had, as the computer that made it still knows. A later delivery has others. */
function useDeliveredRows(order: string, deliveredAt: string | undefined): number | undefined {
  const [rows, setRows] = useState<number>();
  useEffect(() => {
    let isLeft = false;
    const read = async (): Promise<void> => {
      const kept = deliveredAt === undefined ? undefined : await keptFile(order, 'manifest');
      const found = kept === undefined ? undefined : readRows(await kept.blob.text());
      if (!isLeft) setRows(found);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [order, deliveredAt]);
  return rows;
}

function readRows(manifest: string): number | undefined {
  try {
    const { rows } = JSON.parse(manifest) as { readonly rows?: { readonly out?: unknown } };
    return typeof rows?.out === 'number' ? rows.out : undefined;
  } catch {
    return undefined;
  }
}
