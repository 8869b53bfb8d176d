import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import { Facts } from '../../design/facts.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { accountTexts } from '../../texts/account.ts';
import { entryTexts } from '../../texts/entry.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** Name and language; the address of e-mail stays. */
export function OwnDetails({ account }: { readonly account: ApiResult<'account.read'> }): ReactNode {
  const { own: words } = useTexts(accountTexts);
  const { invitation } = useTexts(entryTexts);
  const { save } = useTexts(everyPageTexts);
  const { setLanguage } = useLanguage();
  const change = useChange('account.change', ['account.read', 'session.read', 'members.list']);
  const [name, setName] = useState(account.name);
  const [language, choose] = useState(account.language);
  const isMissing = name.trim() === '';
  const submit = async (): Promise<void> => {
    if (isMissing) return;
    await change.mutateAsync({ body: { name, language } }).then(
      () => setLanguage(language),
      () => undefined,
    );
  };
  return (
    <section className="stack" aria-labelledby="own-details">
      <h2 id="own-details">{words.who}</h2>
      <Facts facts={[[words.email, account.email]]} />
      <Form onSend={submit}>
        <Field
          label={words.name}
          hint={words.nameHint}
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={setName}
          error={isMissing ? invitation.nameMissing : undefined}
        />
        <Choices
          label={words.language}
          value={language}
          onChange={choose}
          choices={[
            { value: 'nl', label: words.dutch },
            { value: 'en', label: words.english },
          ]}
        />
        {change.error !== null && <ProblemNotice error={change.error} />}
        <div className="row">
          <Button kind="main" type="submit" isPending={change.isPending}>
            {save}
          </Button>
          <span role="status">{change.isSuccess && words.saved}</span>
        </div>
      </Form>
    </section>
  );
}
