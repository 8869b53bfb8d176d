import type { CheckFacts } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { Disclosure } from '../../design/disclosure.tsx';
import { checkTexts } from '../../texts/check.ts';
import { useTexts } from '../../texts/language.tsx';
import { CheckPart } from './check-part.tsx';
import { FindingList } from './finding-list.tsx';

/** Are the addresses right? What needs repair, then what works as it is. */
export function AddressPart({
  facts,
  children,
}: {
  readonly facts: CheckFacts;
  readonly children?: ReactNode;
}): ReactNode {
  const { addresses: words } = useTexts(checkTexts);
  const noticed = facts.findings.filter(({ code }) => !code.startsWith('id.'));
  const repairs = noticed.filter(({ severity }) => severity !== 'note');
  const notes = noticed.filter(({ severity }) => severity === 'note');
  return (
    <CheckPart question={words.question}>
      <p>{repairs.length === 0 ? words.good : words.repair}</p>
      {repairs.length > 0 && <FindingList findings={repairs} />}
      {notes.length > 0 && (
        <Disclosure summary={words.notes}>
          <FindingList findings={notes} />
        </Disclosure>
      )}
      {children}
    </CheckPart>
  );
}
