import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { isProblem } from '../api/problem-of.ts';
import { useChange } from '../api/use-api.ts';
import { Page } from '../app/page.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { Button } from '../design/button.tsx';
import { Form } from '../design/form.tsx';
import { Notice } from '../design/notice.tsx';
import { useKept } from '../kept/use-kept.ts';
import { dutchDay } from '../orders/dutch-days.ts';
import { useSession } from '../session/session.tsx';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { questionTexts } from '../texts/question.ts';
import { roadTexts } from '../texts/road.ts';
import { askedKeepDays } from './question/keep-days.ts';
import { formatPeriod, NO_WISH } from './question/order-period.ts';
import { QuestionWords } from './question/question-words.tsx';
import type { OrderWords } from './question/question-words.tsx';
import { useWordErrors } from './question/use-word-errors.ts';

/** Says what the party is or where it is: without that nobody knows who carries an order out. */
const ABOUT_THE_PARTY = ['provider.unsure', 'provider.place-unknown', 'provider.none', 'party.postcode'] as const;

/** Begins an order with what somebody wants to know; the file comes after. */
export function NewOrderPage(): ReactNode {
  const { create: words } = useTexts(questionTexts);
  const { order } = useTexts(roadTexts);
  const { party } = useSession();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      above={
        <p>
          <Link href="/orders">← {order.back}</Link>
        </p>
      }
    >
      {party.role === 'reader' ? <Notice tone="plain">{words.readerOnly}</Notice> : <NewOrder />}
    </Page>
  );
}

function NewOrder(): ReactNode {
  const { create: words, words: fields } = useTexts(questionTexts);
  const { language } = useLanguage();
  const { party } = useSession();
  const [, go] = useLocation();
  const [asked, setAsked, forget] = useKept<OrderWords>(`new-order:${party.id}`, {
    purpose: '',
    selection: fields.selections[0]?.[0] ?? '',
    period: NO_WISH,
    product: 'records',
  });
  const [isTried, setTried] = useState(false);
  const errors = useWordErrors(asked, { hasPeriod: true });
  const create = useChange('orders.create', ['orders.list']);
  const send = (): void => {
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    const { purpose, selection, period, product, keepDays = '' } = asked;
    const body = {
      purpose: purpose.trim(),
      selection: selection.trim(),
      period: formatPeriod(period, dutchDay(), language),
      product,
      ...askedKeepDays(keepDays),
    };
    // Whoever went elsewhere meanwhile is not called back, but what was sent is forgotten all the same.
    create.mutateAsync({ body }, { onSuccess: ({ id }) => go(`/orders/${id}/question`) }).then(forget, () => undefined);
  };
  return (
    <Form isWide onSend={send}>
      <QuestionWords words={asked} onChange={setAsked} errors={isTried ? errors : {}} hasPeriod />
      {create.error !== null && (
        <div className="stack">
          <ProblemNotice error={create.error} onRetry={send} />
          {isProblem(create.error, ...ABOUT_THE_PARTY) && <ButtonLink href="/party">{words.place}</ButtonLink>}
        </div>
      )}
      <Button kind="main" type="submit" isPending={create.isPending}>
        {words.begin}
      </Button>
    </Form>
  );
}
