import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { deskTermsTexts } from '../../texts/desk-terms.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { draftOfTerms, readTerms } from './terms-draft.ts';
import type { Terms, TermsDraft, TermsErrors } from './terms-draft.ts';
import { useEditedCopy } from './use-edited-copy.ts';

/** The terms of the provider, to change. */
export function TermsForm({ terms }: { readonly terms: Terms }): ReactNode {
  const words = useTexts(deskTermsTexts);
  const { save } = useTexts(everyPageTexts);
  const { party } = useSession();
  const copy = useEditedCopy<TermsDraft>(`terms:${party.id}`, draftOfTerms(terms));
  const fresh = useApi('terms.read');
  const change = useChange('terms.replace', ['terms.read', 'providers.list']);
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const read = readTerms(copy.value);
  const send = async (): Promise<void> => {
    setTried(true);
    if (read.terms === undefined) return;
    const now = await fresh.refetch({ throwOnError: true });
    // A colleague was first: it is shown, and nothing sent.
    if (JSON.stringify(now.data) !== JSON.stringify(terms)) return;
    await change.mutateAsync({ body: read.terms });
    copy.forget();
    setTried(false);
    setSaved(true);
  };
  return (
    <Form
      isWide
      // What went wrong is shown from `change` and `fresh`.
      onSend={() => send().catch(() => undefined)}
    >
      {copy.isOvertaken && <OvertakenNotice copy={copy} />}
      <TermsFields
        draft={copy.value}
        errors={isTried ? read.errors : {}}
        onChange={(next) => {
          setSaved(false);
          copy.edit(next);
        }}
      />
      {change.error !== null && <ProblemNotice error={change.error} />}
      {isSaved && !copy.isChanged && <Notice tone="good">{words.saved}</Notice>}
      {!copy.isOvertaken && (
        <div className="row">
          <Button kind="main" type="submit" isDisabled={!copy.isChanged} isPending={change.isPending}>
            {save}
          </Button>
          {copy.isChanged && (
            <>
              <Button onPress={copy.forget}>{words.discard}</Button>
              <span className="quiet">{words.unsaved}</span>
            </>
          )}
        </div>
      )}
    </Form>
  );
}

function TermsFields({
  draft,
  errors,
  onChange,
}: {
  readonly draft: TermsDraft;
  readonly errors: TermsErrors;
  readonly onChange: (draft: TermsDraft) => void;
}): ReactNode {
  const words = useTexts(deskTermsTexts);
  const field = (name: keyof Terms) => {
    const error = errors[name];
    return {
      label: words[name],
      hint: words[`${name}Hint`],
      value: draft[name],
      error: error === undefined ? undefined : words[error],
      onChange: (value: string) => onChange({ ...draft, [name]: value }),
    };
  };
  return (
    <>
      <section className="stack">
        <h2>{words.offer}</h2>
        <Field {...field('contact')} maxLength={200} />
        <Field {...field('workingDays')} inputMode="numeric" />
        <Field {...field('quoteDays')} inputMode="numeric" />
        <Field {...field('deliveryForm')} lines={2} maxLength={1000} mayBeEmpty />
        <Field {...field('conditions')} lines={6} maxLength={10_000} mayBeEmpty />
        <Field {...field('analystReferral')} lines={2} maxLength={1000} mayBeEmpty />
      </section>
      <section className="stack">
        <h2>{words.retention}</h2>
        <Field {...field('mostPurgeDays')} inputMode="numeric" />
      </section>
    </>
  );
}
