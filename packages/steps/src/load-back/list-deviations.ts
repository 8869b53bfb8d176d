import { CellKind, CONFLICT, NO_ID } from '@verrijk/core';
import type { Cell, CellBatch, Deviation } from '@verrijk/core';
import { createDelimitedWriter } from '@verrijk/files';
import type { ByteSink, ReadPlan } from '@verrijk/files';
import type { PlannedLoadBack } from './plan-load-back.ts';
import type { NamedTable, SettledTable } from './settle-load-back.ts';

/** What the list calls what is wrong with a row. */
export type DeviationLabels = Readonly<Record<Deviation | 'conflict', string>>;

const HEADERS = ['Bestand', 'Rij', 'Klant-ID', 'Afwijking'];

/**
 * Writes every row with which something is wrong, with its ID: a pass over each file, for no ID is held. It is for the
 * organisation's own eyes. Does not commit the sink. Returns the rows written.
 */
export async function listDeviations(
  planned: PlannedLoadBack,
  sink: ByteSink,
  labels: DeviationLabels,
): Promise<number> {
  const { customers, request, isProven } = planned;
  const { returned } = customers;
  const writer = createDelimitedWriter(sink, {
    headers: HEADERS,
    separator: ';',
    lineEnd: '\r\n',
    byteOrderMark: true,
  });
  const pass = async (
    table: NamedTable,
    settled: SettledTable,
    kindsOf: (batch: CellBatch, row: number) => readonly (Deviation | 'conflict')[],
  ): Promise<void> => {
    const plan: ReadPlan = {
      sheet: settled.sheet,
      headerRow: settled.headerRow,
      columns: [settled.id.column],
      signal: request.signal,
    };
    await table.file.read(plan, async (batch) => {
      for (let row = 0; row < batch.rows; row++) {
        for (const kind of kindsOf(batch, row)) {
          const place = [table.name, `${batch.rowNumbers[row]!}`].map(textCell);
          await writer.writeRow([...place, batch.columns[0]!.cell(row), textCell(labels[kind])]);
        }
      }
    });
  };
  await pass(request.export, planned.export, (batch, row) => {
    const customer = customers.find(batch.columns[0]!, row);
    if (customer === NO_ID) return [];
    const change = customers.change(customer, isProven);
    return change === 'missing' || change === 'conflict' ? [change] : [];
  });
  await pass(request.enriched, planned.enriched, (batch, row) => {
    const slot = returned.find(batch.columns[0]!, row);
    if (slot === NO_ID) return [];
    if (customers.row(slot) === 0) return customers.isAltered(slot) ? ['altered'] : ['unknown'];
    return [
      ...(returned.count(slot) > customers.count(slot) ? (['duplicate'] as const) : []),
      ...(returned.group(slot) === CONFLICT ? (['conflict'] as const) : []),
    ];
  });
  await writer.finish();
  return writer.rows;
}

function textCell(text: string): Cell {
  return { kind: CellKind.text, text };
}
