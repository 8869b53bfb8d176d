import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';
import './programs.css';

/** A secret for a program, to be copied. */
export function ShownOnce({
  title,
  detail,
  secret,
  done,
  onClose,
  mustAnswer = false,
}: {
  readonly title: string;
  readonly detail: string;
  readonly secret: string;
  readonly done: string;
  readonly onClose: () => void;
  readonly mustAnswer?: boolean;
}): ReactNode {
  const words = useTexts(everyPageTexts);
  const [isCopied, setCopied] = useState(false);
  return (
    <Dialog title={title} isOpen onClose={onClose} mustAnswer={mustAnswer}>
      <p>{detail}</p>
      <p className="shown-once">
        <code>{secret}</code>
      </p>
      <div className="row">
        <Button onPress={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          {isCopied ? words.copied : words.copy}
        </Button>
        <Button kind="main" onPress={onClose}>
          {done}
        </Button>
      </div>
    </Dialog>
  );
}
