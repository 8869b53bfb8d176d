import { useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Tick } from '../../design/tick.tsx';
import { SaveButton } from '../../design/save-button.tsx';
import { forgetRecoveryCodes, newRecoveryCodes, onRecoveryCodes } from '../../session/new-recovery-codes.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { entryTexts } from '../../texts/entry.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import './factors.css';

/** Shows new recovery codes, once, until somebody says that they are kept. Nothing while there are none. */
export function RecoveryCodesDialog(): ReactNode {
  const { recoveryCodes: words } = useTexts(entryTexts);
  const codes = useSyncExternalStore(onRecoveryCodes, newRecoveryCodes);
  const [areKept, setKept] = useState(false);
  const close = (): void => {
    setKept(false);
    forgetRecoveryCodes();
  };
  return (
    <Dialog title={words.title} isOpen={codes !== undefined} onClose={close} mustAnswer>
      <p>{words.lead}</p>
      <ul className="recovery-codes" aria-label={words.list}>
        {(codes ?? []).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <WaysToKeep codes={codes ?? []} />
      <Tick isTicked={areKept} onChange={setKept}>
        {words.kept}
      </Tick>
      <Button kind="main" isDisabled={!areKept} onPress={close}>
        {words.done}
      </Button>
    </Dialog>
  );
}

function WaysToKeep({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const { recoveryCodes: words } = useTexts(entryTexts);
  const common = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const session = useApi('session.read', {}, { isAsked: false });
  const [isCopied, setCopied] = useState(false);
  const [now] = useState(() => new Date().toISOString());
  const head = words.fileHead(session.data?.account.email ?? '', formatDate(now, language));
  const text = [head, '', ...codes, ''].join('\n');
  return (
    <div className="row">
      <Button onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {isCopied ? common.copied : common.copy}
      </Button>
      <SaveButton
        label={common.download}
        file={() => ({ name: words.file, blob: new Blob([text], { type: 'text/plain' }) })}
      />
    </div>
  );
}
