import { VerrijkError } from '@verrijk/core';
import { describeProblem } from '@verrijk/core/messages';
import { ApiProblem } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Notice } from '../../design/notice.tsx';
import { useLanguage } from '../../texts/language.tsx';

/** Why something with files on this computer did not work, and what to do; also when a file had to be fetched and did not come. */
export function LocalProblem({ title, error }: { readonly title: string; readonly error: unknown }): ReactNode {
  const { language } = useLanguage();
  if (error instanceof VerrijkError) {
    return (
      <Notice tone="stop" title={title}>
        <p>{describeProblem(error, language)}</p>
      </Notice>
    );
  }
  if (error instanceof ApiProblem || error instanceof TypeError) return <ProblemNotice error={error} />;
  return <Notice tone="stop" title={title} />;
}
