import { RECORD_CLASSES } from '@verrijk/core';
import type { CheckFacts } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { checkTexts } from '../../texts/check.ts';
import { useTexts } from '../../texts/language.tsx';
import { BarRows } from './bar-rows.tsx';
import { CheckPart } from './check-part.tsx';

/** How many records there are, and how many of them count. */
export function CountingPart({ facts }: { readonly facts: Pick<CheckFacts, 'counting'> }): ReactNode {
  const { counting: words } = useTexts(checkTexts);
  const { records, billable, notBillable, households } = facts.counting;
  const counts = { billable, ...notBillable };
  return (
    <CheckPart question={words.question}>
      <p>
        {words.answer(billable, records)} {households > 0 && words.households(households)}
      </p>
      <BarRows
        caption={words.caption}
        whole={records}
        rows={RECORD_CLASSES.map((each) => ({ label: words.classes[each], value: counts[each] }))}
      />
      {notBillable.foreign > 0 && <p className="quiet">{words.abroad}</p>}
    </CheckPart>
  );
}
