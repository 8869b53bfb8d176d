import {
  CellBatch,
  CellKind,
  DayColumn,
  IdDigest,
  NO_DAY,
  NO_ID,
  PersonalDataSearch,
  RecordClassifier,
  SlotValues,
  addressCells,
  damageOfId,
  deliverAddress,
  findPersonalDataIn,
} from '@verrijk/core';
import type {
  AddressCells,
  CellColumn,
  ColumnRole,
  Day,
  DayOrder,
  FindingCode,
  LeftOutReason,
  Pseudonyms,
} from '@verrijk/core';
import { appendText } from './append-text.ts';
import { deliveryColumns } from './delivery-columns.ts';
import type { DeliveryForm } from './delivery-columns.ts';
import { isPlainForDelivery } from './plain-row.ts';
import { repairAddress } from './repair-address.ts';
import type { Repair } from './repair-address.ts';

/** Which rows go out, and in what form. */
export interface DeliveryChoices extends DeliveryForm {
  /** What the columns of each batch are, in their order. */
  readonly roles: readonly ColumnRole[];
  /** The column behind those holds the last activity; who was not active since `since` stays at home, as does who has no date. */
  readonly activity?: { readonly order: DayOrder; readonly since: Day };
  readonly drop: ReadonlySet<LeftOutReason>;
  /** Whether the export repeats the house number in the column of the addition. */
  readonly repeatsNumber: boolean;
  readonly isRepaired: boolean;
  /** Numbers of rows that go out unrepaired all the same. */
  readonly leftUnrepaired?: ReadonlySet<number>;
  /** When given, these go out instead of customer IDs, which are then not looked at. */
  readonly pseudonyms?: Pseudonyms;
}

const NOT_DELIVERED = -1;
/** The slot's ID went out, as it is. */
const AS_IT_IS = 0;

/** Makes the rows of the delivery out of those of the export, batch by batch, and counts all that happens to them. */
export class DeliveryRows {
  /** The delivered rows of the last batch; row numbers are those of the export. */
  readonly batch: CellBatch;
  /** Pseudonyms that were new in the last batch, with their customer ID. */
  readonly newKeys: CellBatch = new CellBatch(2);
  /** What was repaired in the last batch, in rows that go out. */
  readonly repairs: Repair[] = [];
  readonly leftOut: Record<LeftOutReason, number> = {
    foreign: 0,
    'po-box': 0,
    incomplete: 0,
    invalid: 0,
    double: 0,
    inactive: 0,
    'personal-data': 0,
  };
  readonly findings: Partial<Record<FindingCode, number>> = {};
  /** What was found in rows that were not left out for it. */
  readonly personalData: PersonalDataSearch = new PersonalDataSearch();
  rowsIn = 0;
  rowsOut = 0;
  differentIds = 0;
  private readonly choices: DeliveryChoices;
  private readonly classifier: RecordClassifier;
  private readonly days: DayColumn | undefined;
  private readonly positions: Readonly<Partial<Record<ColumnRole, number>>>;
  private readonly digest = new IdDigest();
  /** By slot of an ID: its pseudonym's number, or that it went out. */
  private readonly delivered = new SlotValues(NOT_DELIVERED);

  constructor(choices: DeliveryChoices) {
    this.choices = choices;
    this.batch = new CellBatch(deliveryColumns(choices).length);
    this.classifier = new RecordClassifier(choices.roles);
    this.days = choices.activity && new DayColumn(choices.activity.order);
    this.positions = Object.fromEntries(choices.roles.map((role, position) => [role, position]));
  }

  /** Sixteen hexadecimal digits over the IDs that went out. */
  get idDigest(): string {
    return this.digest.hex();
  }

  /** Fills `batch`, `newKeys` and `repairs` from a batch of the export. */
  fill(source: CellBatch): void {
    this.batch.clear();
    this.newKeys.clear();
    this.repairs.length = 0;
    this.classifier.classify(source);
    this.days?.read(source, this.choices.roles.length);
    this.rowsIn += source.rows;
    for (let row = 0; row < source.rows; row++) {
      const reason = this.reasonToLeaveOut(row) ?? this.deliver(source, row);
      if (reason !== undefined) this.leftOut[reason]++;
    }
    this.rowsOut += this.batch.rows;
  }

  private reasonToLeaveOut(row: number): LeftOutReason | undefined {
    const { drop, activity } = this.choices;
    if (activity !== undefined) {
      const day = this.days!.days[row]!;
      if (day === NO_DAY || day < activity.since) return 'inactive';
    }
    const kind = this.addressClass(row);
    if (kind !== 'candidates' && drop.has(kind)) return kind;
    const slot = this.classifier.slots[row]!;
    const isOut = slot !== NO_ID && this.delivered.get(slot) !== NOT_DELIVERED;
    return isOut && drop.has('double') ? 'double' : undefined;
  }

