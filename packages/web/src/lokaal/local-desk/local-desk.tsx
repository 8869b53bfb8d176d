import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { RepairChoice } from '../../table/check/repair-choice.ts';
import { NOTHING_CHOSEN } from '../../table/columns/column-choice.ts';
import type { ColumnChoice } from '../../table/columns/column-choice.ts';
import { useColumns } from '../../table/columns/use-columns.ts';
import type { ColumnsState } from '../../table/columns/use-columns.ts';
import { useOpenTable } from '../../table/open/use-open-table.ts';
import type { ChosenFile, OpenTable } from '../../table/open/use-open-table.ts';
import { useReference } from './use-reference.ts';
import type { ReferenceHere } from './use-reference.ts';

/** What lies on the desk: it stays there from one tool to the next, and is gone with the tab. */
export interface LocalDesk {
  readonly customers: OpenTable & {
    readonly choice: ColumnChoice;
    readonly setChoice: (choice: ColumnChoice) => void;
    readonly columns: ColumnsState;
    /** Whether it is known which column is what. */
    readonly isReady: boolean;
    readonly repairs: RepairChoice;
    readonly setRepairs: (choice: RepairChoice) => void;
  };
  readonly reference: ReferenceHere;
}

/** Names what lies on the desk: whatever was made of something else is not to be seen beside it. */
export function useDeskKey(): string {
  const { customers, reference } = useLocalDesk();
  return JSON.stringify([
    customers.state.kind === 'open' ? customers.state.table.id : undefined,
    reference.state.kind === 'open' ? reference.state.reference.id : undefined,
    customers.choice,
  ]);
}

const Desk = createContext<LocalDesk | undefined>(undefined);

/** Everything within has the same files at hand. */
export function LocalDeskProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const table = useOpenTable();
  const reference = useReference();
  const [choice, setChoice] = useState<ColumnChoice>(NOTHING_CHOSEN);
  const [repairs, setRepairs] = useState<RepairChoice>('all');
  const columns = useColumns(table.state.kind === 'open' ? table.state.table : undefined, choice);
  const open = (file: ChosenFile): ReturnType<OpenTable['open']> => {
    setChoice(NOTHING_CHOSEN);
    setRepairs('all');
    return table.open(file);
  };
  const isReady = columns.error === undefined && columns.found?.detection.problems.length === 0;
  const customers = { ...table, open, choice, setChoice, columns, isReady, repairs, setRepairs };
  return <Desk value={{ customers, reference }}>{children}</Desk>;
}

/** What lies on the desk. @throws outside of `LocalDeskProvider` */
export function useLocalDesk(): LocalDesk {
  const desk = use(Desk);
  if (desk === undefined) throw new Error('outside of LocalDeskProvider');
  return desk;
}
