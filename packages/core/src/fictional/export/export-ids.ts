import { CellKind, EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import type { RandomNumbers } from '../random-numbers.ts';
import { EXPORT_MESS } from './export-mess.ts';

/** Ways to write the number of a customer, each with its share; the rest are eight digits with leading zeros. */
const ODD_IDS: readonly (readonly [share: number, write: (number: number) => Cell])[] = [
  [EXPORT_MESS.idMissing, () => EMPTY_CELL],
  [EXPORT_MESS.idNumber, (number) => ({ kind: CellKind.number, text: String(number) })],
  [EXPORT_MESS.idTwentyDigits, (number) => text(`9000000000${String(number).padStart(10, '0')}`)],
  [EXPORT_MESS.idUnicode, (number) => text(`Kłänt-Ω${number}-日本`)],
  [EXPORT_MESS.idFormula, (number) => text(`=K${number}+1`)],
  [EXPORT_MESS.idQuoted, (number) => text(`K"${number}" 'x'`)],
  [EXPORT_MESS.idSeparator, (number) => text(`K;${number},a\tb`)],
  [EXPORT_MESS.idTrailingBlank, (number) => text(`B${number}  `)],
];

/** An ID that no other customer has, or none. */
export function drawExportId(customer: number, random: RandomNumbers): Cell {
  const number = 100_001 + customer * 3;
  const drawn = random.next() / 0x100000000;
  let bound = 0;
  for (const [share, write] of ODD_IDS) {
    bound += share;
    if (drawn < bound) return write(number);
  }
  return text(String(number).padStart(8, '0'));
}

function text(value: string): Cell {
  return { kind: CellKind.text, text: value };
}
