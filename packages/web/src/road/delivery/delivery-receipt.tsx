import type { OrderView } from '@verrijk/server/contract';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Button } from '../../design/button.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Facts } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../local/save-file.ts';
import { deliveryTexts } from '../../texts/delivery.ts';
import { formatBytes, formatCount, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { receiptText } from './receipt-text.ts';
import type { ReceiptLines } from './receipt-text.ts';
import { useKeptProof } from './use-kept-delivery.ts';
import type { MadeDelivery } from './use-kept-delivery.ts';

type Proof = Pick<MadeDelivery, 'manifest' | 'key'>;

/** When what arrived, to print or save; and the key once more, where it is still on this computer. */
export function DeliveryReceipt({
  order,
  isJustSent,
}: {
  readonly order: OrderView;
  readonly isJustSent: boolean;
}): ReactNode {
  const words = useTexts(deliveryTexts).receipt;
  const history = useApi('orders.history', { params: { order: order.id } });
  const made = useKeptProof(order.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isJustSent) heading.current?.focus();
  }, [isJustSent]);
  return (
    <section className="stack" aria-labelledby="delivery-receipt">
      <h2 id="delivery-receipt" ref={heading} tabIndex={-1}>
        {isJustSent ? words.done : words.title}
      </h2>
      <p>{isJustSent ? words.doneDetail(order.provider.name) : words.past}</p>
      <Loaded query={history}>
        {({ items }) => {
          const at = items.findLast(({ transition }) => transition === 'deliver')?.at ?? order.stateSince;
          return made !== 'reading' && <Receipt order={order} at={at} made={made} />;
        }}
      </Loaded>
      {order.state === 'purged' && <Notice tone="plain">{words.purged}</Notice>}
      <p className="no-print">
        <ButtonLink href={`/orders/${order.id}/result`}>{words.next}</ButtonLink>
      </p>
    </section>
  );
}

function Receipt({
  order,
  at,
  made,
}: {
  readonly order: OrderView;
  readonly at: string;
  readonly made: Proof | undefined;
}): ReactNode {
  const words = useTexts(deliveryTexts).receipt;
  const lines = useReceiptLines(order, at, made);
  const title = `${words.title} ${order.number}`;
  const after =
    made === undefined ? [words.elsewhere] : made.key === undefined ? [words.noKey] : [words.key(made.key.name)];
  const save = (): void => {
    const blob = new Blob([receiptText(title, lines, after)], { type: 'text/plain;charset=utf-8' });
    void saveFile({ name: words.fileName(order.number), blob });
  };
  const key = made?.key;
  return (
    <div className="card stack">
      <Facts facts={lines} />
      <p>{after}</p>
      <div className="row no-print">
        <Button onPress={save}>{words.save}</Button>
        <Button onPress={() => window.print()}>{words.print}</Button>
        {key !== undefined && (
          <Button kind="plain" onPress={() => void saveFile(key)}>
            {words.saveKey}
          </Button>
        )}
      </div>
    </div>
  );
}

function useReceiptLines(order: OrderView, at: string, made: Proof | undefined): ReceiptLines {
  const words = useTexts(deliveryTexts).receipt;
  const { language } = useLanguage();
  const files = useApi('files.list', { params: { order: order.id } }, { isAsked: made === undefined });
  const bytes = made?.manifest.file.bytes ?? files.data?.files.find(({ purpose }) => purpose === 'delivery')?.bytes;
  return [
    [words.order, order.number],
    [words.from, order.organisation.name],
    [words.to, order.provider.name],
    [words.at, formatMoment(at, language)],
    ...(made === undefined
      ? []
      : ([
          [words.file, made.manifest.file.name],
          [words.rows, formatCount(made.manifest.rows.out, language)],
          [words.columns, made.manifest.columns.join(', ')],
        ] as const)),
    ...(bytes === undefined ? [] : ([[words.bytes, formatBytes(bytes, language)]] as const)),
    ...(made === undefined ? [] : ([[words.sha256, made.manifest.file.sha256]] as const)),
  ];
}
