import type { ReactNode } from 'react';
import { Field } from '../design/field.tsx';
import { Tick } from '../design/tick.tsx';

/** Who signs: a name and what somebody is, as they will stand below the agreement. */
export interface Signer {
  readonly name: string;
  readonly role: string;
}

interface SignerWords {
  readonly name: string;
  readonly nameMissing: string;
  readonly role: string;
  readonly roleHint: string;
  readonly roleMissing: string;
  readonly agrees: string;
  readonly agreesMissing: string;
}

/** What is asked of whoever signs, for either side. */
export function SignerFields({
  words,
  signer,
  onChange,
  agrees,
  onAgrees,
  isTried,
}: {
  /** Each side has its own. */
  readonly words: SignerWords;
  readonly signer: Signer;
  readonly onChange: (signer: Signer) => void;
  readonly agrees: boolean;
  readonly onAgrees: (agrees: boolean) => void;
  /** Whether to say what is missing. */
  readonly isTried: boolean;
}): ReactNode {
  const { name, role } = signer;
  return (
    <>
      <Field
        label={words.name}
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={(typed) => onChange({ ...signer, name: typed })}
        error={isTried && name.trim() === '' ? words.nameMissing : undefined}
      />
      <Field
        label={words.role}
        hint={words.roleHint}
        autoComplete="organization-title"
        maxLength={200}
        value={role}
        onChange={(typed) => onChange({ ...signer, role: typed })}
        error={isTried && role.trim() === '' ? words.roleMissing : undefined}
      />
      <Tick isTicked={agrees} onChange={onAgrees}>
        {words.agrees}
      </Tick>
      {isTried && !agrees && (
        <p className="field-error" role="alert">
          {words.agreesMissing}
        </p>
      )}
    </>
  );
}
