import { catalogue } from '@verrijk/core/messages';
import type { CertainRepair } from '@verrijk/steps';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import type { CheckOutcome } from '../../local/local-engine.ts';
import { checkTexts } from '../../texts/check.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { CheckPart } from './check-part.tsx';
import { countRepaired, isRepaired, repairRow } from './repair-choice.ts';
import type { RepairChoice } from './repair-choice.ts';

/** Rows shown at first; more are asked for. */
const FIRST = 5;
const MORE = 50;

interface RepairPartProps {
  readonly outcome: CheckOutcome;
  readonly choice: RepairChoice;
  readonly onChange: (choice: RepairChoice) => void;
}

/** What can be repaired for certain, before and after; accepted together, one by one, or not at all. */
export function RepairPart({ outcome: { repairs, repairable }, choice, onChange }: RepairPartProps): ReactNode {
  const { repairs: words } = useTexts(checkTexts);
  const mode = typeof choice === 'string' ? choice : 'each';
  const taken = countRepaired(
    choice,
    repairable,
    repairs.map(({ row }) => row),
  );
  return (
    <CheckPart question={words.question}>
      <p>{words.answer(repairable)}</p>
      <Choices
        label={words.choose}
        value={mode}
        onChange={(next) => onChange(next === 'each' ? { butRows: [] } : next)}
        choices={[
          { value: 'all', label: words.all, hint: words.allHint },
          { value: 'each', label: words.each, hint: words.eachHint },
          { value: 'none', label: words.none, hint: words.noneHint },
        ]}
      />
      <RepairTable repairs={repairs} choice={choice} onChange={onChange} />
      <p role="status" className="quiet">
        {words.taken(taken, repairable)}{' '}
        {mode !== 'none' && repairable > repairs.length && words.notListed(repairable - repairs.length)}
      </p>
    </CheckPart>
  );
}

function RepairTable({
  repairs,
  choice,
  onChange,
}: Omit<RepairPartProps, 'outcome'> & { readonly repairs: readonly CertainRepair[] }): ReactNode {
  const { repairs: words } = useTexts(checkTexts);
  const { language } = useLanguage();
  const [shown, setShown] = useState(FIRST);
  const isByOne = typeof choice !== 'string';
  const { rules } = catalogue(language);
  const left = repairs.length - shown;
  const hasIds = repairs.some(({ id }) => id !== '');
  return (
    <>
      <div className="check-repairs" role="region" aria-label={words.caption} tabIndex={0}>
        <table>
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              {isByOne && <th scope="col">{words.takes}</th>}
              <th scope="col">{hasIds ? words.customer : words.row}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {repairs.slice(0, shown).map((repair) => (
              <tr key={`${repair.row} ${repair.role}`} data-left={isRepaired(choice, repair.row) ? undefined : true}>
                {isByOne && (
                  <td>
                    <input
                      type="checkbox"
                      className="check-repairs-box"
                      aria-label={words.take(repair.row)}
                      checked={isRepaired(choice, repair.row)}
                      onChange={({ target }) =>
                        onChange(repairRow(choice, { row: repair.row, isTaken: target.checked }))
                      }
                    />
                  </td>
                )}
                <th scope="row">{hasIds ? repair.id || words.empty : formatCount(repair.row, language)}</th>
                <td className="check-change-before">{repair[repair.role]}</td>
                <td className="check-change-after">{repair.proposal}</td>
                <td>{rules[repair.rule]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Button kind="plain" onPress={() => setShown(shown + MORE)}>
          {words.more(Math.min(MORE, left))}
        </Button>
      )}
    </>
  );
}
