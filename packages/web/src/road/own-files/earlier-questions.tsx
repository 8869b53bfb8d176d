import { useState } from 'react';
import type { ReactNode } from 'react';
import { Select } from '../../design/select.tsx';
import type { OpenedTable } from '../../local/local-engine.ts';
import { optionsOf, questionOf } from '../../table/load-back/load-back-columns.ts';
import type { LoadBackAnswers, LoadBackOption } from '../../table/load-back/load-back-columns.ts';
import { useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { resultTexts } from '../../texts/result.ts';

/** What can be asked of the earlier file. */
const EARLIER_QUESTIONS = ['sheet', 'id', 'oldGroup'] as const;
type EarlierQuestion = (typeof EARLIER_QUESTIONS)[number];

/** What had to be asked of the earlier file, and what was answered. */
export interface AskedOfEarlier {
  readonly questions: readonly { readonly question: EarlierQuestion; readonly options: readonly LoadBackOption[] }[];
  readonly answers: LoadBackAnswers;
  /** Asks what would settle a problem, if anything would. */
  readonly ask: (error: unknown, earlier: OpenedTable) => void;
  readonly answer: (question: EarlierQuestion, answer: string) => void;
  readonly forget: () => void;
}

/** Nothing was asked of the earlier file yet. */
export function useEarlierQuestions(): AskedOfEarlier {
  const [questions, setQuestions] = useState<AskedOfEarlier['questions']>([]);
  const [answers, setAnswers] = useState<LoadBackAnswers>({});
  return {
    questions,
    answers,
    ask: (error, earlier) => {
      const question = EARLIER_QUESTIONS.find((each) => each === questionOf(error));
      if (question === undefined) return;
      const options = optionsOf(question, earlier, answers);
      setQuestions((before) => [...before.filter((each) => each.question !== question), { question, options }]);
    },
    answer: (question, answer) => setAnswers({ ...answers, [question]: answer }),
    forget: () => {
      setQuestions([]);
      setAnswers({});
    },
  };
}

/** What only somebody who knows the earlier file can say. */
export function EarlierQuestions({
  asked: { questions, answers, answer },
  isDisabled,
}: {
  readonly asked: AskedOfEarlier;
  readonly isDisabled: boolean;
}): ReactNode {
  const { columns } = useTexts(resultTexts).compare;
  const { column } = useTexts(loadBackTexts).files;
  return questions.map(({ question, options }) => (
    <Select
      key={question}
      label={columns[question]}
      options={options.map(({ value, cells }) => ({
        value,
        label: cells === undefined ? value : column(value, cells.join(' · ')),
      }))}
      value={answers[question] ?? null}
      isDisabled={isDisabled}
      onChange={(each) => answer(question, each)}
    />
  ));
}
