import type { ReactNode } from 'react';
import type { ApiResult } from '../../api/use-api.ts';
import { CopyButton } from '../../design/copy-button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { privacyTexts } from '../../texts/privacy.ts';

type Check = NonNullable<ApiResult<'orders.privacy'>['privacyCheck']>;
type Point = Check['points'][number];

const TONES = { contradicted: 'stop', missing: 'attention', found: 'good' } as const;

/** What a privacy statement has of the list, what it lacks with a sentence to add, and where it says the opposite. */
export function PrivacyPoints({ check }: { readonly check: Check }): ReactNode {
  const words = useTexts(privacyTexts).statement;
  const { language } = useLanguage();
  const of = (status: Point['status']): readonly Point[] => check.points.filter((point) => point.status === status);
  const [contradicted, missing, found] = [of('contradicted'), of('missing'), of('found')];
  if (check.sentences === 0) return <Notice tone="attention">{words.noSentences}</Notice>;
  const isComplete = found.length === check.points.length;
  const toAdd = [...contradicted, ...missing];
  return (
    <>
      <Notice tone={isComplete ? 'good' : 'attention'}>
        {isComplete ? words.complete : words.summary(found.length, check.points.length)}
      </Notice>
      {contradicted.length > 0 && (
        <div>
          <h4>{words.groups.contradicted}</h4>
          <Points points={contradicted} />
        </div>
      )}
      {missing.length > 0 && (
        <div className="stack">
          <h4>{words.groups.missing}</h4>
          <ul className="terms-points">
            {missing.map((point) => (
              <li key={point.point}>
                <Disclosure summary={point.label}>
                  <PointDetails point={point} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </div>
      )}
      {toAdd.length > 1 && (
        <CopyButton text={toAdd.map(({ add }) => add).join('\n\n')} failed={words.copyFailed}>
          {words.copyAll}
        </CopyButton>
      )}
      {toAdd.some(({ add }) => add.includes('[')) && <p className="quiet">{words.fillIn}</p>}
      {found.length > 0 && (
        <Disclosure summary={`${words.groups.found} (${found.length})`}>
          <Points points={found} />
        </Disclosure>
      )}
      <p className="quiet">
        {words.checked(formatMoment(check.checkedAt, language))}. {check.notAdvice}
      </p>
    </>
  );
}

function Points({ points }: { readonly points: readonly Point[] }): ReactNode {
  const words = useTexts(privacyTexts).statement;
  return (
    <ul className="terms-points">
      {points.map((point) => (
        <li key={point.point} className="terms-point stack">
          <p className="terms-head">
            <strong>{point.label}</strong>
            <StateMark tone={TONES[point.status]}>{words.states[point.status]}</StateMark>
          </p>
          <PointDetails point={point} />
        </li>
      ))}
    </ul>
  );
}

/** Why a point matters, what the statement says of it, and what it should say. */
function PointDetails({ point }: { readonly point: Point }): ReactNode {
  const words = useTexts(privacyTexts).statement;
  const { status, label, why, sentence, contradiction, add } = point;
  const own = contradiction ?? sentence;
  return (
    <div className="stack">
      <p className="quiet">{why}</p>
      {own !== null && (
        <div>
          <p>{words.yours}</p>
          <blockquote className="terms-said">{own}</blockquote>
        </div>
      )}
      {status !== 'found' && (
        <div>
          <p>{status === 'missing' ? words.add : words.addInstead}</p>
          <blockquote className="terms-said">{add}</blockquote>
          <CopyButton text={add} name={words.copySentence(label)} failed={words.copyFailed} />
        </div>
      )}
    </div>
  );
}
