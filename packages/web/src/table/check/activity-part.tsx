import type { CheckFacts, NamedColumn } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { checkTexts } from '../../texts/check.ts';
import { useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import { BarRows } from './bar-rows.tsx';
import { CheckPart } from './check-part.tsx';

/** Who was active? Where several dates could say so, one is chosen. */
export function ActivityPart({
  facts,
  onDateColumn,
  children,
}: {
  readonly facts: CheckFacts;
  readonly onDateColumn: (letter: string) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { period: words } = useTexts(checkTexts);
  return (
    <CheckPart question={words.question}>
      {facts.period === null ? (
        <NoPeriod candidates={facts.dateCandidates} onDateColumn={onDateColumn} />
      ) : (
        <Activity facts={facts} period={facts.period} />
      )}
      {children}
    </CheckPart>
  );
}

function NoPeriod({
  candidates,
  onDateColumn,
}: {
  readonly candidates: readonly NamedColumn[];
  readonly onDateColumn: (letter: string) => void;
}): ReactNode {
  const { period: words } = useTexts(checkTexts);
  const { columns } = useTexts(tableTexts);
  if (candidates.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{candidates.length === 1 ? words.single : words.several}</p>
      <div className="row">
        {candidates.map(({ letter, header }) => (
          <Button key={letter} onPress={() => onDateColumn(letter)}>
            {columns.column(letter, header)}
          </Button>
        ))}
      </div>
    </>
  );
}

function Activity({
  facts: { columns, identity, rows },
  period,
}: {
  readonly facts: CheckFacts;
  readonly period: NonNullable<CheckFacts['period']>;
}): ReactNode {
  const { period: words } = useTexts(checkTexts);
  const { columns: columnWords } = useTexts(tableTexts);
  const { years, since, counts, oldest, newest, empty, unreadable, inFuture } = period;
  if (newest === null || oldest === null) return <p>{words.nobody}</p>;
  const bars = years.map(({ years: n, from, active }) => ({ label: words.years(n, from), value: active }));
  return (
    <>
      <BarRows
        caption={words.caption[counts]}
        rows={since === null ? bars : [...bars, { label: words.since(since.from), value: since.active }]}
        whole={counts === 'customers' ? identity.customers : rows}
      />
      <p className="quiet">
        {columns.date !== undefined && `${words.column(columnWords.column(columns.date.letter, columns.date.header))} `}
        {words.span(oldest, newest)} {empty > 0 && words.empty(empty)} {unreadable > 0 && words.unreadable(unreadable)}{' '}
        {inFuture > 0 && words.inFuture(inFuture)}
      </p>
    </>
  );
}
