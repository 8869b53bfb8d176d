import type { ReactNode } from 'react';
import { useState } from 'react';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import { Facts } from '../../design/facts.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { useTexts } from '../../texts/language.tsx';
import { partyTexts } from '../../texts/party.ts';

type Party = ApiResult<'party.read'>;
type Words = Pick<
  Party,
  | 'name'
  | 'address'
  | 'postcode'
  | 'municipality'
  | 'chamberOfCommerce'
  | 'contactName'
  | 'contactEmail'
  | 'privacyEmail'
  | 'language'
>;
type Place = Exclude<keyof Words, 'language'>;

/** Without these no agreement can be made. */
const NEEDED: readonly Place[] = [
  'address',
  'postcode',
  'municipality',
  'chamberOfCommerce',
  'contactName',
  'contactEmail',
];
const FOR_AGREEMENT: readonly Place[] = ['name', 'address', 'postcode', 'municipality', 'chamberOfCommerce'];
const TO_REACH: readonly Place[] = ['contactName', 'contactEmail', 'privacyEmail'];
const COMPLETIONS: Partial<Record<Place, string>> = {
  name: 'organization',
  address: 'street-address',
  postcode: 'postal-code',
  municipality: 'address-level2',
};

/** What is given of a party: for the agreement, and for whoever wants to reach it. */
export function PartyProfile({
  profile,
  isManager,
}: {
  readonly profile: Party;
  readonly isManager: boolean;
}): ReactNode {
  const { profile: words } = useTexts(partyTexts);
  const missing = NEEDED.filter((place) => profile[place] === '');
  return (
    <div className="stack-wide">
      {missing.length > 0 ? (
        <Notice tone="attention" title={words.incomplete}>
          {words.incompleteDetail(missing.map((place) => words[place].toLowerCase()).join(', '))}
        </Notice>
      ) : (
        <Notice tone="good">{words.complete}</Notice>
      )}
      {isManager ? <ProfileForm profile={profile} /> : <ReadOnly profile={profile} />}
    </div>
  );
}

function ReadOnly({ profile }: { readonly profile: Party }): ReactNode {
  const { profile: words } = useTexts(partyTexts);
  return (
    <div className="stack">
      <Facts facts={[...FOR_AGREEMENT, ...TO_REACH].map((place) => [words[place], profile[place] || '—'])} />
      <p className="quiet">{words.readOnly}</p>
    </div>
  );
}

function ProfileForm({ profile }: { readonly profile: Party }): ReactNode {
  const { profile: words } = useTexts(partyTexts);
  const update = useChange('party.update', ['party.read', 'session.read']);
  const [changed, setChanged, forget] = useKept<Partial<Words>>(`party:${profile.id}`, {});
  const [isTried, setTried] = useState(false);
  const typed: Words = { ...profile, ...changed };
  const errors = errorsIn(typed, words);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    const isDone = await update.mutateAsync({ body: changed }).then(
      () => true,
      () => false,
    );
    if (isDone) forget();
  };
  const field = (place: Place): ReactNode => (
    <Field
      key={place}
      label={words[place]}
      hint={hintOf(place, profile.kind, words)}
      type={place.endsWith('Email') ? 'email' : 'text'}
      autoComplete={COMPLETIONS[place] ?? 'off'}
      value={typed[place]}
      onChange={(value) => setChanged({ ...changed, [place]: value })}
      mayBeEmpty={place !== 'name' && !NEEDED.includes(place)}
      error={isTried ? errors[place] : undefined}
    />
  );
  return (
    <Form isWide onSend={submit}>
      <section className="stack" aria-labelledby="party-agreement">
        <h2 id="party-agreement">{words.agreement}</h2>
        {FOR_AGREEMENT.map(field)}
      </section>
      <section className="stack" aria-labelledby="party-contact">
        <h2 id="party-contact">{words.contact}</h2>
        {TO_REACH.map(field)}
        <Choices
          label={words.language}
          value={typed.language}
          onChange={(language) => setChanged({ ...changed, language })}
          choices={[
            { value: 'nl', label: words.dutch },
            { value: 'en', label: words.english },
          ]}
        />
      </section>
      <div className="stack">
        {update.error !== null && <ProblemNotice error={update.error} />}
        {update.isSuccess && <Notice tone="good">{words.saved}</Notice>}
        <Button kind="main" type="submit" isPending={update.isPending}>
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}

type Sentences = (typeof partyTexts)['nl']['profile'];

function errorsIn(typed: Words, words: Sentences): Partial<Record<Place, string>> {
  const isEmail = (text: string): boolean => text === '' || /^\S+@\S+\.\S+$/.test(text.trim());
  return {
    ...(typed.name.trim() === '' && { name: words.nameMissing }),
    ...(!/^(\d{8})?$/.test(typed.chamberOfCommerce) && { chamberOfCommerce: words.chamberWrong }),
    ...(!isEmail(typed.contactEmail) && { contactEmail: words.emailWrong }),
    ...(!isEmail(typed.privacyEmail) && { privacyEmail: words.emailWrong }),
  };
}

function hintOf(place: Place, kind: Party['kind'], words: Sentences): string | undefined {
  // Which provider enriches follows from where an organisation is, not from where a provider is.
  if (place === 'municipality') return kind === 'organisation' ? words.municipalityHint : undefined;
  if (place === 'chamberOfCommerce') return words.chamberHint;
  return place === 'privacyEmail' ? words.privacyHint[kind] : undefined;
}
