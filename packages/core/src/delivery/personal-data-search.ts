import type { CellColumn } from '../cells/cell-batch.ts';
import { decodeUtf8 } from '../cells/utf8.ts';
import type { DeliveredRole, PersonalDataKind } from './personal-data.ts';
import { findPersonalData } from './personal-data.ts';

/** Personal data of one kind in one column. */
export interface PersonalDataHit {
  readonly role: DeliveredRole;
  readonly kind: PersonalDataKind;
  /** Cells. */
  readonly count: number;
  /** Numbers of the first rows, as a person counts. */
  readonly rows: readonly number[];
}

const MOST_ROWS = 5;
const ROLES: readonly DeliveredRole[] = ['id', 'postcode', 'houseNumber', 'addition'];

/** Remembers what was found in all that is to go out. */
export class PersonalDataSearch {
  private readonly found = new Map<string, PersonalDataHit & { count: number; rows: number[] }>();

  /** In the order of the delivery's columns; empty when all is well. */
  get hits(): readonly PersonalDataHit[] {
    return ROLES.flatMap((role) => [...this.found.values()].filter((hit) => hit.role === role));
  }

  /** `rowNumber` is as a person counts. */
  add(role: DeliveredRole, kind: PersonalDataKind, row: number): void {
    const key = `${role} ${kind}`;
    const hit = this.found.get(key) ?? { role, kind, count: 0, rows: [] };
    this.found.set(key, hit);
    hit.count++;
    if (hit.rows.length < MOST_ROWS) hit.rows.push(row);
  }
}

/** What `findPersonalData` finds in a cell. Nearly all cells are cleared by their bytes, without a string. */
export function findPersonalDataIn(role: DeliveredRole, column: CellColumn, row: number): PersonalDataKind | undefined {
  if (isCleared(column, row)) return undefined;
  return findPersonalData(role, decodeUtf8(column.bytes.subarray(column.start(row), column.ends[row])));
}

/** Whether the bytes alone tell that there is nothing: too few letters for a name, and digits that are no telephone's. */
function isCleared(column: CellColumn, row: number): boolean {
  const { bytes } = column;
  const start = column.start(row);
  const end = column.ends[row]!;
  let letters = 0;
  let digits = 0;
  let others = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) digits++;
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++;
    // A blank or a dash.
    else if (byte === 32 || byte === 45) others++;
    else return false;
  }
  if (letters > 2) return false;
  // A telephone number begins with 0 or +.
  return digits < 9 || (others === 0 && bytes[start] !== 48);
}
