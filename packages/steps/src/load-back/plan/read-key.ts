import { DeliveryKey, VerrijkError } from '@verrijk/core';
import type { StepControl } from '../../step-control.ts';
import type { NamedTable } from './settle-load-back.ts';

/** Reads the key file of a delivery with pseudonyms. @throws VerrijkError `load-back.key-invalid` */
export async function readKey({ file, name }: NamedTable, { signal }: StepControl): Promise<DeliveryKey> {
  const key = new DeliveryKey();
  const [header] = file.sheets[0]!.rows;
  const heads = header?.cells.map(({ text }) => text.trim().toLowerCase()) ?? [];
  if (heads[0] !== 'pseudoniem' || heads[1] !== 'klant-id')
    throw new VerrijkError('load-back.key-invalid', { file: name });
  const plan = { sheet: 0, headerRow: header!.rowNumber, columns: [0, 1], ...(signal !== undefined && { signal }) };
  try {
    await file.read(plan, (batch) => key.add(batch));
  } catch (error) {
    if (!(error instanceof VerrijkError) || error.code !== 'load-back.key-invalid') throw error;
    throw new VerrijkError(error.code, { ...error.details, file: name });
  }
  return key;
}
