import type { CheckFacts } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { SaveButton } from '../../design/save-button.tsx';
import type { CheckAsked, CheckOutcome } from '../../local/local-engine.ts';
import { localEngine } from '../../local/start-local-engine.ts';
import { checkTexts } from '../../texts/check.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { LocalProblem } from '../open/local-problem.tsx';
import { ActivityPart } from './activity-part.tsx';
import { AddressPart } from './address-part.tsx';
import { CountingPart } from './counting-part.tsx';
import { IdentityPart } from './identity-part.tsx';
import type { RepairChoice } from './repair-choice.ts';
import { RepairPart } from './repair-part.tsx';
import './check-view.css';

interface CheckViewProps {
  readonly outcome: CheckOutcome;
  readonly repairs: RepairChoice;
  readonly onRepairs: (choice: RepairChoice) => void;
  /** Which column the dates are in, by its letter. */
  readonly onDateColumn: (letter: string) => void;
  /** What was asked of this check: the list of rows to repair is made by it. */
  readonly asked: CheckAsked;
  /** Stands under the counts of who was active: what may be chosen by them. */
  readonly period?: ReactNode;
  /** Who counts by what was chosen; the whole file where nothing is said. */
  readonly counted?: CheckFacts | undefined;
}

/** What is in a customer file and what is not: the questions that come up, each answered first. Its headings are of the third level. */
export function CheckView({
  outcome,
  repairs,
  onRepairs,
  onDateColumn,
  asked,
  period,
  counted,
}: CheckViewProps): ReactNode {
  const words = useTexts(checkTexts);
  const { language } = useLanguage();
  const { facts } = outcome;
  return (
    <div className="check-view">
      <Verdict outcome={outcome} />
      <IdentityPart facts={facts} />
      <AddressPart facts={facts}>
        {facts.findings.length > 0 && (
          <SaveButton
            label={words.addresses.list}
            hint={words.addresses.listHint}
            file={async (signal) => (await localEngine()).writeErrors(asked, language, { signal })}
            problem={(error) => <LocalProblem error={error} />}
          />
        )}
      </AddressPart>
      {outcome.repairable > 0 && <RepairPart outcome={outcome} choice={repairs} onChange={onRepairs} />}
      <ActivityPart facts={facts} onDateColumn={onDateColumn}>
        {period}
      </ActivityPart>
      <CountingPart facts={counted ?? facts} />
    </div>
  );
}

function Verdict({ outcome: { facts } }: { readonly outcome: CheckOutcome }): ReactNode {
  const { verdict } = useTexts(checkTexts);
  const isClean = facts.steps.every(({ code, done }) => done || !['repair-ids', 'repair-addresses'].includes(code));
  const found =
    facts.counting.billable === 0
      ? 'nothing'
      : facts.identity.verdict === 'none'
        ? 'noId'
        : isClean
          ? 'ready'
          : 'repair';
  const { title, text } = verdict[found];
  return (
    <Notice tone={found === 'nothing' ? 'stop' : found === 'noId' ? 'attention' : 'good'} title={title}>
      {text}
    </Notice>
  );
}
