import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../app/page.tsx';
import { Notice } from '../../design/notice.tsx';
import { leftBecause } from '../../session/session-watch.ts';
import { useFreshSession } from '../../session/session.tsx';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Behind the `#` when who says elsewhere who one is said no. */
const FAILED_ELSEWHERE = '#session.elsewhere-failed';

/** The form on a page of its own; nothing when somebody is signed in. */
export function SignIn(): ReactNode {
  const { signIn } = useTexts(entryTexts);
  const [path] = useLocation();
  const refresh = useFreshSession();
  return (
    <div className="entry-narrow">
      <Page title={signIn.title} lead={path === '/sign-in' ? undefined : signIn.goOn}>
        <div className="stack">
          <WhyHere />
          <SignInForm onIn={refresh} />
        </div>
      </Page>
    </div>
  );
}

/** What brought somebody here who did not come to sign in. */
export function WhyHere(): ReactNode {
  const { signIn: words } = useTexts(entryTexts);
  const [hasFailed] = useState(takeFailure);
  if (hasFailed) {
    return (
      <Notice tone="stop" title={words.failedElsewhere}>
        {words.failedElsewhereDetail}
      </Notice>
    );
  }
  const left = leftBecause();
  if (left === undefined) return null;
  return (
    <Notice tone="attention" title={words[left === 'elsewhere' ? 'elsewhere' : 'tooLong']}>
      {words[left === 'elsewhere' ? 'elsewhereDetail' : 'tooLongDetail']}
    </Notice>
  );
}

/** The address says it once, and is plain again. */
function takeFailure(): boolean {
  if (location.hash === FAILED_ELSEWHERE) history.replaceState({ hasFailed: true }, '', location.pathname);
  return (history.state as { readonly hasFailed?: boolean } | null)?.hasFailed === true;
}
