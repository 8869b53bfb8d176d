import { CONFLICT, LabelTable, NO_ID } from '@verrijk/core';
import type { CellBatch, ExportedCustomers, LabelBatch } from '@verrijk/core';
import type { ByteSink } from '@verrijk/files';
import { appendedHeaders } from '../../enrich/appended-headers.ts';
import { passControl } from '../../step-control.ts';
import type { StepControl } from '../../step-control.ts';
import type { PlannedLoadBack } from '../plan/plan-load-back.ts';
import { settleExport } from '../plan/settle-load-back.ts';
import type { NamedTable } from '../plan/settle-load-back.ts';

/** How the column is to be appended. */
export interface AppendOutput extends StepControl {
  /** A file with the organisation's own customer IDs: the export itself, or another. */
  readonly table: NamedTable;
}

/**
 * Writes a file of the organisation's own with a column more: the group that every customer has when all is loaded, so the
 * old one where none came back. Does not commit the sink. Returns the rows.
 * @throws VerrijkError `sheet.*`, `column.*`, and those of reading and writing
 */
export async function appendGroups(planned: PlannedLoadBack, output: AppendOutput, sink: ByteSink): Promise<number> {
  const { customers, plan, request } = planned;
  const settled = settleExport(output.table, request.columns);
  const labels = new LabelTable();
  const numbers = customers.texts.texts.map((text) => labels.id(text));
  const { rows } = await output.table.file.append(
    {
      sheet: settled.sheet,
      headerRow: settled.headerRow,
      columns: [settled.id.column],
      headers: appendedHeaders(plan.fictional, false, settled.headers),
      labels,
      fill: (batch, target) => fill(batch, target, customers, numbers),
      ...passControl(output),
    },
    sink,
  );
  return rows;
}

function fill(batch: CellBatch, target: LabelBatch, customers: ExportedCustomers, labels: readonly number[]): void {
  const ids = batch.columns[0]!;
  const column = target.columns[0]!;
  for (let row = 0; row < batch.rows; row++) {
    const customer = customers.find(ids, row);
    column[row] = customer === NO_ID ? 0 : labels[textThen(customers, customer)]!;
  }
}

/** Number of the text that a customer has when all is loaded; 0 when its rows contradicted each other before. */
function textThen(customers: ExportedCustomers, customer: number): number {
  const [before, after] = [customers.oldText(customer), customers.newText(customer)];
  if (before === CONFLICT) return 0;
  return after === 0 || after === CONFLICT ? before : after;
}
