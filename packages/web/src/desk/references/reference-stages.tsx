import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQueryClient } from '@tanstack/react-query';
import { useApi, useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Progress } from '../../design/progress.tsx';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { formatDuration } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { Reference } from './compare-references.ts';

const CHANGES = ['references.read', 'references.list'] as const;

interface StageProps {
  readonly reference: Reference;
  readonly mayChange: boolean;
}

/** The file is there; all that follows is one button. */
export function UploadedSource({ reference, mayChange }: StageProps): ReactNode {
  const words = useTexts(deskReferencesTexts).uploaded;
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      {mayChange && <BuildButton reference={reference} label={words.build} />}
    </section>
  );
}

/** While a reference is built: looks by itself how it goes. */
export function BuildWatch({ reference }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts).building;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const since = useSecondsHere();
  const watched = useApi('references.read', { params: { reference: reference.id } }, { everySeconds: 2 });
  useEffect(
    () => () => {
      // The list tells of the same.
      void queries.invalidateQueries({ queryKey: ['references.list'] });
    },
    [queries],
  );
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Progress label={words.title} share={undefined} detail={words.busy(formatDuration(since, language))} />
      <p>{words.detail}</p>
      {watched.error !== null && <ProblemNotice error={watched.error} onRetry={() => void watched.refetch()} />}
    </section>
  );
}

/** Building did not work: why, and what to do. */
export function FailedReference({ reference, mayChange }: StageProps): ReactNode {
  const words = useTexts(deskReferencesTexts).failed;
  const isOurs = reference.failure?.code.startsWith('service.') === true;
  return (
    <section className="stack">
      <Notice tone="stop" title={words.title}>
        {reference.failure?.sentence}
      </Notice>
      <p>{isOurs ? words.ours : words.advice}</p>
      {mayChange &&
        (isOurs ? (
          <BuildButton reference={reference} label={words.again} />
        ) : (
          <ButtonLink kind="main" href="/references">
            {words.other}
          </ButtonLink>
        ))}
    </section>
  );
}

/** Its bytes are no longer what was built: never read again. */
export function DamagedReference({ reference }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts);
  return (
    <section className="stack">
      <Notice tone="stop" title={words.damaged.title}>
        {words.damaged.detail}
      </Notice>
      {reference.failure !== null && <p className="quiet">{reference.failure.sentence}</p>}
      <p>
        <Link href="/references">{words.back}</Link>
      </p>
    </section>
  );
}

function BuildButton({ reference, label }: { readonly reference: Reference; readonly label: string }): ReactNode {
  const change = useChange('references.build', CHANGES);
  return (
    <>
      {change.error !== null && <ProblemNotice error={change.error} />}
      <Button
        kind="main"
        isPending={change.isPending}
        onPress={() => change.mutate({ params: { reference: reference.id } })}
      >
        {label}
      </Button>
    </>
  );
}

/** Seconds that somebody looks: the service does not tell when it began. */
function useSecondsHere(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
