import { useState } from 'react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Progress } from '../../design/progress.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatBytes } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { Reference } from '../references/compare-references.ts';
import { findErrors, NO_WORDS } from './new-reference-words.ts';
import type { NewReferenceErrors, NewReferenceWords } from './new-reference-words.ts';
import { hasPostcodes, peekSource } from './peek-source.ts';
import type { SourcePeek } from './peek-source.ts';
import { useAnnouncement } from './use-announcement.ts';

/** Announces a source and begins to send it: the file, what it is called, and one button. */
export function NewReference({ known }: { readonly known: readonly Reference[] }): ReactNode {
  const words = useTexts(deskReferencesTexts).create;
  const { cancel } = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const [typed, setTyped, forget] = useKept<NewReferenceWords>('reference:new', NO_WORDS);
  const [file, setFile] = useState<File>();
  const [peek, setPeek] = useState<SourcePeek>();
  const [isTried, setTried] = useState(false);
  const { step, setStep, error, announce } = useAnnouncement(forget);
  const errors = findErrors(typed, { isChosen: file !== undefined, peek }, known);
  const isBusy = step.kind === 'reading' || step.kind === 'announcing';
  const choose = (chosen: File): void => {
    setFile(chosen);
    setPeek(undefined);
    setStep({ kind: 'filling' });
    peekSource(chosen).then(setPeek, () => setStep({ kind: 'unreadable' }));
  };
  return (
    <Form
      onSend={() => {
        setTried(true);
        if (file !== undefined && Object.keys(errors).length === 0) void announce(file, typed);
      }}
    >
      <SourceChoice
        file={file}
        peek={peek}
        error={isTried || peek !== undefined ? errors.file : undefined}
        isBusy={isBusy}
        onChoose={choose}
      />
      {step.kind === 'unreadable' && <Notice tone="stop">{words.unreadable}</Notice>}
      <WordFields typed={typed} errors={isTried ? errors : {}} isBusy={isBusy} onChange={setTyped} />
      {step.kind === 'reading' && file !== undefined && (
        <>
          <Progress
            label={words.reading}
            share={step.done / file.size}
            detail={words.readingDetail(formatBytes(step.done, language), formatBytes(file.size, language))}
          />
          <Button onPress={step.stop}>{cancel}</Button>
        </>
      )}
      {error !== null && <ProblemNotice error={error} />}
      {step.kind !== 'reading' && (
        <Button kind="main" type="submit" isPending={isBusy}>
          {step.kind === 'announcing' ? words.announcing : words.send}
        </Button>
      )}
    </Form>
  );
}

function SourceChoice({
  file,
  peek,
  error,
  isBusy,
  onChoose,
}: {
  readonly file: File | undefined;
  readonly peek: SourcePeek | undefined;
  readonly error: NewReferenceErrors['file'];
  readonly isBusy: boolean;
  readonly onChoose: (file: File) => void;
}): ReactNode {
  const words = useTexts(deskReferencesTexts).create;
  const { language } = useLanguage();
  return (
    <div className="stack">
      <FileTrigger
        acceptedFileTypes={['.csv', '.gz', '.txt', 'text/csv', 'application/gzip']}
        onSelect={(list) => {
          const chosen = list?.[0];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        <Button isDisabled={isBusy}>{file === undefined ? words.choose : words.chooseOther}</Button>
      </FileTrigger>
      <div role="status">
        {file !== undefined && <p>{words.chosen(file.name, formatBytes(file.size, language))}</p>}
        {peek?.kind === 'columns' && (
          <p className="quiet">{words.columns(peek.columns.slice(0, MOST_COLUMNS).join(' · '))}</p>
        )}
        {peek?.kind === 'columns' && !hasPostcodes(peek.columns) && (
          <Notice tone="attention">{words.noPostcode}</Notice>
        )}
      </div>
      {error !== undefined && (
        <p className="field-error" role="alert">
          {words[error]}
        </p>
      )}
    </div>
  );
}

/** More say no more of whether it is the right file. */
const MOST_COLUMNS = 12;

function WordFields({
  typed,
  errors,
  isBusy,
  onChange,
}: {
  readonly typed: NewReferenceWords;
  readonly errors: NewReferenceErrors;
  readonly isBusy: boolean;
  readonly onChange: (typed: NewReferenceWords) => void;
}): ReactNode {
  const words = useTexts(deskReferencesTexts).create;
  const field = (name: 'name' | 'edition' | 'modelYear') => {
    const error = errors[name];
    return {
      label: words[name],
      hint: words[`${name}Hint`],
      value: typed[name],
      isDisabled: isBusy,
      error: error === undefined ? undefined : words[error],
      onChange: (value: string) => onChange({ ...typed, [name]: value }),
    };
  };
  return (
    <>
      <Field {...field('name')} maxLength={120} />
      <Field {...field('edition')} maxLength={60} mayBeEmpty />
      <Field {...field('modelYear')} inputMode="numeric" mayBeEmpty />
    </>
  );
}
