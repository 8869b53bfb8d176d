import type { ReactNode } from 'react';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';
import { sessionTexts } from '../../texts/session.ts';
import { keepWish } from './wish.ts';

/** The way to who says elsewhere who one is. From a page that stays it opens beside it. */
export function OpenIdLink({ label, isWithin }: { readonly label: string; readonly isWithin: boolean }): ReactNode {
  const { signIn } = useTexts(entryTexts);
  const { expired } = useTexts(sessionTexts);
  if (!isWithin) {
    return (
      <a className="entry-link" href="/api/session/openid" onClick={keepWish}>
        {signIn.openId(label)}
      </a>
    );
  }
  return (
    <p>
      <a href="/api/session/openid" target="_blank" rel="noreferrer">
        {expired.openId(label)}
      </a>
      <span className="field-hint"> {expired.openIdDetail}</span>
    </p>
  );
}
