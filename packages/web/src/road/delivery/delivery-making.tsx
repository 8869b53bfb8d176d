import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import type { Preparation } from '../../local/local-engine.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { ColumnChooser } from '../../table/columns/column-chooser.tsx';
import { TableDrop } from '../../table/open/table-drop.tsx';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { WorkButton } from '../../table/open/work-button.tsx';
import { PreparationChoices } from '../../table/preparation/preparation-choices.tsx';
import { isPersonalData, PreparationProblem } from '../../table/preparation/preparation-problem.tsx';
import { preparationAsked, USUAL_WISHES, withAtHome } from '../../table/preparation/preparation-wishes.ts';
import { deliveryTexts } from '../../texts/delivery.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { preparationTexts } from '../../texts/preparation.ts';
import { sinceOfPeriod } from '../question/order-period.ts';
import { useOrderExport } from './use-order-export.ts';

/** The export, what of it goes along, and the button that makes the file. Nothing is sent here. */
export function DeliveryMaking({
  order,
  onMade,
  isAgain,
  onBack,
}: {
  readonly order: OrderView;
  readonly onMade: (preparation: Preparation) => Promise<void>;
  /** Whether there is a file already. */
  readonly isAgain: boolean;
  readonly onBack: () => void;
}): ReactNode {
  const words = useTexts(deliveryTexts);
  const preparation = useTexts(preparationTexts);
  const common = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const [wishes, setWishes] = useKept(`delivery-wishes:${order.id}`, USUAL_WISHES);
  const source = useOrderExport(order);
  const work = useLocalWork<Preparation>();
  const { table, columns, choices } = source;
  const withoutIds = order.product === 'report';
  const since = sinceOfPeriod(order.period);
  const isIdMissing = !withoutIds && columns.found !== undefined && columns.found.detection.columns.id === undefined;
  const isReady = columns.found !== undefined && columns.found.detection.problems.length === 0 && !isIdMissing;
  const make = async (asked = wishes): Promise<void> => {
    if (table === undefined) return;
    const subject = {
      ...{ table: table.id, columns: choices.columns, repairs: choices.repairs, since, withoutIds, language },
      selection: order.selection === '' ? preparation.everybody : order.selection,
      organisation: order.organisation.name,
      period: order.period,
      today: dutchDay(),
      // The longest that the service keeps it; the date itself follows from the day on which it is ready.
      keepDays: order.purgeDays + (order.quote?.workingDays ?? 0),
    };
    const made = await work.start((engine, control) => engine.prepare(preparationAsked(subject, asked), control));
    if (made !== undefined) await onMade(made);
  };
  const makeWithout = (): void => {
    const without = withAtHome(wishes, 'personal-data', true);
    setWishes(without);
    void make(without);
  };
  return (
    <>
      <p className="lead">{words.lead}</p>
      <section className="stack" aria-labelledby="delivery-export">
        <h2 id="delivery-export">{words.export.title}</h2>
        <ExportPlace source={source} isIdMissing={isIdMissing} />
      </section>
      {table !== undefined && (
        <section className="stack" aria-labelledby="delivery-choices">
          <h2 id="delivery-choices">{words.choicesTitle}</h2>
          <p>
            {since === undefined
              ? preparation.choices.activityAll
              : preparation.choices.activityFixed(formatDate(since, language))}
          </p>
          <PreparationChoices
            wishes={wishes}
            onChange={setWishes}
            counted={order.counts?.counting.notBillable}
            repairs={choices.repairs}
            withoutIds={withoutIds}
            hasPersonalData={work.state.kind === 'failed' && isPersonalData(work.state.error)}
          />
          {work.state.kind === 'failed' && <PreparationProblem error={work.state.error} onWithout={makeWithout} />}
          <WorkButton
            work={work}
            label={preparation.make}
            running={preparation.making}
            isReady={isReady}
            onStart={() => void make()}
            besides={isAgain && <Button onPress={onBack}>{common.back}</Button>}
          />
        </section>
      )}
    </>
  );
}

function ExportPlace({
  source,
  isIdMissing,
}: {
  readonly source: ReturnType<typeof useOrderExport>;
  readonly isIdMissing: boolean;
}): ReactNode {
  const words = useTexts(deliveryTexts).export;
  const { state, table, columns, choices, origin } = source;
  if (origin === 'reading') return null;
  const chooser = table !== undefined && (
    <ColumnChooser table={table} columns={columns} choice={choices.columns} onChange={source.chooseColumns} />
  );
  const isSure = !isIdMissing && columns.error === undefined && (columns.found?.detection.problems.length ?? 0) === 0;
  return (
    <>
      {origin === 'kept' && state.kind === 'open' && <p>{words.kept}</p>}
      {origin === 'none' && <p>{words.elsewhere}</p>}
      {origin === 'chosen' && !source.isKept && <Notice tone="attention">{words.notKept}</Notice>}
      <TableDrop state={state} onFile={(file) => void source.choose(file)} title={words.choose} />
      {isIdMissing && <Notice tone="attention">{words.idMissing}</Notice>}
      {isSure ? chooser !== false && <Disclosure summary={words.columns}>{chooser}</Disclosure> : chooser}
    </>
  );
}
