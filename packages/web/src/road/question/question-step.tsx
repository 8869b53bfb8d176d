import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { RECORD_CLASSES } from '@verrijk/core';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { BarRows } from '../../table/check/bar-rows.tsx';
import { checkTexts } from '../../texts/check.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import { AskedQuestion } from './asked-question.tsx';
import { CountsFacts } from './counts-facts.tsx';
import { ExportPart } from './export-part.tsx';
import './question-words.css';

/** What somebody wants to know and of whom: the question, the export on this computer, its check, and its counts on their way. */
export function QuestionStep({ order }: { readonly order: OrderView }): ReactNode {
  const { sent: words } = useTexts(questionTexts);
  const { party } = useSession();
  const mayAct = party.role !== 'reader';
  const mayCount = mayAct && order.actions.organisation.includes('count');
  const [isAgain, setAgain] = useState(false);
  return (
    <div className="stack-wide">
      <AskedQuestion order={order} mayAct={mayAct} />
      {mayCount && (order.counts === null || isAgain) ? (
        <ExportPart order={order} />
      ) : (
        <>
          <SentCounts order={order} />
          {mayCount && <Button onPress={() => setAgain(true)}>{words.again}</Button>}
          {!mayAct && <Notice tone="plain">{words.readerOnly}</Notice>}
        </>
      )}
    </div>
  );
}

function SentCounts({ order: { counts } }: { readonly order: OrderView }): ReactNode {
  const { sent: words } = useTexts(questionTexts);
  const { language } = useLanguage();
  const { counting } = useTexts(checkTexts);
  if (counts === null) return <p>{words.none}</p>;
  const kinds = { billable: counts.counting.billable, ...counts.counting.notBillable };
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.text(formatDate(counts.today, language))}</p>
      <BarRows
        caption={counting.answer(counts.counting.billable, counts.counting.records)}
        whole={counts.counting.records}
        rows={RECORD_CLASSES.map((each) => ({ label: counting.classes[each], value: kinds[each] }))}
      />
      <Disclosure summary={words.all}>
        <CountsFacts counts={counts} />
      </Disclosure>
    </section>
  );
}
