import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { deskTermsTexts } from '../../texts/desk-terms.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { useEditedCopy } from './use-edited-copy.ts';

type SubProcessor = ApiResult<'sub-processors.read'>['items'][number];

const PARTS = ['name', 'task', 'place'] as const;
const LONGEST = { name: 200, task: 300, place: 200 } as const;
const MOST = 50;

/** Who works with customer data for the provider, to look at. */
export function SubProcessorTable({ items }: { readonly items: readonly SubProcessor[] }): ReactNode {
  const words = useTexts(deskTermsTexts).subProcessors;
  return (
    <DataTable
      caption={words.caption}
      rows={items}
      rowKey={({ name, task }) => `${name} ${task}`}
      empty={words.empty}
      columns={PARTS.map((part) => ({ id: part, header: words[part], cell: (item: SubProcessor) => item[part] }))}
    />
  );
}

/** The same list, to change; saved as a whole, as it stands in every agreement. */
export function SubProcessorForm({ items }: { readonly items: readonly SubProcessor[] }): ReactNode {
  const words = useTexts(deskTermsTexts);
  const { party } = useSession();
  const copy = useEditedCopy<readonly SubProcessor[]>(`sub-processors:${party.id}`, items);
  const [isTried, setTried] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const list = copy.value;
  const isRight = list.every((item) => PARTS.every((part) => item[part].trim() !== ''));
  const edit = (next: readonly SubProcessor[]): void => {
    setSaved(false);
    copy.edit(next);
  };
  return (
    <Form
      onSend={() => {
        setTried(true);
        if (isRight) setAsked(true);
      }}
    >
      {copy.isOvertaken && <OvertakenNotice copy={copy} />}
      <SubProcessorFields list={list} isTried={isTried} onChange={edit} />
      {isSaved && !copy.isChanged && <Notice tone="good">{words.subProcessors.saved}</Notice>}
      <div className="row">
        <Button isDisabled={list.length >= MOST} onPress={() => edit([...list, { name: '', task: '', place: '' }])}>
          {words.subProcessors.add}
        </Button>
        {copy.isChanged && !copy.isOvertaken && (
          <>
            <Button kind="main" type="submit">
              {words.subProcessors.save}
            </Button>
            <Button onPress={copy.forget}>{words.discard}</Button>
            <span className="quiet">{words.unsaved}</span>
          </>
        )}
      </div>
      <Dialog title={words.subProcessors.confirmTitle} isOpen={isAsked} onClose={() => setAsked(false)}>
        <Confirmation
          list={list}
          seen={items}
          onClose={() => setAsked(false)}
          onSaved={() => {
            setAsked(false);
            setTried(false);
            setSaved(true);
            copy.forget();
          }}
        />
      </Dialog>
    </Form>
  );
}

function SubProcessorFields({
  list,
  isTried,
  onChange,
}: {
  readonly list: readonly SubProcessor[];
  readonly isTried: boolean;
  readonly onChange: (list: readonly SubProcessor[]) => void;
}): ReactNode {
  const words = useTexts(deskTermsTexts).subProcessors;
  if (list.length === 0) return <p className="quiet">{words.empty}</p>;
  return (
    <ol className="sub-processors">
      {list.map((item, index) => (
        // One is what it is by its place in the list.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="sub-processor" aria-label={words.number(index + 1)}>
          {PARTS.map((part) => (
            <Field
              key={part}
              label={words[part]}
              value={item[part]}
              maxLength={LONGEST[part]}
              error={isTried && item[part].trim() === '' ? words.missing : undefined}
              onChange={(typed) => onChange(list.with(index, { ...item, [part]: typed }))}
            />
          ))}
          <Button
            kind="plain"
            aria-label={words.removeOf(index + 1)}
            onPress={() => onChange(list.toSpliced(index, 1))}
          >
            {words.remove}
          </Button>
        </li>
      ))}
    </ol>
  );
}

function Confirmation({
  list,
  seen,
  onClose,
  onSaved,
}: {
  readonly list: readonly SubProcessor[];
  /** What was there when it was changed. */
  readonly seen: readonly SubProcessor[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}): ReactNode {
  const words = useTexts(deskTermsTexts).subProcessors;
  const { cancel } = useTexts(everyPageTexts);
  const fresh = useApi('sub-processors.read');
  const change = useChange('sub-processors.replace', ['sub-processors.read']);
  const send = async (): Promise<void> => {
    const now = await fresh.refetch({ throwOnError: true });
    // A colleague was first: the form shows it, and nothing is sent.
    if (JSON.stringify(now.data?.items) !== JSON.stringify(seen)) return onClose();
    await change.mutateAsync({ body: { items: [...list] } });
    onSaved();
  };
  return (
    <>
      <p>{words.confirmDetail}</p>
      {change.error !== null && <ProblemNotice error={change.error} />}
      <div className="row">
        <Button
          kind="main"
          isPending={change.isPending || fresh.isFetching}
          // What went wrong is shown from `change`.
          onPress={() => void send().catch(() => undefined)}
        >
          {words.confirm}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </>
  );
}
