import type { OrderView } from '@verrijk/server/contract';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { Form } from '../../design/form.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import { askedKeepDays } from './keep-days.ts';
import { wishOfPeriod } from './order-period.ts';
import { QuestionWords } from './question-words.tsx';
import type { OrderWords } from './question-words.tsx';
import { useWordErrors } from './use-word-errors.ts';

/** What was asked; may be changed until there is a price. */
export function AskedQuestion({ order, mayAct }: { readonly order: OrderView; readonly mayAct: boolean }): ReactNode {
  const { words } = useTexts(questionTexts);
  const [isOpen, setOpen] = useKept(`question-open:${order.id}`, false);
  const button = useRef<HTMLDivElement>(null);
  const mayChange = mayAct && order.actions.organisation.includes('edit');
  const becameReport = order.product !== order.wishedProduct;
  const close = (): void => {
    setOpen(false);
    setTimeout(() => button.current?.querySelector('button')?.focus());
  };
  return (
    <section className="stack">
      <div className="question-head" ref={button}>
        <h2>{words.show}</h2>
        {mayChange && !isOpen && (
          <Button kind="plain" onPress={() => setOpen(true)}>
            {words.change}
          </Button>
        )}
      </div>
      {mayChange && isOpen ? (
        <ChangeQuestion order={order} onDone={close} />
      ) : (
        <Facts
          facts={[
            [
              words.purposeName,
              <span key="purpose" className="question-purpose">
                {order.purpose}
              </span>,
            ],
            [words.selectionName2, order.selection === '' ? undefined : order.selection],
            [words.periodName, order.period === '' ? undefined : order.period],
            [words.productName, becameReport ? words.becameReport : words.products[order.wishedProduct][0]],
            [words.keepName, words.keepValue(order.purgeDays)],
          ]}
        />
      )}
      {mayAct && order.state === 'quoted' && <p className="quiet">{words.notChangeable}</p>}
    </section>
  );
}

function ChangeQuestion({ order, onDone }: { readonly order: OrderView; readonly onDone: () => void }): ReactNode {
  const { save, cancel } = useTexts(everyPageTexts);
  const { purpose, selection, wishedProduct: product, period, purgeDays } = order;
  const [asked, setAsked, forget] = useKept<OrderWords>(`question:${order.id}`, {
    ...{ purpose, selection, product, keepDays: String(purgeDays) },
    period: wishOfPeriod(period),
  });
  const errors = useWordErrors(asked, { hasPeriod: false });
  const providers = useApi('providers.list');
  const change = useChange('orders.change', ['orders.read', 'orders.list', 'orders.history', 'orders.quotes']);
  const finish = (): void => {
    forget();
    onDone();
  };
  const send = (): void => {
    if (Object.keys(errors).length > 0) return;
    const body = {
      purpose: asked.purpose.trim(),
      selection: asked.selection.trim(),
      product: asked.product,
      ...askedKeepDays(asked.keepDays ?? ''),
    };
    // Also when she went elsewhere meanwhile, or the question cannot be changed any more; what went wrong is said by `error`.
    change.mutateAsync({ params: { order: order.id }, body }).then(finish, () => undefined);
  };
  return (
    <Form isWide onSend={send}>
      <QuestionWords
        words={asked}
        onChange={setAsked}
        errors={errors}
        hasPeriod={false}
        mostKeepDays={providers.data?.items.find(({ id }) => id === order.provider.id)?.terms.mostPurgeDays}
      />
      {change.error !== null && <ProblemNotice error={change.error} onRetry={send} />}
      <div className="row">
        <Button kind="main" type="submit" isPending={change.isPending}>
          {save}
        </Button>
        <Button onPress={finish}>{cancel}</Button>
      </div>
    </Form>
  );
}
