import type { CellBatch, CellColumn } from '../cells/cell-batch.ts';
import { IdDigest } from '../ids/id-digest.ts';
import { IdHash } from '../ids/id-hash.ts';
import { IdTable, NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';
import type { DeliveryKey } from './delivery-key.ts';
import type { GroupTexts } from './group-texts.ts';
import { LooseId } from './loose-id.ts';

/** Instead of a text's number: the rows of one customer name different groups. */
export const CONFLICT = -1;

/** Makes the hash of a pseudonym that the key does not know another than that of the same text as a customer ID. */
const STRANGER = 0x5bd1e995;

/** Where a batch of the enriched file holds what. */
export interface ReturnedColumns {
  readonly id: number;
  readonly group: number;
}

/**
 * The group that came back for each ID, without the IDs themselves: per different ID its hash, the number of its group,
 * the row where it first stood, how often it came and the hash of its loose form. It has to be
 * held, for either file may be in any order: about 40 bytes an ID, or 40 MB for a million, whatever the IDs' length and
 * the number of columns. With a key the IDs are customer IDs; a pseudonym that the key does not know stays a stranger.
 */
export class ReturnedGroups {
  readonly ids: IdTable = new IdTable();
  rows = 0;
  withoutId = 0;
  /** Rows with a text such as "#N/B" instead of a group; they count as blank. */
  sayingNoGroup = 0;
  private readonly texts: GroupTexts;
  private readonly columns: ReturnedColumns;
  private readonly key: DeliveryKey | undefined;
  private readonly hash = new IdHash();
  private low = 0;
  private high = 1;
  private readonly loose = new LooseId();
  private readonly digest = new IdDigest();
  private readonly slotsByRow = new SlotValues(NO_ID);
  private readonly groups = new SlotValues(0);
  private readonly firstRows = new SlotValues(0);
  private readonly counts = new SlotValues(0);
  private readonly looseLows = new SlotValues(0);
  private readonly looseHighs = new SlotValues(0);

  constructor(texts: GroupTexts, columns: ReturnedColumns, key?: DeliveryKey) {
    this.texts = texts;
    this.columns = columns;
    this.key = key;
  }

  /** @throws VerrijkError as `GroupTexts.add` does */
  add(batch: CellBatch): void {
    const ids = batch.columns[this.columns.id]!;
    const groups = batch.columns[this.columns.group]!;
    (this.key?.pseudonyms ?? this.ids).touch(ids, batch.rows);
    for (let row = 0; row < batch.rows; row++) {
      const slot = this.slotOf(ids, row);
      this.slotsByRow.set(this.rows++, slot);
      if (slot === NO_ID) {
        this.withoutId++;
        continue;
      }
      const text = this.groupOfRow(groups, row);
      const count = this.counts.get(slot);
      this.counts.set(slot, count + 1);
      this.groups.set(slot, mergeTexts(this.groups.get(slot), text, this.texts));
      if (count === 0) {
        this.firstRows.set(slot, batch.rowNumbers[row]!);
        this.looseLows.set(slot, this.loose.low);
        this.looseHighs.set(slot, this.loose.high);
      }
    }
  }

  /** Number of the row's text; 0 when it names no group. */
  private groupOfRow(groups: CellColumn, row: number): number {
    const text = this.texts.add(groups, row);
    if (text === 0 || !this.texts.saysNone(text)) return text;
    this.sayingNoGroup++;
    return 0;
  }

  /** The slot of a row's ID, new or known; leaves its loose form in `loose`. */
  private slotOf(column: CellColumn, row: number): number {
    if (!this.readOwnHash(column, row)) return NO_ID;
    this.digest.addHash(this.hash.low, this.hash.high);
    this.loose.read(column, row);
    return this.ids.addHash(this.low, this.high);
  }

  /** Leaves the hash of the customer ID in `low` and `high`; false for a row without an ID. */
  private readOwnHash(column: CellColumn, row: number): boolean {
    const { hash, key } = this;
    if (!hash.read(column, row)) return false;
    this.low = hash.low;
    this.high = hash.high;
    if (key === undefined) return true;
    const pseudonym = key.pseudonyms.findHash(hash.low, hash.high);
    if (pseudonym === NO_ID) this.low ^= STRANGER;
    else [this.low, this.high] = key.customerHash(pseudonym);
    return true;
  }

  /** The slot of a data row by its place in the file, from 0, as `find` would say but without looking it up again. */
  slotOfRow(place: number): number {
    return this.slotsByRow.get(place);
  }

  /** Number of the group's text; 0 when it came back blank, CONFLICT when rows of the ID differ. */
  group(slot: number): number {
    return this.groups.get(slot);
  }

  /** Row where the ID first stands. */
  row(slot: number): number {
    return this.firstRows.get(slot);
  }

  /** How many rows have the ID. */
  count(slot: number): number {
    return this.counts.get(slot);
  }

  /** Hash of the loose form (see `LooseId`) of the ID as it came back. */
  looseHash(slot: number): readonly [low: number, high: number] {
    return [this.looseLows.get(slot), this.looseHighs.get(slot)];
  }

  /** Fingerprint of the IDs as they came back (see `IdDigest`): pseudonyms when they are. */
  idDigest(): string {
    return this.digest.hex();
  }
}

/** What two rows of one customer say together: a blank says nothing, and two different groups are a conflict. */
export function mergeTexts(known: number, text: number, texts: GroupTexts): number {
  if (text === 0 || known === CONFLICT) return known;
  if (known === 0) return text;
  return texts.groupOf(known) === texts.groupOf(text) ? known : CONFLICT;
}
