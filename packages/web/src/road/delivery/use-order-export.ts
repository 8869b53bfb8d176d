import type { OrderView } from '@verrijk/server/contract';
import { useEffect, useRef, useState } from 'react';
import { keepFile, keptFile } from '../../kept/kept-file.ts';
import type { OpenedTable } from '../../local/local-engine.ts';
import type { ColumnChoice } from '../../table/columns/column-choice.ts';
import { recallColumns, useColumns } from '../../table/columns/use-columns.ts';
import type { ColumnsState } from '../../table/columns/use-columns.ts';
import { useOpenTable } from '../../table/open/use-open-table.ts';
import type { ChosenFile, OpenState } from '../../table/open/use-open-table.ts';
import { choicesFor, isAbout, useOrderChoices, useRememberedColumns } from '../question/order-choices.ts';
import type { OrderChoices } from '../question/order-choices.ts';

/** The export of an order as it is in this browser, or as somebody chooses it again. */
export interface OrderExport {
  readonly state: OpenState;
  readonly table: OpenedTable | undefined;
  /** Where the file came from; `none` while there is none. */
  readonly origin: 'reading' | 'kept' | 'chosen' | 'none';
  /** Whether a reload finds what was chosen here. */
  readonly isKept: boolean;
  readonly columns: ColumnsState;
  readonly choices: OrderChoices;
  readonly choose: (file: ChosenFile) => Promise<void>;
  readonly chooseColumns: (columns: ColumnChoice) => void;
}

/** Opens the export that was chosen with the question, with the columns of then. */
export function useOrderExport({ id, organisation }: OrderView): OrderExport {
  const { state, open } = useOpenTable();
  const [origin, setOrigin] = useState<OrderExport['origin']>('reading');
  const [isKept, setKept] = useState(true);
  const [choices, setChoices] = useOrderChoices(id);
  const [remembered] = useRememberedColumns(organisation.id);
  const table = state.kind === 'open' ? state.table : undefined;
  const columns = useColumns(table, choices.columns);
  const openFirst = useRef(open);
  useEffect(() => {
    let isLeft = false;
    const openKept = async (): Promise<void> => {
      const file = await keptFile(id, 'export');
      if (isLeft) return;
      setOrigin(file === undefined ? 'none' : 'kept');
      if (file !== undefined) await openFirst.current(file);
    };
    void openKept();
    return () => {
      isLeft = true;
    };
  }, [id]);
  return {
    ...{ state, table, origin, isKept, columns, choices },
    choose: async (file) => {
      setOrigin('chosen');
      const opened = await open(file);
      if (opened === undefined) return;
      if (!isAbout(choices, file)) setChoices(choicesFor(file, await recallColumns(opened, remembered)));
      await keepFile(id, 'export', file).then(
        () => setKept(true),
        () => setKept(false),
      );
    },
    chooseColumns: (next) => setChoices({ ...choices, columns: next }),
  };
}
