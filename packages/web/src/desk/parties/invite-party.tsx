import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import { ComboField } from '../../design/combo-field.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { FreshNotice } from '../../design/fresh-notice.tsx';
import { Select } from '../../design/select.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { useSession } from '../../session/session.tsx';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { MUNICIPALITIES } from '../regions/municipalities.ts';

interface Typed {
  readonly kind: 'organisation' | 'provider';
  readonly name: string;
  readonly municipality: string;
  readonly email: string;
  readonly language: 'nl' | 'en';
}

const EMPTY: Typed = { kind: 'organisation', name: '', municipality: '', email: '', language: 'nl' };
const CHANGES = ['invitations.list', 'outbox.list'] as const;

/** Invites an organisation; who runs the installation invites providers too. */
export function InviteParty(): ReactNode {
  const words = useTexts(deskPartiesTexts).invite;
  const { language: ours } = useLanguage();
  const { party } = useSession();
  const seesOutbox = party.isHost && party.role === 'administrator';
  const [typed, setTyped, forget] = useKept<Typed>(`invite:${party.id}`, EMPTY);
  const [isTried, setTried] = useState(false);
  const [sent, setSent] = useState<{ readonly email: string; readonly until: string }>();
  const organisation = useChange('invitations.organisation', CHANGES);
  const provider = useChange('invitations.provider', CHANGES);
  const change = typed.kind === 'provider' ? provider : organisation;
  const submit = async (): Promise<void> => {
    setTried(true);
    setSent(undefined);
    if (!isRight(typed)) return;
    const { kind, municipality, ...body } = typed;
    const made =
      kind === 'provider'
        ? await provider.mutateAsync({ body })
        : await organisation.mutateAsync({ body: { ...body, municipality } });
    setSent({ email: typed.email, until: made.expiresAt });
    setTried(false);
    forget();
  };
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {sent !== undefined && (
        <FreshNotice key={sent.until} title={words.sent(sent.email, formatDate(sent.until, ours))}>
          {seesOutbox && words.sentOutbox}
        </FreshNotice>
      )}
      {/* What went wrong is shown from `change`. */}
      <Form onSend={() => submit().catch(() => undefined)}>
        <InviteFields typed={typed} isTried={isTried} mayInviteProviders={seesOutbox} onChange={setTyped} />
        {change.error !== null && <ProblemNotice error={change.error} />}
        <Button kind="main" type="submit" isPending={change.isPending}>
          {words.send}
        </Button>
      </Form>
    </section>
  );
}

function InviteFields({
  typed,
  isTried,
  mayInviteProviders,
  onChange,
}: {
  readonly typed: Typed;
  readonly isTried: boolean;
  readonly mayInviteProviders: boolean;
  readonly onChange: (typed: Typed) => void;
}): ReactNode {
  const words = useTexts(deskPartiesTexts).invite;
  const { kind, name, municipality, email, language } = typed;
  return (
    <>
      {mayInviteProviders && (
        <Choices
          label={words.kind}
          value={kind}
          choices={[
            { value: 'organisation', label: words.organisation, hint: words.organisationHint },
            { value: 'provider', label: words.provider, hint: words.providerHint },
          ]}
          onChange={(next) => onChange({ ...typed, kind: next })}
        />
      )}
      <Field
        label={kind === 'provider' ? words.nameProvider : words.name}
        value={name}
        maxLength={200}
        error={isTried && name.trim() === '' ? words.nameMissing : undefined}
        onChange={(next) => onChange({ ...typed, name: next })}
      />
      {kind === 'organisation' && (
        <ComboField
          label={words.municipality}
          hint={words.municipalityHint}
          listLabel={words.openList}
          options={MUNICIPALITIES}
          value={municipality}
          onChange={(next) => onChange({ ...typed, municipality: next })}
        />
      )}
      <Field
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="off"
        value={email}
        maxLength={254}
        error={isTried && !isEmail(email) ? words.emailWrong : undefined}
        onChange={(next) => onChange({ ...typed, email: next })}
      />
      <Select
        label={words.language}
        value={language}
        options={[
          { value: 'nl', label: words.dutch },
          { value: 'en', label: words.english },
        ]}
        onChange={(next) => onChange({ ...typed, language: next })}
      />
    </>
  );
}

function isRight({ name, email }: Typed): boolean {
  return name.trim() !== '' && isEmail(email);
}

/** What is surely none; the service knows the rest. */
function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}
