import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../../api/use-api.ts';
import { ConfirmedAction } from '../../app/confirmed-action.tsx';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { useTexts } from '../../texts/language.tsx';
import { forgetSource } from '../reference-source/remembered-source.ts';
import { forgetSending } from '../reference-source/source-sendings.ts';
import { nameOf } from './activation.tsx';
import type { Reference } from './compare-references.ts';

/** Takes the reference that is in use out of it, without another in its place. */
export function ReferenceRetirement({ reference }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts).retire;
  const change = useChange('references.retire', ['references.read', 'references.list']);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      <ConfirmedAction
        label={words.button}
        title={words.confirmTitle}
        confirm={words.confirm}
        act={() => change.mutateAsync({ params: { reference: reference.id } })}
      >
        <p>{words.confirmDetail}</p>
      </ConfirmedAction>
    </section>
  );
}

/** Destroys a reference that is not in use. */
export function ReferenceRemoval({ reference }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts).remove;
  const [, go] = useLocation();
  const change = useChange('references.remove', ['references.list']);
  const remove = async (): Promise<void> => {
    await change.mutateAsync({ params: { reference: reference.id } });
    forgetSending(reference.id);
    forgetSource(reference.id);
    go('/references');
  };
  return (
    <p>
      <ConfirmedAction
        label={words.button}
        title={words.confirmTitle(nameOf(reference))}
        confirm={words.confirm}
        act={remove}
      >
        <p>{words.confirmDetail}</p>
      </ConfirmedAction>
    </p>
  );
}
