import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { useTexts } from '../../texts/language.tsx';
import type { QuoteConflict as Conflict } from './use-quote-sending.ts';

/** Why a quote did not go, when somebody else was before. */
export function QuoteConflict({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const { changed: words } = useTexts(deskQuoteTexts);
  const { title, detail } = conflict === 'moved' ? words.moved : { title: words.title, detail: words.detail };
  return (
    <Notice tone="attention" title={title}>
      {conflict === 'list' ? words.list : detail}
    </Notice>
  );
}
