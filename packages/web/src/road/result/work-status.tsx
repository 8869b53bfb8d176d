import { useQueryClient } from '@tanstack/react-query';
import type { OrderView } from '@verrijk/server/contract';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { queryKey, useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Progress } from '../../design/progress.tsx';
import { resultTexts } from '../../texts/result.ts';
import { useTexts } from '../../texts/language.tsx';
import { phaseStates } from './work-phases.ts';

/** Seconds between two questions how far it is, for when nothing is heard by itself. */
const LOOK_AGAIN = 5;

/** How far the work on a delivery is, what is being done, and how long that takes. */
export function WorkStatus({ order }: { readonly order: OrderView }): ReactNode {
  const queries = useQueryClient();
  const progress = useApi('orders.progress', { params: { order: order.id } }, { everySeconds: LOOK_AGAIN });
  const state = progress.data?.state;
  useEffect(() => {
    if (state !== undefined && state !== order.state) {
      void queries.invalidateQueries({ queryKey: queryKey('orders.read') });
    }
  }, [queries, state, order.state]);
  return <Loaded query={progress}>{(data) => <Status progress={data} provider={order.provider.name} />}</Loaded>;
}

function Status({
  progress: work,
  provider,
}: {
  readonly progress: ApiResult<'orders.progress'>;
  readonly provider: string;
}): ReactNode {
  const words = useTexts(resultTexts).working;
  const busy = work.waitsFor === null ? work.progress : null;
  const label = busy === null ? words.waiting : words.phases[busy.phase];
  return (
    <section className="stack">
      <h2>{busy === null ? words.waiting : words.title}</h2>
      {work.waitsFor !== null && (
        <p>{work.waitsFor === 'reference' ? words.waitsForReference(provider) : words.waitsForWorker}</p>
      )}
      <Progress
        label={label}
        share={busy?.share}
        {...(busy !== null && busy.rows > 0 && { detail: words.rows(busy.rows) })}
      />
      <ol className="work-steps" aria-label={words.steps}>
        {phaseStates(work).map(({ phase, is }) => (
          <li key={phase} className={`work-step work-step-${is}`} aria-current={is === 'now' ? 'step' : undefined}>
            <svg aria-hidden="true" className="work-step-mark" viewBox="0 0 20 20">
              <circle cx="10" cy="10" r="8.5" />
              {is === 'done' && <path d="M6 10.5l3 3 5.5-6.5" />}
            </svg>
            <span>
              {words.phases[phase]} <span className="quiet">({words[is]})</span>
            </span>
          </li>
        ))}
      </ol>
      {work.attempt > 1 && <p className="quiet">{words.again(work.attempt)}</p>}
      {work.waitsFor !== 'reference' && <p>{words.busy}</p>}
      <p>{words.mail}</p>
    </section>
  );
}
