import type { LeftOutReason } from '@verrijk/core';
import { NOT_BILLABLE } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { Disclosure } from '../../design/disclosure.tsx';
import { Tick } from '../../design/tick.tsx';
import { useTexts } from '../../texts/language.tsx';
import { preparationTexts } from '../../texts/preparation.ts';
import type { RepairChoice } from '../check/repair-choice.ts';
import { withAtHome } from './preparation-wishes.ts';
import type { PreparationWishes } from './preparation-wishes.ts';
import './preparation.css';

type HomeReason = keyof (typeof preparationTexts)['nl']['choices']['reasons'];

interface PreparationChoicesProps {
  readonly wishes: PreparationWishes;
  readonly onChange: (wishes: PreparationWishes) => void;
  /** What was counted of each kind, where it was. */
  readonly counted?: Readonly<Partial<Record<LeftOutReason, number>>> | undefined;
  /** What was chosen row by row in the check. */
  readonly repairs: RepairChoice;
  /** For a report: there are no IDs to replace, and doubles cannot be told. */
  readonly withoutIds: boolean;
  /** Offers to leave out rows that look like personal data: only where some were found. */
  readonly hasPersonalData?: boolean;
}

/** What of a customer file goes into the delivery, and how. All of it has a good beginning: nothing needs to be chosen. */
export function PreparationChoices(props: PreparationChoicesProps): ReactNode {
  const { wishes, onChange, withoutIds } = props;
  const words = useTexts(preparationTexts).choices;
  return (
    <div className="stack">
      {withoutIds && <p>{words.withoutIds}</p>}
      {!withoutIds && (
        <Tick
          isTicked={wishes.isPseudonymised}
          onChange={(isPseudonymised) => onChange({ ...wishes, isPseudonymised })}
          hint={wishes.isPseudonymised ? words.codesHint : `${words.codesHint} ${words.noCodes}`}
        >
          {words.codes}
        </Tick>
      )}
      <AtHome {...props} />
      <Disclosure summary={words.more}>
        <RepairTick {...props} />
        <Tick isTicked={wishes.isSplit} onChange={(isSplit) => onChange({ ...wishes, isSplit })} hint={words.splitHint}>
          {words.split}
        </Tick>
      </Disclosure>
    </div>
  );
}

function AtHome({
  wishes,
  onChange,
  counted,
  withoutIds,
  hasPersonalData = false,
}: PreparationChoicesProps): ReactNode {
  const words = useTexts(preparationTexts).choices;
  const reasons = NOT_BILLABLE.filter((reason) => !(withoutIds && reason === 'double')) as readonly HomeReason[];
  return (
    <fieldset className="preparation-home">
      <legend>{words.home}</legend>
      <p className="quiet">{words.homeHint}</p>
      {reasons.map((reason) => {
        const { label, hint } = words.reasons[reason];
        const rows = counted?.[reason];
        return (
          <Tick
            key={reason}
            isTicked={wishes.atHome.includes(reason)}
            onChange={(isTicked) => onChange(withAtHome(wishes, reason, isTicked))}
            hint={hint}
          >
            {label}
            {rows !== undefined && <span className="quiet"> ({words.counted(rows)})</span>}
          </Tick>
        );
      })}
      {(hasPersonalData || wishes.atHome.includes('personal-data')) && (
        <Tick
          isTicked={wishes.atHome.includes('personal-data')}
          onChange={(isTicked) => onChange(withAtHome(wishes, 'personal-data', isTicked))}
          hint={words.personalDataHint}
        >
          {words.personalData}
        </Tick>
      )}
    </fieldset>
  );
}

function RepairTick({ wishes, onChange, repairs }: PreparationChoicesProps): ReactNode {
  const words = useTexts(preparationTexts).choices;
  const left = typeof repairs === 'string' ? 0 : repairs.butRows.length;
  if (repairs === 'none') return null;
  return (
    <Tick
      isTicked={wishes.isRepaired}
      onChange={(isRepaired) => onChange({ ...wishes, isRepaired })}
      hint={left === 0 ? words.repairHint : `${words.repairHint} ${words.repairSome(left)}`}
    >
      {words.repair}
    </Tick>
  );
}
