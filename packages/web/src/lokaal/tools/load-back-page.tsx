import type { ReactNode } from 'react';
import { Page } from '../../app/page.tsx';
import { LoadBack } from '../../table/load-back/load-back.tsx';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';

const NOTHING_GIVEN = {};

/** The same as `verrijk load-back`. */
export function LoadBackPage(): ReactNode {
  const { loadBack: words } = useTexts(lokaalTexts);
  return (
    <Page title={words.title} lead={words.lead}>
      <section className="stack-wide" aria-labelledby="lokaal-load-back">
        <h2 id="lokaal-load-back">{words.what}</h2>
        <LoadBack given={NOTHING_GIVEN} />
      </section>
    </Page>
  );
}
