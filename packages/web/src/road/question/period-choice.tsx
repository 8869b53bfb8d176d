import type { CheckFacts } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { Choices } from '../../design/choices.tsx';
import { Field } from '../../design/field.tsx';
import { dutchDay } from '../../orders/dutch-days.ts';
import { useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import type { PeriodKind, PeriodWish } from './order-period.ts';

const KINDS: readonly PeriodKind[] = ['1', '2', '3', 'since', 'all'];

/** Whose customers count; with a checked file beside it, how many each choice comes to. */
export function PeriodChoice({
  wish,
  onChange,
  error,
  facts,
}: {
  readonly wish: PeriodWish;
  readonly onChange: (wish: PeriodWish) => void;
  readonly error: string | undefined;
  readonly facts?: CheckFacts;
}): ReactNode {
  const { words } = useTexts(questionTexts);
  return (
    <div className="stack">
      <Choices
        label={words.period}
        hint={facts === undefined ? words.periodHint : facts.period === null ? words.noDates : undefined}
        value={wish.kind}
        onChange={(kind) => onChange({ ...wish, kind })}
        error={wish.kind === null ? error : undefined}
        choices={KINDS.map((value) => {
          const active = facts === undefined ? undefined : activeIn(value, facts);
          return {
            value,
            label: words.periods[value],
            ...(active !== undefined && { hint: words.active(active) }),
          };
        })}
      />
      {wish.kind === 'since' && (
        <Field
          label={words.sinceLabel}
          type="date"
          value={wish.since}
          onChange={(since) => onChange({ ...wish, since })}
          error={wish.since > dutchDay() ? words.sinceMissing : error}
        />
      )}
    </div>
  );
}

function activeIn(kind: PeriodKind, { period, identity, rows }: CheckFacts): number | undefined {
  if (kind === 'all') return identity.verdict === 'none' ? rows : identity.customers;
  return period?.years.find(({ years }) => String(years) === kind)?.active;
}
