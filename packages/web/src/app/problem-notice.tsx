import type { ReactNode } from 'react';
import { failureOf } from '../api/problem-of.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { everyPageTexts } from '../texts/every-page.ts';
import { formatWait } from '../texts/format.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';

/** What did not work, what to do about it, and a way to try again where that can help. */
export function ProblemNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactNode {
  const words = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const failure = failureOf(error);
  const retry = onRetry && (
    <Button kind="quiet" onPress={onRetry}>
      {words.tryAgain}
    </Button>
  );
  if (failure.kind !== 'problem') {
    const isUnreachable = failure.kind === 'unreachable';
    return (
      <Notice tone="stop" title={isUnreachable ? words.unreachable.title : words.failed.title} action={retry}>
        {isUnreachable ? words.unreachable.detail : words.unexpected}
      </Notice>
    );
  }
  const { title, detail, status, retryAfter } = failure.problem;
  return (
    <Notice
      tone="stop"
      title={title === '' ? words.failed.title : title}
      action={status >= 500 || status === 429 ? retry : undefined}
    >
      {detail === '' ? words.failed.detail : detail}
      {retryAfter !== undefined && ` ${words.againIn(formatWait(retryAfter, language))}`}
    </Notice>
  );
}
