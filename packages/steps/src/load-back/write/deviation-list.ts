import { CellKind, NO_ID } from '@verrijk/core';
import type { Cell, CellBatch, Deviation } from '@verrijk/core';
import { createDelimitedWriter } from '@verrijk/files';
import type { ByteSink, DelimitedWriter } from '@verrijk/files';
import type { PlannedLoadBack } from '../plan/plan-load-back.ts';
import type { NamedTable, SettledTable } from '../plan/settle-load-back.ts';
import { withPlace } from '../with-place.ts';

/** What is listed of a row. */
type ListedDeviation = Deviation | 'conflict';

/** What the list calls what is wrong with a row. */
export type DeviationLabels = Readonly<Record<ListedDeviation, string>>;

const HEADERS = ['Bestand', 'Rij', 'Klant-ID', 'Afwijking'];

/**
 * Writes every row with which something is wrong, with its ID: of the export those that did not come back or contradict
 * each other, of the enriched file those that are unknown, altered or double. No ID is held, so the files are read again.
 * The list is for the organisation's own eyes. Does not commit the sink.
 */
export class DeviationList {
  private readonly planned: PlannedLoadBack;
  private readonly labels: DeviationLabels;
  private readonly writer: DelimitedWriter;

  constructor(planned: PlannedLoadBack, sink: ByteSink, labels: DeviationLabels) {
    this.planned = planned;
    this.labels = labels;
    this.writer = createDelimitedWriter(sink, {
      headers: HEADERS,
      separator: ';',
      lineEnd: '\r\n',
      byteOrderMark: true,
    });
  }

  /** Rows listed so far. */
  get rows(): number {
    return this.writer.rows;
  }

  /** Takes the export in a pass of its own. */
  async readExport(): Promise<void> {
    const { request, export: settled } = this.planned;
    await this.read(request.export, settled, (batch, first) => this.addExport(batch, first));
  }

  /** Takes a batch of the export, with the ID first and from place `first` on, when somebody passes over it anyhow. */
  async addExport(batch: CellBatch, first: number): Promise<void> {
    const { customers, isProven, request } = this.planned;
    for (let row = 0; row < batch.rows; row++) {
      const customer = customers.customerOfRow(first + row);
      if (customer === NO_ID) continue;
      const change = customers.change(customer, isProven);
      if (change === 'missing' || change === 'conflict') await this.list(request.export.name, batch, row, change);
    }
  }

  /** Takes the enriched file, when there is something in it to list, and completes the list. */
  async finish(): Promise<void> {
    const { plan, request, enriched } = this.planned;
    if (plan.unknown + plan.duplicate > 0) {
      await this.read(request.enriched, enriched, (batch, first) => this.addEnriched(batch, first));
    }
    await this.writer.finish();
  }

  private async addEnriched(batch: CellBatch, first: number): Promise<void> {
    const { customers, request } = this.planned;
    const { returned } = customers;
    for (let row = 0; row < batch.rows; row++) {
      const slot = returned.slotOfRow(first + row);
      if (slot === NO_ID) continue;
      const isUnknown = customers.row(slot) === 0;
      if (!isUnknown && returned.count(slot) <= customers.count(slot)) continue;
      const kind = isUnknown ? (customers.isAltered(slot) ? 'altered' : 'unknown') : 'duplicate';
      await this.list(request.enriched.name, batch, row, kind);
    }
  }

  private async read(
    { file }: NamedTable,
    { sheet, headerRow, id }: SettledTable,
    each: (batch: CellBatch, first: number) => Promise<void>,
  ): Promise<void> {
    const { signal } = this.planned.request;
    await file.read(
      { sheet, headerRow, columns: [id.column], ...(signal !== undefined && { signal }) },
      withPlace(each),
    );
  }

  private async list(file: string, batch: CellBatch, row: number, kind: ListedDeviation): Promise<void> {
    const place = [file, `${batch.rowNumbers[row]!}`].map(textCell);
    await this.writer.writeRow([...place, batch.columns[0]!.cell(row), textCell(this.labels[kind])]);
  }
}

function textCell(text: string): Cell {
  return { kind: CellKind.text, text };
}
