import { useKept } from '../../kept/use-kept.ts';
import { NOTHING_CHOSEN } from '../../table/columns/column-choice.ts';
import type { ColumnChoice } from '../../table/columns/column-choice.ts';
import type { RepairChoice } from '../../table/check/repair-choice.ts';
import type { ChosenFile } from '../../table/open/use-open-table.ts';

/** What was chosen about the export of an order: names of columns and numbers of rows, and never what is in them. */
export interface OrderChoices {
  readonly columns: ColumnChoice;
  readonly repairs: RepairChoice;
  /** What it was said of: numbers of rows mean nothing in another file. */
  readonly file?: { readonly name: string; readonly bytes: number } | undefined;
}

/** Of an order about which nothing was said: the columns are found out, and what is certain is repaired. */
const NO_CHOICES: OrderChoices = { columns: NOTHING_CHOSEN, repairs: 'all' };

/** Choices for a file about which nothing else was said. */
export function choicesFor({ name, blob }: ChosenFile, columns: ColumnChoice): OrderChoices {
  return { columns, repairs: 'all', file: { name, bytes: blob.size } };
}

/** Whether choices are about this file. */
export function isAbout({ file }: OrderChoices, { name, blob }: ChosenFile): boolean {
  return file?.name === name && file.bytes === blob.size;
}

/** What was chosen about the export in the first step; the delivery is made by it. The period is that of the order: see `sinceOfPeriod`. */
export function useOrderChoices(
  order: string,
): readonly [choices: OrderChoices, setChoices: (choices: OrderChoices) => void, forget: () => void] {
  return useKept<OrderChoices>(`export:${order}`, NO_CHOICES);
}

/** What the columns of the export of this organisation were called the last time. */
export function useRememberedColumns(
  party: string,
): readonly [columns: ColumnChoice['roles'], remember: (columns: ColumnChoice['roles']) => void] {
  const [columns, remember] = useKept<ColumnChoice['roles']>(`columns:${party}`, {});
  return [columns, remember];
}
