import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { ConfirmedAction } from '../../app/confirmed-action.tsx';
import { Choices } from '../../design/choices.tsx';
import { Notice } from '../../design/notice.tsx';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { useTexts } from '../../texts/language.tsx';
import type { KnownProvider } from './region-changes.ts';

/** Who runs the installation says who serves all places that are in no list. */
export function ElsewhereChoice({ providers }: { readonly providers: readonly KnownProvider[] }): ReactNode {
  const words = useTexts(deskRegionsTexts).elsewhere;
  const current = providers.find(({ elsewhere }) => elsewhere)?.id ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const change = useChange('providers.elsewhere', ['providers.list', 'regions.read', 'providers.for']);
  const wanted = providers.find(({ id }) => id === chosen);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.hostLead}</p>
      <Choices
        label={words.choose}
        value={chosen ?? current}
        choices={providers.map(({ id, name, regions }) => ({
          value: id,
          label: name,
          hint: regions.length === 0 ? words.none : words.regions(regions.length),
        }))}
        onChange={setChosen}
      />
      {wanted !== undefined && wanted.id !== current && wanted.regions.length > 0 && (
        <Notice tone="attention">{words.impossible(wanted.name)}</Notice>
      )}
      {wanted !== undefined && wanted.id !== current && wanted.regions.length === 0 && (
        <ConfirmedAction
          label={words.save}
          kind="main"
          title={words.confirmTitle(wanted.name)}
          confirm={words.confirm}
          act={() => change.mutateAsync({ body: { provider: wanted.id } })}
        >
          <p>{words.confirmDetail}</p>
        </ConfirmedAction>
      )}
    </section>
  );
}
