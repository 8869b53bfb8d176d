import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../design/button-link.tsx';
import { Notice } from '../../design/notice.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useSession } from '../../session/session.tsx';
import { deliveryTexts } from '../../texts/delivery.ts';
import { useTexts } from '../../texts/language.tsx';
import { DeliveryMaking } from './delivery-making.tsx';
import { DeliveryReady } from './delivery-ready.tsx';
import { DeliveryReceipt } from './delivery-receipt.tsx';
import { useKeptDelivery } from './use-kept-delivery.ts';

/** The file for the provider: made on this computer, looked at, sent when she says so; afterwards the receipt of it. */
export function DeliveryStep({ order }: { readonly order: OrderView }): ReactNode {
  const words = useTexts(deliveryTexts);
  const { party } = useSession();
  // That it has just arrived is said once, on the page where it was sent.
  const [isJustSent, setJustSent] = useState(false);
  switch (order.state) {
    case 'draft':
    case 'counted':
    case 'quoted':
    case 'accepted':
      return (
        <Notice
          tone="plain"
          title={words.notYet.title}
          action={<ButtonLink href={`/orders/${order.id}/terms`}>{words.notYet.action}</ButtonLink>}
        >
          {words.notYet.detail}
        </Notice>
      );
    case 'refused':
    case 'cancelled':
      return <Notice tone="plain">{words.ended}</Notice>;
    case 'agreed':
    case 'failed':
      return party.role === 'reader' ? (
        <Notice tone="plain">{words.readerOnly}</Notice>
      ) : (
        <Delivering order={order} onSent={() => setJustSent(true)} />
      );
    case 'delivered':
    case 'processing':
    case 'ready':
    case 'purged':
      return <DeliveryReceipt order={order} isJustSent={isJustSent} />;
  }
}

function Delivering({ order, onSent }: { readonly order: OrderView; readonly onSent: () => void }): ReactNode {
  const words = useTexts(deliveryTexts);
  const { made, keep } = useKeptDelivery(order.id);
  const [isAgain, setAgain] = useState(false);
  if (made === 'reading') return <Waiting />;
  return (
    <div className="stack-wide">
      {order.failure !== null && (
        <Notice
          tone="attention"
          title={words.failed.title}
          action={<ButtonLink href={`/orders/${order.id}/result`}>{words.failed.action}</ButtonLink>}
        >
          <p>{order.failure.detail}</p>
          <p>{words.failed.again}</p>
        </Notice>
      )}
      {made === undefined || isAgain ? (
        <DeliveryMaking
          order={order}
          onMade={async (preparation) => {
            await keep(preparation);
            setAgain(false);
          }}
          isAgain={isAgain}
          onBack={() => setAgain(false)}
        />
      ) : (
        <DeliveryReady
          key={made.manifest.file.sha256}
          order={order}
          made={made}
          onAgain={() => setAgain(true)}
          onSent={onSent}
        />
      )}
    </div>
  );
}
