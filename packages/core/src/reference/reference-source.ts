import type { PostcodeIndex } from '../address/postcode.ts';
import { postcodeDigits } from '../address/postcode.ts';
import { NOT_PLAIN, PlainAddresses } from '../address/plain-addresses.ts';
import { readAddress } from '../address/read-address.ts';
import { packSuffix, NOT_PACKED } from '../address/suffix.ts';
import type { Cell, CellBatch, CellColumn } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
import { VerrijkError } from '../findings/verrijk-error.ts';
import { NO_SEGMENT } from './household-reference.ts';
import type { BuiltReference, ReferenceOptions } from './reference-builder.ts';
import { ReferenceBuilder } from './reference-builder.ts';
import type { SegmentGroup } from './segment-model.ts';
import { groupKey, MAX_GROUPS } from './segment-model.ts';

/** What a column of the file that a reference is built from can be. */
export const SOURCE_ROLES = [
  'postcode',
  'houseNumber',
  'houseLetter',
  'addition',
  'group',
  'municipality',
  'province',
] as const;
export type SourceRole = (typeof SOURCE_ROLES)[number];

/** What was met while reading the sources. */
export interface SourceReport {
  readonly rows: number;
  /** Rows that hold no address that can be read. */
  readonly invalidRows: number;
  /** The first few of them, as rows of their file. */
  readonly invalidRowNumbers: readonly number[];
  /** Groups that the model does not know, with their rows. They are in the reference all the same. */
  readonly unknownGroups: Readonly<Record<string, number>>;
  /** Groups of the model that no row has. */
  readonly unusedGroups: readonly string[];
}

/** How many unreadable rows are told one by one. */
const LISTED_ROWS = 20;

/**
 * Reads source rows into a reference. Groups are known by name, code or alias; a name that the model does not have
 * becomes a group of its own, because the source is the authority.
 */
export class ReferenceSource {
  private readonly options: ReferenceOptions;
  private readonly groups: SegmentGroup[];
  private readonly builder: ReferenceBuilder;
  private readonly segments = new Map<string, number>();
  private readonly rowsOfSegment: number[] = [0];
  /** Groups seen last as bytes: sources are long runs of few names. */
  private readonly segmentByBytes = new Map<number, { readonly bytes: Uint8Array; readonly segment: number }>();
  private readonly knownGroups: number;
  private readonly invalid: number[] = [];
  private rows = 0;
  private invalidRows = 0;

  constructor(options: ReferenceOptions) {
    this.groups = [...options.model.groups];
    this.knownGroups = this.groups.length;
    this.options = { ...options, model: { ...options.model, groups: this.groups } };
    this.builder = new ReferenceBuilder(this.options);
    for (const [index, group] of this.groups.entries()) {
      for (const name of [group.name, group.code, ...(group.aliases ?? [])]) {
        if (name !== undefined) this.segments.set(groupKey(name), index + 1);
      }
      this.rowsOfSegment.push(0);
    }
  }

  /** A reader for one source file, whose batches hold these columns. */
  reader(roles: readonly SourceRole[]): (batch: CellBatch) => void {
    const positions: Partial<Record<SourceRole, number>> = Object.fromEntries(
      roles.map((role, index) => [role, index]),
    );
    const plain = new PlainAddresses(positions);
    return (batch) => {
      plain.read(batch);
      const groupColumn = positions.group === undefined ? undefined : batch.columns[positions.group]!;
      const hasAreas = positions.municipality !== undefined || positions.province !== undefined;
      let lastPc4 = 0;
      for (let row = 0; row < batch.rows; row++) {
        const segment = groupColumn === undefined ? NO_SEGMENT : this.segmentOf(groupColumn, row);
        const postcode = plain.postcodes[row]!;
        if (postcode !== NOT_PLAIN) this.builder.add(postcode, plain.numbers[row]!, plain.suffixes[row]!, segment);
        const read = postcode === NOT_PLAIN ? this.addText(batch, row, positions, segment) : postcode;
        if (!hasAreas || read === undefined || postcodeDigits(read) === lastPc4) continue;
        lastPc4 = postcodeDigits(read);
        this.readArea(batch, row, positions, lastPc4);
      }
      this.rows += batch.rows;
    };
  }

