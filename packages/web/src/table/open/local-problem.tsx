import { VerrijkError } from '@verrijk/core';
import { describeProblem } from '@verrijk/core/messages';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import { isStopped } from './is-stopped.ts';

/** Why something with a file on this computer did not work, and what to do about it. That somebody stopped it is no problem. */
export function LocalProblem({ error, action }: { readonly error: unknown; readonly action?: ReactNode }): ReactNode {
  const words = useTexts(tableTexts);
  const { failed } = useTexts(everyPageTexts);
  const { language } = useLanguage();
  if (isStopped(error)) return null;
  if (error instanceof VerrijkError) {
    return (
      <Notice tone="stop" title={words.problem} action={action}>
        {describeProblem(error, language)}
      </Notice>
    );
  }
  return (
    <Notice tone="stop" title={failed.title} action={action}>
      {words.unexpected}
    </Notice>
  );
}
