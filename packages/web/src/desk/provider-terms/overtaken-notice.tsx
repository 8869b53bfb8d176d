import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { deskTermsTexts } from '../../texts/desk-terms.ts';
import { useTexts } from '../../texts/language.tsx';
import type { EditedCopy } from './use-edited-copy.ts';

/** A colleague saved something else while this was being changed: both ways on. */
export function OvertakenNotice({
  copy,
}: {
  readonly copy: Pick<EditedCopy<unknown>, 'keepMine' | 'forget'>;
}): ReactNode {
  const words = useTexts(deskTermsTexts).overtaken;
  return (
    <Notice
      tone="attention"
      title={words.title}
      action={
        <div className="row">
          <Button onPress={copy.keepMine}>{words.mine}</Button>
          <Button onPress={copy.forget}>{words.theirs}</Button>
        </div>
      }
    >
      {words.detail}
    </Notice>
  );
}