  /** What the address of a row is, also where its ID is a double. */
  private addressClass(row: number): 'candidates' | 'foreign' | 'po-box' | 'incomplete' | 'invalid' {
    return this.classifier.reading(row)?.kind ?? 'candidates';
  }

  /** Appends a row to the delivery, or says why not: somebody abroad would be shown as living here, for instance. */
  private deliver(source: CellBatch, row: number): LeftOutReason | undefined {
    const { isSplit, leftUnrepaired } = this.choices;
    const isRepaired = this.choices.isRepaired && leftUnrepaired?.has(source.rowNumbers[row]!) !== true;
    const [postcode, houseNumber, addition] = this.addressColumns();
    let repairs: ReturnType<typeof repairAddress>['repairs'] = [];
    if (isPlainForDelivery(source, row, this.classifier.plain, this.positions, { isSplit, isRepaired })) {
      copyText(source.columns[this.positions.postcode!]!, row, postcode);
      copyText(source.columns[this.positions.houseNumber!]!, row, houseNumber);
      addition?.appendEmpty();
    } else {
      const written = addressCells(source, this.positions, row);
      const repaired = isRepaired ? repairAddress(written) : { cells: written, repairs };
      if (!this.deliverText(repaired.cells)) return 'foreign';
      repairs = repaired.repairs;
    }
    if (this.isHeldBack(source, row)) {
      for (const column of this.addressColumns()) if (column !== undefined) column.length--;
      return 'personal-data';
    }
    for (const repair of repairs) this.repairs.push({ ...repair, row: source.rowNumbers[row]! });
    if (!this.choices.withoutIds) this.deliverId(source, row);
    this.batch.rowNumbers[this.batch.rows++] = source.rowNumbers[row]!;
    return undefined;
  }

  /** Looks at all texts of the row that is about to go out; whether it stays at home for them. */
  private isHeldBack(source: CellBatch, row: number): boolean {
    const { drop, pseudonyms } = this.choices;
    const columns = deliveryColumns(this.choices);
    for (let at = 0; at < columns.length; at++) {
      const { role } = columns[at]!;
      if (role === 'id' && pseudonyms !== undefined) continue;
      const column = role === 'id' ? source.columns[this.positions.id!]! : this.batch.columns[at]!;
      const kind = findPersonalDataIn(role, column, role === 'id' ? row : this.batch.rows);
      if (kind === undefined) continue;
      if (drop.has('personal-data')) return true;
      this.personalData.add(role, kind, source.rowNumbers[row]!);
    }
    return false;
  }

  /** Those of the delivery, without the ID in front. */
  private addressColumns(): readonly [postcode: CellColumn, houseNumber: CellColumn, addition?: CellColumn] {
    const columns = this.choices.withoutIds ? this.batch.columns : this.batch.columns.slice(1);
    return columns as unknown as [CellColumn, CellColumn, CellColumn?];
  }

  private deliverText(cells: AddressCells): boolean {
    const [postcode, houseNumber, addition] = this.addressColumns();
    const delivered = deliverAddress(cells, this.choices);
    if (delivered.isTakenForHome) return false;
    appendText(delivered.postcode, postcode);
    appendText(delivered.houseNumber, houseNumber);
    if (addition !== undefined) appendText(delivered.addition, addition);
    return true;
  }

  private deliverId(source: CellBatch, row: number): void {
    const { pseudonyms } = this.choices;
    const from = source.columns[this.positions.id!]!;
    const to = this.batch.columns[0]!;
    const slot = this.classifier.slots[row]!;
    if (slot === NO_ID) {
      to.appendEmpty();
      this.tell('id.missing');
      return;
    }
    const isNew = this.delivered.get(slot) === NOT_DELIVERED;
    if (isNew) {
      this.differentIds++;
      this.delivered.set(slot, pseudonyms?.draw() ?? AS_IT_IS);
    } else this.tell('id.duplicate');
    const damage = damageOfId(from, row);
    if (damage !== undefined) this.tell(damage);
    if (pseudonyms === undefined) copyText(from, row, to);
    else {
      pseudonyms.append(this.delivered.get(slot), to);
      if (isNew) this.addKey(pseudonyms, from, row);
    }
    this.digest.add(to, this.batch.rows);
  }

  private addKey(pseudonyms: Pseudonyms, from: CellColumn, row: number): void {
    const [pseudonym, id] = this.newKeys.columns as [CellColumn, CellColumn];
    pseudonyms.append(pseudonyms.size - 1, pseudonym);
    copyText(from, row, id);
    this.newKeys.rows++;
  }

  private tell(finding: FindingCode): void {
    this.findings[finding] = (this.findings[finding] ?? 0) + 1;
  }
}

/** Every cell of a delivery is text: what Excel takes for a number or a day it changes. */
function copyText(from: CellColumn, row: number, to: CellColumn): void {
  if (from.kinds[row] === CellKind.empty) to.appendEmpty();
  else to.append(CellKind.text, from.bytes, from.start(row), from.ends[row]!);
}
