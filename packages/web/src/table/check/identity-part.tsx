import type { CheckFacts } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { Disclosure } from '../../design/disclosure.tsx';
import { checkTexts } from '../../texts/check.ts';
import { useTexts } from '../../texts/language.tsx';
import { CheckPart } from './check-part.tsx';
import { FindingList } from './finding-list.tsx';

/** Rows that are named. */
const MOST_ROWS = 5;

/** Can the customers be found again? Without an ID: how to get one. */
export function IdentityPart({ facts: { identity, findings } }: { readonly facts: CheckFacts }): ReactNode {
  const { identity: words } = useTexts(checkTexts);
  const { verdict, customers, missing, missingRows, duplicate, duplicateRows } = identity;
  if (verdict === 'none') {
    return (
      <CheckPart question={words.question}>
        <p>{words.none}</p>
        <Disclosure summary={words.howTitle}>
          <ul className="stack">
            {words.how.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Disclosure>
      </CheckPart>
    );
  }
  const pairs = duplicateRows.slice(0, MOST_ROWS).map(({ row, first }) => [row, first] as const);
  const without = missingRows.slice(0, MOST_ROWS);
  return (
    <CheckPart question={words.question}>
      <p>{verdict === 'good' ? words.good(customers) : words.repair(customers)}</p>
      {verdict === 'repair' && <FindingList findings={findings.filter(({ code }) => code.startsWith('id.'))} />}
      {(pairs.length > 0 || without.length > 0) && (
        <ul className="quiet">
          {pairs.length > 0 && <li>{words.duplicateRows(pairs, duplicate > pairs.length)}</li>}
          {without.length > 0 && <li>{words.missingRows(without, missing > without.length)}</li>}
        </ul>
      )}
    </CheckPart>
  );
}
