import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';
import { useLinkSecret } from './link-secret.ts';
import '../entry.css';

/** Behind the link that a colleague had sent: takes away a second factor that was lost. */
export function FactorResetPage(): ReactNode {
  const { factorReset: words, link, forgotten } = useTexts(entryTexts);
  const secret = useLinkSecret();
  const take = useChange('resets.factors');
  if (take.isSuccess) {
    return (
      <div className="entry-narrow">
        <Page title={words.done} lead={words.doneDetail}>
          <p>
            <Link href="/sign-in">{forgotten.back}</Link>
          </p>
        </Page>
      </div>
    );
  }
  const isGone = isProblem(take.error, 'link.not-valid');
  return (
    <div className="entry-narrow">
      <Page title={words.title} lead={words.lead}>
        {secret === undefined || isGone ? (
          <Notice tone="attention" title={link.notValid}>
            {isGone ? `${link.notValidDetail} ${link.factors}` : link.incomplete}
          </Notice>
        ) : (
          <div className="stack">
            <p>{words.what}</p>
            <EntryProblem error={take.error} />
            <Button kind="stop" isPending={take.isPending} onPress={() => take.mutate({ body: { secret } })}>
              {words.submit}
            </Button>
          </div>
        )}
      </Page>
    </div>
  );
}
