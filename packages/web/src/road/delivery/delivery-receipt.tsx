import type { OrderView } from '@verrijk/server/contract';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Button } from '../../design/button.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Facts } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { SaveButton } from '../../design/save-button.tsx';
import { deliveryTexts } from '../../texts/delivery.ts';
import { formatBytes, formatCount, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { receiptText } from './receipt-text.ts';
import type { ReceiptLines } from './receipt-text.ts';
import { useKeptProof } from './use-kept-delivery.ts';
import type { MadeDelivery } from './use-kept-delivery.ts';

type Proof = Pick<MadeDelivery, 'manifest' | 'key'>;
/** What the service has of the delivery; undefined once it is destroyed. */
type Arrived = ApiResult<'files.list'>['files'][number] | undefined;

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
  const files = useApi('files.list', { params: { order: order.id } });
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
          return (
            <Loaded query={files}>
              {({ files: there }) => {
                const arrived = there.find(({ purpose }) => purpose === 'delivery');
                // What was made here may not be what went: another computer sent one, or it was made again.
                const isSame = made !== 'reading' && made?.manifest.file.sha256 === arrived?.sha256;
                if (made === 'reading') return null;
                return <Receipt order={order} at={at} arrived={arrived} made={isSame ? made : undefined} />;
              }}
            </Loaded>
          );
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
  arrived,
  made,
}: {
  readonly order: OrderView;
  readonly at: string;
  readonly arrived: Arrived;
  readonly made: Proof | undefined;
}): ReactNode {
  const words = useTexts(deliveryTexts).receipt;
  const lines = useReceiptLines(order, at, arrived, made);
  const title = `${words.title} ${order.number}`;
  const after =
    made === undefined ? [words.elsewhere] : made.key === undefined ? [words.noKey] : [words.key(made.key.name)];
  const key = made?.key;
  return (
    <div className="card stack">
      <Facts facts={lines} />
      <p>{after}</p>
      <div className="row no-print">
        <SaveButton
          label={words.save}
          file={() => ({
            name: words.fileName(order.number),
            blob: new Blob([receiptText(title, lines, after)], { type: 'text/plain;charset=utf-8' }),
          })}
        />
        <Button onPress={() => window.print()}>{words.print}</Button>
        {key !== undefined && <SaveButton kind="plain" label={words.saveKey} file={() => key} />}
      </div>
    </div>
  );
}

function useReceiptLines(order: OrderView, at: string, arrived: Arrived, made: Proof | undefined): ReceiptLines {
  const words = useTexts(deliveryTexts).receipt;
  const { language } = useLanguage();
  const lines: readonly (readonly [name: string, value: string | null | undefined])[] = [
    [words.order, order.number],
    [words.from, order.organisation.name],
    [words.to, order.provider.name],
    [words.at, formatMoment(at, language)],
    [words.file, arrived?.name],
    [words.rows, made && formatCount(made.manifest.rows.out, language)],
    [words.columns, made?.manifest.columns.join(', ')],
    [words.bytes, arrived && formatBytes(arrived.bytes, language)],
    [words.sha256, arrived?.sha256],
  ];
  return lines.flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value] as const]));
}
