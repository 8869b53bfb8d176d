import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Notice } from '../../design/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { resultTexts } from '../../texts/result.ts';
import { useTexts } from '../../texts/language.tsx';
import { EndPart } from '../purge/end-part.tsx';
import { Receipt } from '../purge/receipt.tsx';
import { ReadyResult } from './ready-result.tsx';
import { WorkFailed } from './work-failed.tsx';
import { WorkStatus } from './work-status.tsx';
import './result.css';

/** What becomes of a delivery: how far it is, what came out, what can be done with it, and the proof that it is gone. */
export function ResultStep({ order }: { readonly order: OrderView }): ReactNode {
  const words = useTexts(resultTexts);
  const isReader = useSession().party.role === 'reader';
  return (
    <div className="stack-wide">
      {isReader && order.state !== 'purged' && <Notice tone="plain">{words.readerOnly}</Notice>}
      <Stage order={order} mayAct={!isReader} />
    </div>
  );
}

function Stage({ order, mayAct }: { readonly order: OrderView; readonly mayAct: boolean }): ReactNode {
  switch (order.state) {
    case 'delivered':
    case 'processing':
      return (
        <>
          <WorkStatus order={order} />
          {order.actions.organisation.includes('purge') && <EndPart order={order} mayAct={mayAct} />}
        </>
      );
    case 'failed':
      return (
        <>
          <WorkFailed order={order} mayAct={mayAct} />
          <EndPart order={order} mayAct={mayAct} />
        </>
      );
    case 'ready':
      return <ReadyResult order={order} mayAct={mayAct} />;
    case 'purged':
      return <Receipt order={order} />;
    default:
      return <NotYet order={order} />;
  }
}

function NotYet({ order: { id, state } }: { readonly order: OrderView }): ReactNode {
  const words = useTexts(resultTexts).notYet;
  if (state === 'refused' || state === 'cancelled') return <p>{words[state]}</p>;
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      {state === 'agreed' && (
        <p>
          <Link href={`/orders/${id}/delivery`}>{words.toDelivery}</Link>
        </p>
      )}
    </section>
  );
}
