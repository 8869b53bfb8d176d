import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { useTexts } from '../../texts/language.tsx';
import { partyTexts } from '../../texts/party.ts';

/** What is for who manages the party alone; others are told so, and nothing of it is asked for. */
export function ForManagers({ children }: { readonly children: ReactNode }): ReactNode {
  const { managersOnly } = useTexts(partyTexts);
  return useMayManage() ? children : <Notice tone="plain">{managersOnly}</Notice>;
}
