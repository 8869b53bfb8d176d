import type { AgreementState } from '@verrijk/server/contract';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Notice } from '../design/notice.tsx';
import { Waiting } from '../design/waiting.tsx';
import { agreementTextTexts } from '../texts/agreement-text.ts';
import { useTexts } from '../texts/language.tsx';
import { AgreementDocument } from './agreement-document.tsx';

type Agreement = NonNullable<AgreementState['agreement']>;

/** The whole agreement in the words of its PDF, fetched when somebody opens it; always of the version that the page shows. */
export function AgreementText({
  order,
  agreement,
}: {
  readonly order: string;
  readonly agreement: Agreement;
}): ReactNode {
  const words = useTexts(agreementTextTexts);
  const [isOpened, setOpened] = useState(false);
  const query = useApi('agreement.text', { params: { order } }, { isAsked: isOpened });
  const { data, refetch } = query;
  const { sha256, isSigned } = agreement;
  const isOld = data !== undefined && (data.sha256 !== sha256 || data.isSigned !== isSigned);
  useEffect(() => {
    if (isOpened && isOld) void refetch();
  }, [isOpened, isOld, refetch]);
  return (
    <Disclosure summary={words.summary} onOpen={() => setOpened(true)}>
      {isOpened && (
        <Loaded query={query}>
          {({ document }) => {
            if (isOld && query.isFetching) return <Waiting text={words.waiting} />;
            if (document === null) return <Notice tone="plain">{words.elsewhere}</Notice>;
            return (
              <div className="stack">
                <p className="quiet">{words.what}</p>
                <AgreementDocument document={document} />
              </div>
            );
          }}
        </Loaded>
      )}
    </Disclosure>
  );
}
