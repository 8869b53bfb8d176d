import { useState } from 'react';
import type { ReactNode } from 'react';
import { scopesOf } from '@verrijk/server/contract';
import type { Scope } from '@verrijk/server/contract';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Select } from '../../design/select.tsx';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/language.tsx';
import { partyTexts } from '../../texts/party.ts';
import { ShownOnce } from './shown-once.tsx';
import { Ticks } from './ticks.tsx';

const DAYS = ['30', '90', '180', '366'] as const;

/** Makes a key for a program, and shows it once. */
export function NewToken(): ReactNode {
  const { tokens: words } = useTexts(partyTexts);
  const { party } = useSession();
  const create = useChange('tokens.create', ['tokens.list']);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [days, setDays] = useState<(typeof DAYS)[number]>('90');
  const [isTried, setTried] = useState(false);
  const isComplete = name.trim() !== '' && scopes.length > 0;
  const submit = async (): Promise<void> => {
    setTried(!isComplete);
    if (!isComplete) return;
    const body = { name, scopes: [...scopes], days: Number(days) };
    const isDone = await create.mutateAsync({ body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    setName('');
    setScopes([]);
  };
  return (
    <section className="stack" aria-labelledby="new-token">
      <h2 id="new-token">{words.make}</h2>
      <Form onSend={submit}>
        <Field
          label={words.makeName}
          hint={words.makeNameHint}
          maxLength={80}
          value={name}
          onChange={setName}
          error={isTried && name.trim() === '' ? words.nameMissing : undefined}
        />
        <Ticks
          label={words.scopesLabel}
          hint={words.scopesHint}
          error={isTried && scopes.length === 0 ? words.scopesMissing : undefined}
          options={scopesOf(party.kind).map((value) => ({ value, label: words.scope[value] }))}
          ticked={scopes}
          onChange={setScopes}
        />
        <Select
          label={words.days}
          value={days}
          onChange={setDays}
          options={DAYS.map((value) => ({ value, label: words.daysOf[value] }))}
        />
        {create.error !== null && <ProblemNotice error={create.error} />}
        <Button kind="main" type="submit" isPending={create.isPending}>
          {words.submit}
        </Button>
      </Form>
      {create.data !== undefined && (
        <ShownOnce
          title={words.shown}
          detail={words.shownDetail}
          secret={create.data.token}
          done={words.done}
          onClose={create.reset}
          mustAnswer
        />
      )}
    </section>
  );
}
