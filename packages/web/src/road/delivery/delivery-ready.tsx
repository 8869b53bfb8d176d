import type { OrderView } from '@verrijk/server/contract';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { localEngine } from '../../local/start-local-engine.ts';
import { PreparationKey } from '../../table/preparation/preparation-key.tsx';
import { PreparationPreview } from '../../table/preparation/preparation-preview.tsx';
import { USUAL_WISHES } from '../../table/preparation/preparation-wishes.ts';
import { deliveryTexts } from '../../texts/delivery.ts';
import { useTexts } from '../../texts/language.tsx';
import { preparationTexts } from '../../texts/preparation.ts';
import { compareWithQuote } from './compare-with-quote.ts';
import { DeliverySending } from './delivery-sending.tsx';
import type { MadeDelivery } from './use-kept-delivery.ts';
import { useSending } from './use-sending.ts';

const TONES = { fits: 'good', 'may-not-fit': 'attention', 'too-many': 'stop' } as const;

/** The file that was made: exactly what goes, the key that is saved first, whether it fits what was agreed, and the button that sends it. */
export function DeliveryReady({
  order,
  made,
  onAgain,
  onSent,
}: {
  readonly order: OrderView;
  readonly made: MadeDelivery;
  readonly onAgain: () => void;
  readonly onSent: () => void;
}): ReactNode {
  const words = useTexts(deliveryTexts);
  const preparation = useTexts(preparationTexts);
  const { manifest, delivery, key } = made;
  const { sha256 } = manifest.file;
  const [keeping, setKeeping] = useKept(`key-keeping:${order.id}`, { of: sha256, isSaved: false, isKept: false });
  const [wishes] = useKept(`delivery-wishes:${order.id}`, USUAL_WISHES);
  const own = keeping.of === sha256 ? keeping : { of: sha256, isSaved: false, isKept: false };
  const rows = useFirstRows(delivery);
  const sending = useSending(order.id, { ...delivery, sha256 });
  const { verdict, agreed } = compareWithQuote(order, manifest.rows.out, wishes.atHome);
  const heading = useFocusFirst();
  const isBusy = sending.state.kind === 'sending' || sending.state.kind === 'checking';
  return (
    <>
      <section className="stack" aria-labelledby="delivery-ready">
        <h2 id="delivery-ready" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        {!made.isKept && <Notice tone="attention">{words.notKept}</Notice>}
        <OtherFile order={order} made={made} />
        <PreparationPreview manifest={manifest} rows={rows} repairs={made.repairs} />
        {!isBusy && <Button onPress={onAgain}>{preparation.makeAgain}</Button>}
      </section>
      <section className="stack" aria-labelledby="delivery-fits">
        <h2 id="delivery-fits">{words.compare.title}</h2>
        <Notice tone={TONES[verdict]}>{words.compare[verdict](manifest.rows.out, agreed)}</Notice>
      </section>
      <section className="stack" aria-labelledby="delivery-send">
        <h2 id="delivery-send">{words.send.title}</h2>
        {key !== undefined && (
          <PreparationKey file={key} keeping={own} onChange={(next) => setKeeping({ ...next, of: sha256 })} />
        )}
        {keeping.of !== sha256 && keeping.isSaved && key !== undefined && (
          <Notice tone="attention">{preparation.key.anew}</Notice>
        )}
        <DeliverySending
          order={order}
          made={made}
          sending={sending}
          isAllowed={verdict !== 'too-many'}
          isKeyKept={key === undefined || own.isKept}
          onSent={onSent}
        />
      </section>
    </>
  );
}

/** Says when the export has another number of rows than was counted: it may be the wrong one. */
function OtherFile({ order, made }: { readonly order: OrderView; readonly made: MadeDelivery }): ReactNode {
  const words = useTexts(deliveryTexts);
  const { rows } = made.manifest;
  const counted = order.counts?.rows;
  // Counts of a period leave out who was not active in it.
  const isSame = counted === undefined || counted === rows.in || counted === rows.in - rows.leftOut.inactive;
  return !isSame && <Notice tone="attention">{words.otherFile(rows.in, counted)}</Notice>;
}

/** The header and first rows of the file itself, not of what it was made from. */
function useFirstRows({ blob, name }: MadeDelivery['delivery']): readonly (readonly string[])[] | undefined {
  const [rows, setRows] = useState<readonly (readonly string[])[]>();
  useEffect(() => {
    let isLeft = false;
    const read = async (): Promise<void> => {
      const engine = await localEngine();
      const table = await engine.open(blob, name);
      await engine.close(table.id);
      if (!isLeft) setRows(table.sheets[0]?.rows.map(({ cells }) => cells) ?? []);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [blob, name]);
  return rows;
}

/** Reading goes on where something new begins. */
function useFocusFirst(): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
