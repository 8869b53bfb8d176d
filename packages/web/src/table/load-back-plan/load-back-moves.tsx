import type { GroupMove } from '@verrijk/core';
import type { LoadBackPlan } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';

/** So many moves are shown at once. */
const FEW = 10;

/** From which group to which, and what became of groups of an earlier edition. */
export function LoadBackMoves({
  plan,
}: {
  readonly plan: Pick<LoadBackPlan, 'moves' | 'editions' | 'returnedEarlier'>;
}): ReactNode {
  const words = useTexts(loadBackTexts);
  return (
    <div className="stack">
      {plan.moves.length > 0 && (
        <Disclosure summary={words.moves.title}>
          <MoveTable caption={words.moves.caption} moves={plan.moves} />
        </Disclosure>
      )}
      {plan.editions.map(({ edition, customers, sameHouseholds, moved, unknown }) => (
        <Disclosure key={edition} summary={words.editions.title(edition)}>
          <div className="stack">
            <p>{words.editions.answer(edition, customers)}</p>
            {customers > moved + unknown && (
              <>
                <p>{words.editions.same(customers - moved - unknown)}</p>
                <MoveTable caption={words.editions.caption(edition)} moves={sameHouseholds} />
              </>
            )}
            {moved > 0 && <p>{words.editions.moved(moved)}</p>}
            {unknown > 0 && <p>{words.editions.unknown(unknown)}</p>}
          </div>
        </Disclosure>
      ))}
      {plan.returnedEarlier > 0 && <p>{words.editions.returned(plan.returnedEarlier)}</p>}
    </div>
  );
}

/** Moves, the largest first; many of them open. */
export function MoveTable({
  caption,
  moves,
}: {
  readonly caption: string;
  readonly moves: readonly GroupMove[];
}): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(loadBackTexts);
  const table = (title: string, shown: readonly GroupMove[]): ReactNode => (
    <DataTable
      caption={title}
      rows={shown}
      rowKey={({ from, to }) => JSON.stringify([from, to])}
      columns={[
        { id: 'from', header: words.moves.from, cell: ({ from }) => (from === '' ? words.moves.none : from) },
        { id: 'to', header: words.moves.to, cell: ({ to }) => (to === '' ? words.moves.kept : to) },
        {
          id: 'customers',
          header: words.plan.customers,
          isNumeric: true,
          cell: ({ customers }) => formatCount(customers, language),
        },
      ]}
    />
  );
  if (moves.length <= FEW) return table(caption, moves);
  return (
    <>
      {table(`${caption}: ${words.moves.first(FEW)}`, moves.slice(0, FEW))}
      <Disclosure summary={words.moves.all(moves.length)}>{table(caption, moves)}</Disclosure>
    </>
  );
}
