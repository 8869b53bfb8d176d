import { useEffect, useState } from 'react';
import type { ColumnsFound, OpenedTable } from '../../local/local-engine.ts';
import { localEngine } from '../../local/start-local-engine.ts';
import { askedColumns, headersOf, NOTHING_CHOSEN, rememberedHere, sheetOf } from './column-choice.ts';
import type { ColumnChoice } from './column-choice.ts';

/** What the columns were taken for; `error` when not even the sheet is sure. Both undefined while it is found out. */
export interface ColumnsState {
  readonly found?: ColumnsFound;
  readonly error?: unknown;
}

/** Finds out which column is what, anew with every choice. What was found before stays in view until then. */
export function useColumns(table: OpenedTable | undefined, choice: ColumnChoice): ColumnsState {
  const [state, setState] = useState<ColumnsState & { readonly table?: number }>({});
  useEffect(() => {
    if (table === undefined) return undefined;
    let isLeft = false;
    const asked = async (): Promise<ColumnsState> => {
      try {
        const engine = await localEngine();
        return { found: await engine.findColumns(table.id, askedColumns(choice), { idRequired: false }) };
      } catch (error) {
        return { error };
      }
    };
    void asked().then((next) => !isLeft && setState({ ...next, table: table.id }));
    return () => {
      isLeft = true;
    };
  }, [table, choice]);
  return state.table === table?.id ? state : {};
}

/** Begins with what was remembered of last year, as far as this file has the same headers. */
export async function recallColumns(table: OpenedTable, remembered: ColumnChoice['roles']): Promise<ColumnChoice> {
  if (Object.keys(remembered).length === 0) return NOTHING_CHOSEN;
  try {
    const engine = await localEngine();
    const found = await engine.findColumns(table.id, askedColumns(NOTHING_CHOSEN), { idRequired: false });
    const headers = headersOf(sheetOf(table, found), found.detection.headerRow);
    return { roles: rememberedHere(remembered, headers) };
  } catch {
    // The sheet has to be chosen first: then nothing is known of its headers.
    return NOTHING_CHOSEN;
  }
}
