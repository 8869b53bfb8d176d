import { useEffect, useState } from 'react';
import { forgetFile, keepFile, keptFile } from '../../kept/kept-file.ts';
import type { CheckAsked, CheckOutcome, OpenedTable } from '../../local/local-engine.ts';
import { dayOfIso } from '../../local/day-of-iso.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { useSession } from '../../session/session.tsx';
import {
  askedColumns,
  columnsToRemember,
  headersOf,
  NOTHING_CHOSEN,
  sheetOf,
} from '../../table/columns/column-choice.ts';
import type { ColumnChoice } from '../../table/columns/column-choice.ts';
import { recallColumns, useColumns } from '../../table/columns/use-columns.ts';
import type { ColumnsState } from '../../table/columns/use-columns.ts';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import type { WorkState } from '../../table/open/use-local-work.ts';
import { useOpenTable } from '../../table/open/use-open-table.ts';
import type { ChosenFile, OpenState } from '../../table/open/use-open-table.ts';
import { choicesFor, useOrderChoices, useRememberedColumns } from './order-choices.ts';
import type { OrderChoices } from './order-choices.ts';

/** The export of an order on this computer: the file, its columns, and what a check of it found. */
export interface OrderExport {
  readonly open: OpenState;
  /** Whether it is looked for among what was kept. */
  readonly isRecalling: boolean;
  /** False when this browser keeps no files. */
  readonly isKept: boolean;
  /** Whether the columns are as they were chosen for the export before. */
  readonly isRemembered: boolean;
  readonly choose: (file: ChosenFile) => Promise<void>;
  readonly forget: () => void;
  readonly columns: ColumnsState;
  readonly choices: OrderChoices;
  readonly setChoices: (choices: OrderChoices) => void;
  readonly check: WorkState<CheckOutcome>;
  readonly checkAgain: () => void;
  readonly stopCheck: () => void;
  /** What to ask of a check of this file; undefined while there is none. */
  readonly asked: CheckAsked | undefined;
  /** Keeps what the columns are called, for the export after this one. */
  readonly rememberColumns: () => void;
}

/** Reads the export of an order, kept or newly chosen, and checks it by itself as soon as its columns are sure. */
export function useExport(order: string): OrderExport {
  const { party } = useSession();
  const { state, open, close } = useOpenTable();
  const [choices, setChoices, forgetChoices] = useOrderChoices(order);
  const [remembered, remember] = useRememberedColumns(party.id);
  const [isRecalling, setRecalling] = useState(true);
  const [isKept, setKept] = useState(true);
  const [isRemembered, setRemembered] = useState(false);
  // Until it is known what is remembered of a new file, nothing is asked of it.
  const [settled, setSettled] = useState<OpenedTable>();
  const columns = useColumns(settled, choices.columns);
  const { state: check, start, stop, reset } = useLocalWork<CheckOutcome>();

  useEffect(() => {
    let isLeft = false;
    const recall = async (): Promise<void> => {
      const kept = await keptFile(order, 'export');
      if (isLeft) return;
      const table = kept && (await open({ name: kept.name, blob: kept.blob }));
      if (isLeft) return;
      // Nothing when another file was chosen meanwhile: that one settles by itself.
      if (table !== undefined) setSettled(table);
      setRecalling(false);
    };
    void recall();
    return () => {
      isLeft = true;
    };
    // Once for an order: what is chosen later is kept as it is chosen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [order]);

  const asked = settled === undefined ? undefined : checkAsked(settled, choices.columns);
  const { found } = columns;
  const isReady = settled !== undefined && found !== undefined && found.detection.problems.length === 0;
  useEffect(() => {
    if (!isReady || settled === undefined) return reset();
    void start((engine, control) => engine.check(checkAsked(settled, choices.columns), control));
    return undefined;
    // `found` is anew with every choice of columns.
  }, [isReady, settled, found, choices.columns, start, reset]);

  return {
    ...{ open: state, isRecalling, isKept, isRemembered, columns, choices, setChoices, check, asked },
    stopCheck: stop,
    checkAgain: () => {
      if (asked !== undefined) void start((engine, control) => engine.check(asked, control));
    },
    choose: async (file) => {
      setSettled(undefined);
      setKept(
        await keepFile(order, 'export', file).then(
          () => true,
          () => false,
        ),
      );
      const table = await open(file);
      if (table === undefined) return;
      const recalled = await recallColumns(table, remembered);
      setRemembered(recalled !== NOTHING_CHOSEN && Object.keys(recalled.roles).length > 0);
      setChoices(choicesFor(file, recalled));
      setSettled(table);
    },
    forget: () => {
      void forgetFile(order, 'export').catch(() => undefined);
      forgetChoices();
      setRemembered(false);
      setSettled(undefined);
      close();
    },
    rememberColumns: () => {
      if (settled === undefined || found === undefined) return;
      const headers = headersOf(sheetOf(settled, found), found.detection.headerRow);
      const date = check.kind === 'done' ? check.result.facts.columns.date?.letter : undefined;
      remember(columnsToRemember(choices.columns, found, { headers, date }));
    },
  };
}

function checkAsked(table: OpenedTable, choice: ColumnChoice): CheckAsked {
  const { date } = choice.roles;
  return {
    table: table.id,
    columns: askedColumns(choice),
    today: dayOfIso(dutchDay()),
    ...(date !== undefined && { dateColumn: date }),
  };
}
