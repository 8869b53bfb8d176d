import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { apiIn } from '../../api/api.ts';
import { tusChannel } from '../../api/tus-channel.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Progress } from '../../design/progress.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { sha256Of } from '../../local/sha256.ts';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { formatBytes } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { Reference } from '../references/compare-references.ts';
import { rememberedSource } from './remembered-source.ts';
import { useSendSource } from './send-source.ts';
import { continueSending, pauseSending, useSourceSending } from './source-sendings.ts';
import type { SourceSending } from './source-sendings.ts';

/** How far a source is on its way; and how to go on after a break, a reload, or on another computer. */
export function SourceArrival({
  reference,
  mayChange,
}: {
  readonly reference: Reference;
  readonly mayChange: boolean;
}): ReactNode {
  const words = useTexts(deskReferencesTexts);
  const sending = useSourceSending(reference.id);
  return (
    <section className="stack">
      <h2>{sending === undefined ? words.resume.title : words.sending.title}</h2>
      {sending !== undefined ? (
        <Sending reference={reference.id} sending={sending} />
      ) : (
        mayChange && <Resuming reference={reference} />
      )}
    </section>
  );
}

function Sending({ reference, sending }: { readonly reference: string; readonly sending: SourceSending }): ReactNode {
  const words = useTexts(deskReferencesTexts).sending;
  const { language } = useLanguage();
  const { phase, sent, bytes, error } = sending;
  const isMoving = phase === 'sending' || phase === 'waiting';
  return (
    <div className="stack">
      <Progress
        label={words.label}
        share={bytes === 0 ? 0 : sent / bytes}
        detail={words.detail(formatBytes(sent, language), formatBytes(bytes, language))}
      />
      {phase === 'waiting' && <Notice tone="attention">{words.waiting}</Notice>}
      {phase === 'paused' && <Notice tone="plain">{words.paused}</Notice>}
      {phase === 'stopped' && (
        <>
          <ProblemNotice error={error} />
          <p>{words.stoppedDetail}</p>
        </>
      )}
      {phase === 'sending' && <p className="quiet">{words.walkOn}</p>}
      {isMoving ? (
        <Button onPress={() => pauseSending(reference)}>{words.pause}</Button>
      ) : (
        <Button kind="main" onPress={() => continueSending(reference)}>
          {words.continue}
        </Button>
      )}
    </div>
  );
}

type Choice =
  | { readonly kind: 'none' | 'other-size' | 'other-content' | 'unreadable' }
  | { readonly kind: 'comparing'; readonly share: number };

function Resuming({ reference }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts);
  const { language } = useLanguage();
  const { id, source } = reference;
  const [choice, setChoice] = useState<Choice>({ kind: 'none' });
  const send = useSendSource();
  const arrived = useQuery({
    queryKey: ['references.offset', id],
    queryFn: ({ signal }) => tusChannel(apiIn(language), { kind: 'references', reference: id }).offset(signal),
    refetchInterval: 5_000,
  });
  if (arrived.error instanceof ApiProblem && arrived.error.problem.status === 404) {
    return (
      <Notice tone="attention" title={words.resume.gone}>
        {words.resume.goneDetail}
      </Notice>
    );
  }
  if (arrived.error !== null) return <ProblemNotice error={arrived.error} onRetry={() => void arrived.refetch()} />;
  if (arrived.data === undefined) return <Waiting />;

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size !== source.bytes) return setChoice({ kind: 'other-size' });
    const expected = rememberedSource(id);
    if (expected !== undefined) {
      setChoice({ kind: 'comparing', share: 0 });
      const onProgress = (done: number): void => setChoice({ kind: 'comparing', share: done / file.size });
      const found = await sha256Of(file, { onProgress }).catch(() => undefined);
      if (found === undefined) return setChoice({ kind: 'unreadable' });
      if (found !== expected) return setChoice({ kind: 'other-content' });
    }
    send(id, file);
  };
  return (
    <div className="stack">
      <p>{words.resume.part(formatBytes(arrived.data, language), formatBytes(source.bytes, language))}</p>
      <p className="quiet">{words.resume.wait}</p>
      {choice.kind === 'comparing' && <Progress label={words.resume.comparing} share={choice.share} />}
      {choice.kind === 'other-size' && (
        <Notice tone="stop">{words.resume.otherSize(formatBytes(source.bytes, language))}</Notice>
      )}
      {choice.kind === 'other-content' && <Notice tone="stop">{words.resume.otherContent}</Notice>}
      {choice.kind === 'unreadable' && <Notice tone="stop">{words.create.unreadable}</Notice>}
      <FileTrigger onSelect={(list) => void take(list?.[0])}>
        <Button kind="main" isPending={choice.kind === 'comparing'}>
          {words.resume.choose}
        </Button>
      </FileTrigger>
    </div>
  );
}
