import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import type { AgreementState } from '@verrijk/server/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { useSession } from '../../session/session.tsx';
import { agreementTexts } from '../../texts/agreement.ts';
import { useTexts } from '../../texts/language.tsx';
import { tidyProfile, unfinished } from './profile-fields.ts';
import type { Profile, ProfileField } from './profile-fields.ts';

/** What the profiles lack before there can be an agreement; the own side is filled in right here by who may. */
export function MissingProfile({
  missing,
  provider,
}: {
  readonly missing: AgreementState['missing'];
  readonly provider: string;
}): ReactNode {
  const words = useTexts(agreementTexts).missing;
  const { party } = useSession();
  const own = missing.filter(({ side }) => side === 'organisation').map(({ field }) => field);
  return (
    <>
      {own.length > 0 &&
        (party.role === 'owner' ? (
          <ProfileForm fields={own} party={party.id} />
        ) : (
          <Notice tone="attention" title={words.title}>
            <p>{words.ownAsk}</p>
            <ul>
              {own.map((field) => (
                <li key={field}>{words.fields[field]}</li>
              ))}
            </ul>
          </Notice>
        ))}
      {own.length < missing.length && <Notice tone="plain">{words.other(provider)}</Notice>}
    </>
  );
}

function ProfileForm({
  fields,
  party,
}: {
  readonly fields: readonly ProfileField[];
  readonly party: string;
}): ReactNode {
  const words = useTexts(agreementTexts).missing;
  const [profile, setProfile, forget] = useKept<Profile>(`agreement-profile:${party}`, {});
  const [isTried, setTried] = useState(false);
  const update = useChange('party.update', ['party.read', 'agreement.read']);
  const wrong = unfinished(fields, profile);
  const save = (): void => {
    setTried(true);
    if (wrong.length > 0) return;
    // The form goes once nothing is missing, and with it whoever would hear of it.
    update.mutateAsync({ body: tidyProfile(fields, profile) }).then(forget, () => undefined);
  };
  return (
    <div className="card stack terms-card">
      <h3>{words.title}</h3>
      <p>{words.own}</p>
      {fields.map((field) => (
        <Field
          key={field}
          label={words.fields[field]}
          value={profile[field] ?? ''}
          onChange={(value) => setProfile({ ...profile, [field]: value })}
          {...(field === 'contactEmail' && { type: 'email' as const })}
          {...(field === 'chamberOfCommerce' && { inputMode: 'numeric' as const })}
          error={isTried && wrong.includes(field) ? words.errors[field] : undefined}
        />
      ))}
      {update.error !== null && <ProblemNotice error={update.error} />}
      <Button kind="main" isPending={update.isPending} onPress={save}>
        {words.save}
      </Button>
    </div>
  );
}