  /** Says where a PC4 lies, for sources without such columns. */
  setArea(pc4: number, names: { readonly municipality?: string; readonly province?: string }): void {
    this.builder.setArea(pc4, names);
  }

  /** @throws VerrijkError `reference.empty` when no row held an address. */
  build(): BuiltReference {
    return this.builder.build();
  }

  report(): SourceReport {
    const names = this.groups.map(({ name }) => name);
    return {
      rows: this.rows,
      invalidRows: this.invalidRows,
      invalidRowNumbers: this.invalid,
      unknownGroups: Object.fromEntries(
        names.slice(this.knownGroups).map((name, index) => [name, this.rowsOfSegment[this.knownGroups + index + 1]!]),
      ),
      unusedGroups: names.slice(0, this.knownGroups).filter((_, index) => this.rowsOfSegment[index + 1] === 0),
    };
  }

  /** Adds a row that is not plain; undefined when it holds no address. */
  private addText(
    batch: CellBatch,
    row: number,
    positions: Partial<Record<SourceRole, number>>,
    segment: number,
  ): PostcodeIndex | undefined {
    const cell = (role: SourceRole): { [role: string]: Cell } =>
      positions[role] === undefined ? {} : { [role]: batch.columns[positions[role]]!.cell(row) };
    const reading = readAddress({
      ...cell('postcode'),
      ...cell('houseNumber'),
      ...cell('houseLetter'),
      ...cell('addition'),
    });
    // A register writes what it means: only the literal reading counts here.
    const address = reading.kind === 'candidates' ? reading.houseNumbers[0]! : undefined;
    if (reading.kind !== 'candidates' || address!.rule !== undefined || reading.postcodeRule !== undefined) {
      this.invalidRows++;
      if (this.invalid.length < LISTED_ROWS) this.invalid.push(batch.rowNumbers[row]!);
      return undefined;
    }
    const packed = packSuffix(address!.suffix);
    this.builder.add(reading.postcode, address!.number, packed === NOT_PACKED ? address!.suffix : packed, segment);
    return reading.postcode;
  }

  private segmentOf(column: CellColumn, row: number): number {
    if (column.kinds[row] === CellKind.empty) return NO_SEGMENT;
    const start = column.start(row);
    const end = column.ends[row]!;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ column.bytes[at]!, 0x01000193);
    const cached = this.segmentByBytes.get(hash);
    if (cached !== undefined && isEqual(cached.bytes, column.bytes, start, end)) {
      this.rowsOfSegment[cached.segment]!++;
      return cached.segment;
    }
    const segment = this.segmentOfName(column.cell(row).text);
    this.segmentByBytes.set(hash, { bytes: column.bytes.slice(start, end), segment });
    this.rowsOfSegment[segment]!++;
    return segment;
  }

  private segmentOfName(name: string): number {
    const key = groupKey(name);
    if (key === '') return NO_SEGMENT;
    let segment = this.segments.get(key);
    if (segment === undefined) {
      if (this.groups.length === MAX_GROUPS) throw new VerrijkError('reference.too-many-groups', { limit: MAX_GROUPS });
      segment = this.groups.push({ name: name.trim() });
      this.segments.set(key, segment);
      this.rowsOfSegment.push(0);
    }
    return segment;
  }

  /** Takes what a row says of where its PC4 lies; the first row of a run of the same PC4 is enough. */
  private readArea(batch: CellBatch, row: number, positions: Partial<Record<SourceRole, number>>, pc4: number): void {
    const name = (role: 'municipality' | 'province'): { [role: string]: string } => {
      const text = positions[role] === undefined ? '' : batch.columns[positions[role]]!.cell(row).text.trim();
      return text === '' ? {} : { [role]: text };
    };
    this.builder.setArea(pc4, { ...name('municipality'), ...name('province') });
  }
}

function isEqual(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let at = 0; at < name.length; at++) if (name[at] !== bytes[start + at]) return false;
  return true;
}
