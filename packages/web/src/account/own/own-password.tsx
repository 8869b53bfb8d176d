import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { accountTexts } from '../../texts/account.ts';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';

/** Changing one's password, or choosing a first one. */
export function OwnPassword({ hasPassword }: { readonly hasPassword: boolean }): ReactNode {
  const { password: words } = useTexts(accountTexts);
  const { passwordHint } = useTexts(entryTexts);
  const change = useChange('account.change-password', ['account.read', 'session.list']);
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = (value: string): string | undefined => (isTried && value === '' ? words.missing : undefined);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (fresh === '' || (hasPassword && current === '')) return;
    const body = { password: fresh, ...(hasPassword && { current }) };
    const isDone = await change.mutateAsync({ body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    setTried(false);
    setCurrent('');
    setFresh('');
  };
  return (
    <section className="stack" aria-labelledby="own-password">
      <h2 id="own-password">{words.title}</h2>
      <p>{hasPassword ? words.lead : words.leadNone}</p>
      {change.isSuccess && <Notice tone="good">{words.done}</Notice>}
      <Disclosure summary={hasPassword ? words.submit : words.submitNone}>
        <Form onSend={submit}>
          {hasPassword && (
            <Field
              label={words.current}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
              error={missing(current)}
            />
          )}
          <Field
            label={words.fresh}
            hint={passwordHint}
            type="password"
            autoComplete="new-password"
            value={fresh}
            onChange={setFresh}
            error={missing(fresh)}
          />
          <EntryProblem error={change.error} />
          <Button kind="main" type="submit" isPending={change.isPending}>
            {hasPassword ? words.submit : words.submitNone}
          </Button>
        </Form>
      </Disclosure>
    </section>
  );
}
