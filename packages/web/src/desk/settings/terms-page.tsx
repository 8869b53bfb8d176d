import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Page } from '../../app/page.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { deskTermsTexts } from '../../texts/desk-terms.ts';
import { useTexts } from '../../texts/language.tsx';
import { SubProcessorForm, SubProcessorTable } from '../provider-terms/sub-processors.tsx';
import { TermsFacts } from '../provider-terms/terms-facts.tsx';
import { TermsForm } from '../provider-terms/terms-form.tsx';
import '../provider-terms/terms.css';

/** What the provider offers, how long it keeps things, and who works for it. */
export function TermsPage(): ReactNode {
  const words = useTexts(deskTermsTexts);
  const mayChange = useMayManage();
  const terms = useApi('terms.read');
  const subProcessors = useApi('sub-processors.read');
  return (
    <Page title={words.title} lead={words.lead} above={<Link href="/prices">{words.prices}</Link>}>
      {!mayChange && <Notice tone="plain">{words.onlyAdministrators}</Notice>}
      <Loaded query={terms}>
        {(found) => (mayChange ? <TermsForm terms={found} /> : <TermsFacts terms={found} />)}
      </Loaded>
      <section className="stack">
        <h2>{words.subProcessors.title}</h2>
        <p>{words.subProcessors.lead}</p>
        <Loaded query={subProcessors}>
          {({ items }) => (mayChange ? <SubProcessorForm items={items} /> : <SubProcessorTable items={items} />)}
        </Loaded>
      </section>
      <p>
        {words.partyDetail} <Link href="/party">{words.party}</Link>.
      </p>
    </Page>
  );
}
