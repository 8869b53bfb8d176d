import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useSession } from '../../session/session.tsx';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { useTexts } from '../../texts/language.tsx';

/** Where an organisation of some place ends up: the same answer as it gets itself. */
export function PlaceLookup(): ReactNode {
  const words = useTexts(deskRegionsTexts).lookup;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const isPostcode = /^\d/.test(asked);
  const query = useApi(
    'providers.for',
    { query: isPostcode ? { postcode: asked } : { municipality: asked } },
    { isAsked: asked !== '' },
  );
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
        }}
      >
        <Field label={words.label} hint={words.hint} value={typed} maxLength={80} onChange={setTyped} />
        <Button type="submit" isPending={asked !== '' && query.isFetching}>
          {words.look}
        </Button>
      </form>
      <div role="status">
        {asked !== '' && query.data !== undefined && <Answer place={asked} answer={query.data} />}
      </div>
      {asked !== '' && query.error !== null && <ProblemNotice error={query.error} />}
    </section>
  );
}

function Answer({ place, answer }: { readonly place: string; readonly answer: ApiResult<'providers.for'> }): ReactNode {
  const words = useTexts(deskRegionsTexts).lookup;
  const { party } = useSession();
  if (answer.kind === 'unsure') return <p>{words.unsure(answer.nearest)}</p>;
  if (answer.kind === 'unknown') {
    return <p>{answer.what === 'postcode' ? words.unknownPostcode : words.unknownMunicipality}</p>;
  }
  const { municipality, provider } = answer;
  if (municipality === null) return <p>{words.elsewhere(provider.name)}</p>;
  const named = municipality === place ? place : `${place} (${municipality})`;
  return <p>{provider.id === party.id ? words.own(named) : words.other(named, provider.name)}</p>;
}
