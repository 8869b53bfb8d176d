import type { ReactNode } from 'react';
import { Page } from '../../app/page.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { deskRecordsTexts } from '../../texts/desk-records.ts';
import { useTexts } from '../../texts/language.tsx';
import { AuditLog } from '../records/audit-log.tsx';
import '../records/records.css';
import { Register } from '../records/register.tsx';
import { Usage } from '../records/usage.tsx';

/** What the provider accounts for: usage, the register of processing and the audit log. */
export function RecordsPage(): ReactNode {
  const words = useTexts(deskRecordsTexts);
  const mayLook = useMayManage();
  return (
    <Page title={words.title} lead={words.lead}>
      {mayLook ? (
        <>
          <Usage />
          <Register />
          <AuditLog />
        </>
      ) : (
        <Notice tone="plain">{words.onlyAdministrators}</Notice>
      )}
    </Page>
  );
}
