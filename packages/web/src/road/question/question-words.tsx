import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Choices } from '../../design/choices.tsx';
import { Field } from '../../design/field.tsx';
import { useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import type { PeriodWish } from './order-period.ts';
import { PeriodChoice } from './period-choice.tsx';
import { hasIdea, withIdea, withoutIdea } from './purpose-ideas.ts';
import './question-words.css';

/** What somebody asks: as it is typed, so that a reload loses nothing. */
export interface OrderWords {
  readonly purpose: string;
  readonly selection: string;
  readonly period: PeriodWish;
  readonly product: 'records' | 'report';
  /** Days that the result stays; empty for what is usual. */
  readonly keepDays?: string;
}

/** What is missing of it, in words. */
export type WordErrors = Readonly<Partial<Record<'purpose' | 'selection' | 'period' | 'keepDays', string>>>;

interface QuestionWordsProps {
  readonly words: OrderWords;
  readonly onChange: (words: OrderWords) => void;
  readonly errors: WordErrors;
  /** Not where it is chosen by the counts of the file. */
  readonly hasPeriod: boolean;
  /** The most days that the provider keeps a result, where it is known who that is. */
  readonly mostKeepDays?: number | undefined;
}

/** Purpose, selection, period, and what comes back of it. */
export function QuestionWords({
  words: asked,
  onChange,
  errors,
  hasPeriod,
  mostKeepDays,
}: QuestionWordsProps): ReactNode {
  const { words } = useTexts(questionTexts);
  return (
    <div className="question-words">
      <Purpose purpose={asked.purpose} onChange={(purpose) => onChange({ ...asked, purpose })} error={errors.purpose} />
      <Selection
        selection={asked.selection}
        onChange={(selection) => onChange({ ...asked, selection })}
        error={errors.selection}
      />
      {hasPeriod && (
        <PeriodChoice wish={asked.period} onChange={(period) => onChange({ ...asked, period })} error={errors.period} />
      )}
      <Choices
        label={words.product}
        value={asked.product}
        onChange={(product) => onChange({ ...asked, product })}
        choices={(['records', 'report'] as const).map((value) => {
          const [label, hint] = words.products[value];
          return { value, label, hint };
        })}
      />
      <Field
        label={words.keepDays}
        hint={words.keepDaysHint(mostKeepDays)}
        inputMode="numeric"
        maxLength={3}
        value={asked.keepDays ?? ''}
        onChange={(keepDays) => onChange({ ...asked, keepDays })}
        error={errors.keepDays}
        mayBeEmpty
      />
    </div>
  );
}

function Purpose({
  purpose,
  onChange,
  error,
}: {
  readonly purpose: string;
  readonly onChange: (purpose: string) => void;
  readonly error: string | undefined;
}): ReactNode {
  const { words } = useTexts(questionTexts);
  return (
    <div className="stack">
      <div role="group" aria-label={words.examples} className="question-ideas">
        <p className="field-label">{words.purpose}</p>
        <p className="field-hint">{words.purposeHint}</p>
        <div className="question-ideas-row">
          {words.ideas.map(([label, sentence]) => (
            <ToggleButton
              key={label}
              className="question-idea"
              isSelected={hasIdea(purpose, sentence)}
              onChange={(isChosen) => onChange(isChosen ? withIdea(purpose, sentence) : withoutIdea(purpose, sentence))}
            >
              {label}
            </ToggleButton>
          ))}
        </div>
      </div>
      <Field
        label={words.purposeLabel}
        lines={4}
        maxLength={2000}
        value={purpose}
        onChange={onChange}
        error={error}
        isRequired
      />
    </div>
  );
}

function Selection({
  selection,
  onChange,
  error,
}: {
  readonly selection: string;
  readonly onChange: (selection: string) => void;
  readonly error: string | undefined;
}): ReactNode {
  const { words } = useTexts(questionTexts);
  const known = words.selections.map(([name, hint]) => ({ value: name, label: name, hint }));
  const isOther = !known.some(({ value }) => value === selection);
  return (
    <div className="stack">
      <Choices
        label={words.selection}
        hint={words.selectionHint}
        value={isOther ? OTHER : selection}
        onChange={(chosen) => onChange(chosen === OTHER ? '' : chosen)}
        choices={[...known, { value: OTHER, label: words.otherSelection, hint: words.otherSelectionHint }]}
      />
      {isOther && (
        <Field
          label={words.selectionName}
          maxLength={100}
          value={selection}
          onChange={onChange}
          error={error}
          isRequired
        />
      )}
    </div>
  );
}

/** No name of customers that anybody would type. */
const OTHER = '…';
