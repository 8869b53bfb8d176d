import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { useTexts } from '../../texts/language.tsx';
import { partyTexts } from '../../texts/party.ts';

/** Says for whom a page is, so that nobody else wonders, and where the rest stands. */
export function ForEngineers(): ReactNode {
  const { engineer, docs } = useTexts(partyTexts);
  return (
    <Notice tone="plain">
      {engineer} <a href="/api/docs">{docs}</a>.
    </Notice>
  );
}
