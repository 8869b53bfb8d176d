import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Waiting } from '../../design/waiting.tsx';
import { LoadBack } from '../../table/load-back/load-back.tsx';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';
import { useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import { ResultProblem } from '../result/result-problem.tsx';
import { useKeptFiles } from './use-kept-files.ts';

/** The groups into the organisation's own system, from the result and the files that this browser kept. */
export function LoadPart({
  order,
  result,
}: {
  readonly order: OrderView;
  readonly result: GivenFile | undefined;
}): ReactNode {
  const words = useTexts(resultTexts).load;
  const kept = useKeptFiles(order.id);
  return (
    <section className="stack-wide">
      <div className="stack">
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
      </div>
      {kept === undefined ? (
        <Waiting />
      ) : (
        <LoadBack
          given={{ ...kept, ...(result !== undefined && { enriched: result }) }}
          origins={{
            ...Object.fromEntries(Object.keys(kept).map((role) => [role, words.origins.kept])),
            enriched: words.origins.result,
          }}
          problem={(error) => <ResultProblem error={error} />}
        />
      )}
    </section>
  );
}
