/** Which certain repairs are made in what is delivered: all, none, or all but those of these rows. Row numbers, and nothing of a row. */
export type RepairChoice = 'all' | 'none' | { readonly butRows: readonly number[] };

/** Whether a row is repaired. */
export function isRepaired(choice: RepairChoice, row: number): boolean {
  if (choice === 'all' || choice === 'none') return choice === 'all';
  return !choice.butRows.includes(row);
}

/** The same with a row repaired or left as it is, one by one. */
export function repairRow(
  choice: RepairChoice,
  { row, isTaken }: { readonly row: number; readonly isTaken: boolean },
): RepairChoice {
  const left = typeof choice === 'string' ? [] : choice.butRows;
  return { butRows: isTaken ? left.filter((each) => each !== row) : [...new Set([...left, row])] };
}

/** How many of so many repairs are made; `rows` has one entry for each. */
export function countRepaired(choice: RepairChoice, repairable: number, rows: readonly number[]): number {
  if (choice === 'none') return 0;
  return repairable - (choice === 'all' ? 0 : rows.filter((row) => choice.butRows.includes(row)).length);
}
