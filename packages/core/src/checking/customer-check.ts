import { NOT_PLAIN } from '../address/plain-addresses.ts';
import { isLikeMonth } from '../address/spreadsheet-damage.ts';
import { unpackSuffix } from '../address/suffix.ts';
import type { CellBatch } from '../cells/cell-batch.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import { RegisterForecast } from '../matching/register-forecast.ts';
import type { AdditionsAt } from '../matching/additions-at.ts';
import type { Outcome } from '../matching/outcome.ts';
import { OUTCOMES } from '../matching/outcome.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { NOT_FOUND } from '../reference/household-reference.ts';
import { ActivityCount } from './activity-count.ts';
import type { ActivityCounts, ActivityOptions } from './activity-count.ts';
import { findInAddress } from './address-findings.ts';
import type { AddressExists, CellFinding } from './address-findings.ts';
import type { FindingCount } from './finding-tally.ts';
import { FindingTally } from './finding-tally.ts';
import { HouseholdCount } from './household-count.ts';
import type { IdentityCounts } from './identity-check.ts';
import { IdentityCheck } from './identity-check.ts';
import type { RecordClass } from './record-class.ts';
import { RECORD_CLASSES, RecordClassifier } from './record-class.ts';
import { findInRegister, REGISTER_FINDINGS } from './register-finding.ts';

/** Something about a row that a person can repair, with what helps to do so. */
export interface RowFinding extends CellFinding {
  /** `id.duplicate` only: the row in which the ID stood first. */
  readonly firstRow?: number;
  /** `address.ambiguous` only: what exists at the number. */
  readonly additions?: AdditionsAt;
}

/** What a check goes by: the same for all rows of a file. */
export interface CustomerCheckOptions {
  /** What the first columns of each batch are, in their order. */
  readonly roles: readonly ColumnRole[];
  /** Which addresses exist. Its groups, if it has any, are not looked at. */
  readonly register?: HouseholdReference;
  readonly activity?: ActivityOptions;
  /** Receives every finding of every row; the batch is that of the row, `row` its place there. */
  readonly onFinding?: (finding: RowFinding, batch: CellBatch, row: number) => void;
}

/** What a file came to. Classes add up to the rows, and so do the outcomes. */
export interface CustomerCheckResult {
  readonly rows: number;
  readonly identity: IdentityCounts;
  readonly findings: readonly FindingCount[];
  readonly classes: Readonly<Record<RecordClass, number>>;
  /** Different addresses: as the register has them, or else as they are written. */
  readonly households: number;
  /** Households of 1, 2, 3, 4, and of 5 and more customers. */
  readonly householdSizes: readonly number[];
  /** Only with a register. */
  readonly outcomes?: Readonly<Record<Outcome, number>>;
  /** Only with dates. */
  readonly activity?: ActivityCounts;
}

/** Suffixes of three characters and more, which a month has, are this high when packed. */
const SHORTEST_MONTH = 37 * 37;

/**
 * Checks a customer file in one pass over its batches. An ordinary row costs no string and no object. Holds for every
 * different ID at most 32 bytes, for every different address at most 24, and nothing for a row.
 */
export class CustomerCheck {
  private readonly options: CustomerCheckOptions;
  private readonly classifier: RecordClassifier;
  private readonly forecast: RegisterForecast | undefined;
  private readonly activity: ActivityCount | undefined;
  private readonly exists: AddressExists | undefined;
  private readonly identity = new IdentityCheck();
  private readonly households = new HouseholdCount();
  private readonly tally = new FindingTally();
  private readonly classes = new Float64Array(RECORD_CLASSES.length);
  private readonly outcomes = new Float64Array(OUTCOMES.length);
  private readonly idPosition: number;

  constructor(options: CustomerCheckOptions) {
    const { roles, register, activity } = options;
    this.options = options;
    this.classifier = new RecordClassifier(roles);
    this.idPosition = roles.indexOf('id');
    if (activity !== undefined) this.activity = new ActivityCount(activity);
    if (register === undefined) return;
    const forecast = new RegisterForecast(register);
    this.forecast = forecast;
    this.exists = (reading) => forecast.exists(reading);
  }

  add(batch: CellBatch): void {
    const { classifier, forecast } = this;
    classifier.classify(batch);
    forecast?.settle(batch.rows, classifier.plain, (row) => classifier.read(row));
    this.addIdentity(batch);
    this.activity?.add(batch, classifier.slots);
    for (let row = 0; row < batch.rows; row++) {
      this.classes[classifier.classes[row]!]!++;
      if (classifier.plain.postcodes[row] === NOT_PLAIN) this.addRead(batch, row);
      else this.addPlain(batch, row);
    }
    if (forecast !== undefined) this.addOutcomes(batch, forecast);
  }

