import type { ReportDocument } from '@verrijk/report';
import type { OrderView } from '@verrijk/server/contract';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { Select } from '../../design/select.tsx';
import { loadLater } from '../../app/load-later.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { PerhapsKeyTrouble } from '../../table/load-back-plan/key-trouble.tsx';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { resultTexts } from '../../texts/result.ts';
import { useReportData } from '../outcome/use-report-data.ts';
import { analyseBehaviour, transactionQuestion } from './behaviour-work.ts';
import type { TransactionAnswers, TransactionQuestion } from './behaviour-work.ts';
import { FileAndKey } from './file-and-key.tsx';
import { useKeptFiles } from './use-kept-files.ts';
import type { OrderFiles } from './use-result-file.ts';

const ReportView = loadLater(async () => (await import('../../report/report-view.tsx')).ReportView);

/** What the groups do with this organisation, from its own sales, without them leaving the browser. */
export function BehaviourPart({
  order,
  files,
  result,
}: {
  readonly order: OrderView;
  readonly files: OrderFiles;
  readonly result: GivenFile | undefined;
}): ReactNode {
  const words = useTexts(resultTexts).behaviour;
  const kept = useKeptFiles(order.id);
  return (
    <section className="stack-wide">
      <div className="stack">
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        <p className="quiet">{words.local}</p>
      </div>
      {kept === undefined || result === undefined ? (
        <Waiting />
      ) : (
        <Analysis files={files} result={result} keptKey={kept.key} />
      )}
    </section>
  );
}

/** What came of it: no document when nothing can be told. */
interface Outcome {
  readonly document: ReportDocument | undefined;
}

function Analysis({
  files,
  result,
  keptKey,
}: {
  readonly files: OrderFiles;
  readonly result: GivenFile;
  readonly keptKey: GivenFile | undefined;
}): ReactNode {
  const words = useTexts(resultTexts);
  const { language } = useLanguage();
  const report = useReportData(files);
  const work = useLocalWork<Outcome>();
  const [key, setKey] = useState(keptKey);
  const asked = useAskedColumns();
  const { state } = work;
  const isBusy = state.kind === 'running';
  const told = state.kind === 'done' ? state.result.document : undefined;
  const start = (transactions: GivenFile): void => {
    const wishes = { answers: asked.answers, groups: report.data?.groups, language };
    void work.start(async (engine, control) => {
      try {
        return { document: await analyseBehaviour(engine, { result, key, transactions }, wishes, control) };
      } catch (error) {
        asked.ask(await transactionQuestion(error, engine, transactions));
        throw error;
      }
    });
  };
  return (
    <>
      <div className="stack">
        <FileAndKey
          slot={words.behaviour.transactions}
          start={words.behaviour.start}
          running={words.behaviour.working}
          keyFile={key}
          keptKey={keptKey}
          work={work}
          questions={<ColumnQuestions asked={asked} isDisabled={isBusy} />}
          onKey={setKey}
          onOther={asked.forget}
          onStart={start}
        />
        <p className="quiet">{words.behaviour.without}</p>
        <p role="status" className="visually-hidden">
          {told !== undefined && words.behaviour.done}
        </p>
      </div>
      {state.kind === 'done' && told === undefined && (
        <Notice tone="attention" title={words.behaviour.nobodyTitle}>
          <p>{words.behaviour.nobody}</p>
          <PerhapsKeyTrouble result={result.name} hasKey={key !== undefined} />
        </Notice>
      )}
      {told !== undefined && (
        <Suspense fallback={<Waiting />}>
          <ReportView document={told} />
        </Suspense>
      )}
    </>
  );
}

interface AskedColumns {
  readonly questions: readonly TransactionQuestion[];
  readonly answers: TransactionAnswers;
  readonly ask: (question: TransactionQuestion | undefined) => void;
  readonly answer: (role: TransactionQuestion['role'], column: string) => void;
  readonly forget: () => void;
}

/** What had to be asked of a file of sales, and what was answered. */
function useAskedColumns(): AskedColumns {
  const [questions, setQuestions] = useState<readonly TransactionQuestion[]>([]);
  const [answers, setAnswers] = useState<TransactionAnswers>({});
  return {
    questions,
    answers,
    ask: (question) => {
      if (question === undefined) return;
      setQuestions((before) => [...before.filter(({ role }) => role !== question.role), question]);
    },
    answer: (role, column) => setAnswers({ ...answers, [role]: column }),
    forget: () => {
      setQuestions([]);
      setAnswers({});
    },
  };
}

function ColumnQuestions({
  asked: { questions, answers, answer },
  isDisabled,
}: {
  readonly asked: AskedColumns;
  readonly isDisabled: boolean;
}): ReactNode {
  const { columns } = useTexts(resultTexts).behaviour;
  const { column: columnName } = useTexts(loadBackTexts).files;
  return questions.map(({ role, options }) => (
    <Select
      key={role}
      label={columns[role]}
      options={options.map(({ value, cells = [] }) => ({ value, label: columnName(value, cells.join(' · ')) }))}
      value={answers[role] ?? null}
      isDisabled={isDisabled}
      onChange={(column) => answer(role, column)}
    />
  ));
}
