import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Tick } from '../../design/tick.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatBytes } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';

interface PurgeDialogProps {
  readonly order: OrderView;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Says what will be lost, and asks whether what matters was saved, before anything is wiped. */
export function PurgeDialog(props: PurgeDialogProps): ReactNode {
  const words = useTexts(resultTexts).end.dialog;
  return (
    <Dialog title={words.title} isOpen={props.isOpen} onClose={props.onClose} mustAnswer>
      <Question {...props} />
    </Dialog>
  );
}

function Question({ order, isPending, onClose, onConfirm }: PurgeDialogProps): ReactNode {
  const { end } = useTexts(resultTexts);
  const common = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const files = useApi('files.list', { params: { order: order.id } });
  const [isSaved, setSaved] = useState(false);
  const words = end.dialog;
  const isReport = order.product === 'report';
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <ul>
        {(files.data?.files ?? []).map(({ id, purpose, bytes }) => (
          <li key={id}>
            {end.purposes[purpose]} ({formatBytes(bytes, language)})
          </li>
        ))}
      </ul>
      {order.state !== 'ready' && <p>{words.noResult}</p>}
      <p>{isReport ? words.keptHereReport : words.keptHere}</p>
      <Tick isTicked={isSaved} onChange={setSaved} hint={isReport ? words.savedReportHint : words.savedHint}>
        {words.saved}
      </Tick>
      <div className="row">
        <Button kind="stop" isDisabled={!isSaved} isPending={isPending} onPress={onConfirm}>
          {words.confirm}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </div>
  );
}