  result(): CustomerCheckResult {
    const identity = this.identity.counts();
    const lost = identity.lostZeroRows.map((row) => ({ row, role: 'id' as const }));
    this.tally.set('id.leading-zeros-lost', identity.lostZeros, true, lost);
    this.tally.set('id.mixed-kinds', identity.mixedKinds, false);
    return {
      rows: this.classes.reduce((sum, count) => sum + count, 0),
      identity,
      findings: this.tally.findings(),
      classes: countsOf(RECORD_CLASSES, this.classes),
      households: this.households.size,
      householdSizes: this.households.sizes(),
      ...(this.forecast !== undefined && { outcomes: countsOf(OUTCOMES, this.outcomes) }),
      ...(this.activity !== undefined && { activity: this.activity.counts() }),
    };
  }

  private addIdentity(batch: CellBatch): void {
    if (this.idPosition < 0) return this.identity.addMissing(batch.rows);
    const column = batch.columns[this.idPosition]!;
    this.identity.add(batch, column, this.classifier.slots, (code, row, firstRow) => {
      const isRepairable = code === 'id.blanks';
      this.tally.add(code, isRepairable);
      if (this.tally.wantsExample(code)) this.tally.addExample(code, { row: batch.rowNumbers[row]!, role: 'id' });
      if (this.options.onFinding === undefined) return;
      const value = column.cell(row).text;
      const proposals = isRepairable ? [value.trim()] : [];
      const first = firstRow === undefined ? {} : { firstRow };
      this.options.onFinding({ code, role: 'id', value, proposals, isCertain: isRepairable, ...first }, batch, row);
    });
  }

  private addPlain(batch: CellBatch, row: number): void {
    const { plain, slots } = this.classifier;
    const { households } = this;
    const entry = this.forecast === undefined ? NOT_FOUND : this.forecast.entries[row]!;
    if (entry !== NOT_FOUND) households.addEntry(entry, slots[row]!);
    else households.addPlain(plain.postcodes[row]!, plain.numbers[row]!, plain.suffixes[row]!, slots[row]!);
    const suffix = plain.suffixes[row]!;
    if (suffix >= SHORTEST_MONTH && isLikeMonth(unpackSuffix(suffix))) this.findInCells(batch, row);
  }

  /** A row that was read as text: its household, and what is to repair in its cells. */
  private addRead(batch: CellBatch, row: number): void {
    const { classifier, forecast, households } = this;
    const reading = classifier.read(row);
    const slot = classifier.slots[row]!;
    if (reading.kind === 'candidates') {
      const entry = forecast === undefined ? NOT_FOUND : forecast.entries[row]!;
      const { number, suffix } = reading.houseNumbers[0]!;
      if (entry !== NOT_FOUND) households.addEntry(entry, slot);
      else households.addWritten(reading.postcode, number, suffix, slot);
    }
    this.findInCells(batch, row);
  }

  private findInCells(batch: CellBatch, row: number): void {
    const { classifier } = this;
    for (const finding of findInAddress(classifier.cells(row), classifier.read(row), this.exists)) {
      this.tell(finding, batch, row);
    }
  }

  private addOutcomes(batch: CellBatch, forecast: RegisterForecast): void {
    const { classifier } = this;
    const { register, onFinding } = this.options;
    for (let row = 0; row < batch.rows; row++) {
      const outcome = forecast.outcomes[row]!;
      this.outcomes[outcome]!++;
      const code = REGISTER_FINDINGS[outcome];
      if (code === undefined) continue;
      if (onFinding === undefined && !this.tally.wantsExample(code)) this.tally.add(code, false);
      else this.tell(findInRegister(code, register!, classifier.cells(row), classifier.read(row)), batch, row);
    }
  }

  private tell(finding: RowFinding, batch: CellBatch, row: number): void {
    const { code, role, value, proposals, isCertain } = finding;
    this.tally.add(code, isCertain);
    if (this.tally.wantsExample(code)) {
      const mayShow = (role === 'postcode' || role === 'houseNumber') && value !== '';
      const shown = { ...(mayShow && { value }), ...(mayShow && isCertain && { proposal: proposals[0]! }) };
      this.tally.addExample(code, { row: batch.rowNumbers[row]!, role, ...shown });
    }
    this.options.onFinding?.(finding, batch, row);
  }
}

function countsOf<Code extends string>(codes: readonly Code[], counts: Float64Array): Record<Code, number> {
  return Object.fromEntries(codes.map((code, at) => [code, counts[at]!])) as Record<Code, number>;
}
