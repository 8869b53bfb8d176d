import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { isProblem } from '../../api/problem-of.ts';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { Page } from '../../app/page.tsx';
import { FreshNotice } from '../../design/fresh-notice.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { useTexts } from '../../texts/language.tsx';
import { SourceArrival } from '../reference-source/source-arrival.tsx';
import { Activation } from '../references/activation.tsx';
import { concernsOf } from '../references/compare-references.ts';
import type { Reference } from '../references/compare-references.ts';
import { ReferenceRemoval, ReferenceRetirement } from '../references/reference-ends.tsx';
import { ReferenceFacts } from '../references/reference-facts.tsx';
import '../references/references.css';
import { ReferenceReport } from '../references/reference-report.tsx';
import { BuildWatch, DamagedReference, FailedReference, UploadedSource } from '../references/reference-stages.tsx';
import { ReferenceStateMark } from '../references/reference-state-mark.tsx';

/** One reference on its way from a file to being in use, with what was found in it. */
export function ReferencePage(): ReactNode {
  const { reference } = useParams<{ reference: string }>();
  const words = useTexts(deskReferencesTexts);
  const query = useApi('references.read', { params: { reference } });
  if (isProblem(query.error, 'request.not-found', 'request.invalid')) return <NotFoundPage />;
  const above = <Link href="/references">{words.back}</Link>;
  return (
    <Page
      title={query.data?.name ?? words.title}
      above={above}
      {...(query.data !== undefined && { lead: <Standing reference={query.data} /> })}
    >
      <Loaded query={query}>{(found) => <Shown key={found.id} reference={found} />}</Loaded>
    </Page>
  );
}

function Standing({ reference: { state, edition } }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts);
  return (
    <>
      <ReferenceStateMark state={state} /> {edition !== '' && words.edition(edition)}
    </>
  );
}

function Shown({ reference }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts);
  const mayChange = useMayManage();
  const [isActivated, setActivated] = useState(false);
  const all = useApi('references.list', { query: { limit: 200 } });
  const inUse = all.data?.items.find(({ state, id }) => state === 'active' && id !== reference.id);
  const { state, report } = reference;
  const concerns = report === null ? [] : concernsOf({ ...reference, report }, inUse);
  const isFinished = state === 'built' || state === 'active' || state === 'retired';
  return (
    <>
      {!mayChange && <Notice tone="plain">{words.onlyAdministrators}</Notice>}
      {isActivated && state === 'active' && <FreshNotice title={words.activate.done} />}
      {state === 'uploading' && <SourceArrival reference={reference} mayChange={mayChange} />}
      {state === 'uploaded' && <UploadedSource reference={reference} mayChange={mayChange} />}
      {state === 'building' && <BuildWatch reference={reference} />}
      {state === 'failed' && <FailedReference reference={reference} mayChange={mayChange} />}
      {state === 'damaged' && <DamagedReference reference={reference} />}
      {report !== null && isFinished && <ReferenceReport report={report} concerns={concerns} inUse={inUse} />}
      {mayChange && (state === 'built' || state === 'retired') && all.data !== undefined && (
        <Activation
          reference={reference}
          inUse={inUse}
          concerns={concerns}
          onDone={() => {
            setActivated(true);
            window.scrollTo(0, 0);
          }}
        />
      )}
      <ReferenceFacts reference={reference} />
      {mayChange && state === 'active' && <ReferenceRetirement reference={reference} />}
      {mayChange && state !== 'active' && state !== 'building' && <ReferenceRemoval reference={reference} />}
    </>
  );
}
