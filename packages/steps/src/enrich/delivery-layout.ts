import { addressCells, CellBatch, CellKind, FICTIONAL_MARK, LabelBatch, deliverAddress } from '@verrijk/core';
import type { CellColumn, ColumnRole, LabelTable } from '@verrijk/core';
import { createWorkbookWriter } from '@verrijk/files';
import { appendText } from '../prepare/append-text.ts';
import { deliveryColumns } from '../prepare/delivery-columns.ts';
import type { AppendResult, ByteSink, Compression, ReadPlan, TableFile } from '@verrijk/files';

const HEADERS = deliveryColumns({ isSplit: false, withoutIds: false }).map(({ header }) => header);
const SHEET_NAME = 'Culturele Doelgroepen';

export interface DeliveryPlan extends ReadPlan {
  readonly roles: readonly ColumnRole[];
  /** Headers of the columns that the enricher fills. */
  readonly headers: readonly string[];
  readonly fictional: boolean;
  /** Sets the labels of a batch. */
  readonly fill: (batch: CellBatch, labels: LabelBatch) => void;
}

/**
 * Writes a fresh workbook with customer ID, postcode, house number and group, and nothing else of the customer file. IDs
 * and postcodes are written as the file has them. Does not commit the sink.
 */
export async function writeDelivery(
  file: TableFile,
  plan: DeliveryPlan,
  table: LabelTable,
  sink: ByteSink,
  compression: Compression,
): Promise<AppendResult> {
  const writer = await createWorkbookWriter(sink, compression, {
    sheetName: SHEET_NAME,
    columns: [...HEADERS, ...plan.headers].map((header, at) => ({
      header,
      width: at < HEADERS.length ? Math.max(18, header.length + 3) : 32,
    })),
    ...(plan.fictional && { description: FICTIONAL_MARK }),
  });
  const labels = new LabelBatch(plan.headers.length, CellBatch.capacity, table);
  const delivery = new DeliveryBatch(plan.roles);
  const result = await file.read(plan, async (batch) => {
    plan.fill(batch, labels);
    await writer.writeBatch(delivery.fill(batch), labels);
  });
  await writer.finish();
  return result;
}

/** The three columns of the delivery, filled from whatever columns the customer file has. */
class DeliveryBatch {
  private readonly batch = new CellBatch(HEADERS.length);
  private readonly positions: Partial<Record<ColumnRole, number>>;

  constructor(roles: readonly ColumnRole[]) {
    this.positions = Object.fromEntries(roles.map((role, at) => [role, at]));
  }

  fill(source: CellBatch): CellBatch {
    const [id, postcode, houseNumber] = this.batch.columns as [CellColumn, CellColumn, CellColumn];
    const from = (role: ColumnRole): CellColumn | undefined => {
      const position = this.positions[role];
      return position === undefined ? undefined : source.columns[position];
    };
    const numbers = from('houseNumber');
    const extra = [from('houseLetter'), from('addition')].filter((column) => column !== undefined);
    const postcodes = from('postcode');
    this.batch.clear();
    for (let row = 0; row < source.rows; row++) {
      copyCell(from('id'), id, row);
      const isWhole = extra.every((column) => column.kinds[row] === CellKind.empty);
      if (postcodes !== undefined && numbers !== undefined && isWhole) {
        copyCell(postcodes, postcode, row);
        copyCell(numbers, houseNumber, row);
      } else this.appendRead(source, row, postcode, houseNumber);
      this.batch.rowNumbers[row] = source.rowNumbers[row]!;
    }
    this.batch.rows = source.rows;
    return this.batch;
  }

  /** Puts number and addition together, or takes them from an address: the street is nobody's business. */
  private appendRead(source: CellBatch, row: number, postcode: CellColumn, houseNumber: CellColumn): void {
    const cells = addressCells(source, this.positions, row);
    const delivered = deliverAddress(cells, { isSplit: false, repeatsNumber: false });
    appendText(delivered.postcode, postcode);
    appendText(delivered.houseNumber, houseNumber);
  }
}

function copyCell(from: CellColumn | undefined, to: CellColumn, row: number): void {
  if (from === undefined || from.kinds[row] === CellKind.empty) to.appendEmpty();
  else to.append(from.kinds[row] as CellKind, from.bytes, from.start(row), from.ends[row]!);
}
