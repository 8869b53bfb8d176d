import { COLUMN_ROLES } from './column-role.ts';
import type { ColumnMap, ColumnRole } from './column-role.ts';
import {
  chooseAddition,
  chooseCountry,
  chooseFullAddress,
  chooseHouseLetter,
  chooseHouseNumber,
  chooseLikelyHouseNumber,
  choosePlace,
  choosePostcode,
  chooseStreet,
  chooseStreetAddress,
  chooseUnnamedHouseNumber,
  chooseUnnamedStreetAddress,
  nearMisses,
} from './choose-address-columns.ts';
import { chooseId } from './choose-id-column.ts';
import { findNamedColumns } from './column-name.ts';
import { COLUMN_FLAGS } from './column-problem.ts';
import type { ColumnProblem } from './column-problem.ts';
import type { AddressSet } from './header/header-meaning.ts';
import { asCandidate, isPreviousResult } from './sampled-column.ts';
import type { Choice, ColumnEvidence, SampledColumn } from './sampled-column.ts';

/** The search through one sheet: every role found takes its column away from the roles after it. */
export class ColumnSearch {
  readonly columns: ColumnMap = {};
  readonly headers: Partial<Record<ColumnRole, string>> = {};
  readonly how: Partial<Record<ColumnRole, ColumnEvidence>> = {};
  readonly problems: ColumnProblem[] = [];
  private readonly all: readonly SampledColumn[];
  private readonly idRequired: boolean;
  private readonly asked: Readonly<Partial<Record<ColumnRole, string>>>;
  private free: SampledColumn[];

  /** `asked` holds the columns that the user named, '' for a role that the file has not. */
  constructor(
    all: readonly SampledColumn[],
    asked: Readonly<Partial<Record<ColumnRole, string>>>,
    idRequired: boolean,
  ) {
    this.all = all;
    this.idRequired = idRequired;
    this.asked = asked;
    this.free = all.filter((column) => !isPreviousResult(column));
  }

  run(): void {
    for (const role of COLUMN_ROLES) this.takeAsked(role);
    if (this.findAddress()) {
      const set = this.addressSet();
      this.settle('houseLetter', (free) => chooseHouseLetter(free, set));
      this.settle('addition', (free) => chooseAddition(free, set));
      this.settle('address', (free) => withoutDoubt(chooseStreet(free, set)));
      this.settle('country', (free) => chooseCountry(free, set));
      this.settle('place', (free) => withoutDoubt(choosePlace(free, set)));
    }
    this.settle('id', chooseId);
    if (this.idRequired && this.isOpen('id')) this.missing('id');
  }

  /** False when the address is not settled; what belongs to it then cannot be either. */
  private findAddress(): boolean {
    if (this.columns.postcode === undefined && !this.hasFullAddressAsked()) {
      this.settle('postcode', choosePostcode);
      if (this.hasProblem('postcode')) return false;
      if (this.columns.postcode === undefined) return this.findFullAddress();
    }
    if (this.columns.houseNumber !== undefined || this.columns.address !== undefined) return true;
    if (this.hasProblem('houseNumber') || this.hasProblem('address')) return false;
    return this.findHouse();
  }

  private findFullAddress(): boolean {
    this.settle('address', chooseFullAddress);
    if (this.hasProblem('address')) return false;
    const found = this.columns.address !== undefined && this.columnOf('address').profile.fullAddresses > 0.05;
    if (!found) this.missing('postcode');
    return found;
  }

  private hasFullAddressAsked(): boolean {
    return this.columns.address !== undefined && this.columnOf('address').profile.fullAddresses >= 0.5;
  }

  private findHouse(): boolean {
    const set = this.addressSet();
    const number = this.isOpen('houseNumber') ? chooseHouseNumber(this.free, set) : undefined;
    const address = this.isOpen('address') ? chooseStreetAddress(this.free, set) : undefined;
    if (number?.kind === 'one' && address?.kind === 'one' && isHalfEmptyBeside(number.column, address.column)) {
      this.choose('houseNumber', [number.column, address.column]);
      return false;
    }
    const attempts: readonly (readonly [ColumnRole, Choice | undefined])[] = [
      ['houseNumber', number],
      ['address', address],
      ['houseNumber', chooseLikelyHouseNumber(this.free, set)],
      ['houseNumber', chooseUnnamedHouseNumber(this.free)],
      ['address', chooseUnnamedStreetAddress(this.free)],
    ];
    for (const [role, choice] of attempts) {
      if (choice === undefined || choice.kind === 'none' || !this.isOpen(role)) continue;
      this.settle(role, () => choice);
      return choice.kind === 'one';
    }
    this.missing('houseNumber');
    return false;
  }

  private addressSet(): AddressSet {
    const role = (['postcode', 'houseNumber', 'address'] as const).find((part) => this.columns[part] !== undefined);
    return role === undefined ? 'plain' : this.columnOf(role).meaning.set;
  }

  private takeAsked(role: ColumnRole): void {
    const name = this.asked[role];
    if (name === undefined || name === '') return;
    const found = findNamedColumns(
      name,
      this.all.map((column) => column.header),
    ).map((column) => this.all[column]!);
    if (found.length === 1) this.take(role, found[0]!, 'option');
    else if (found.length > 1) this.choose(role, found);
    else {
      const candidates = this.all
        .filter((column) => column.profile.filled > 0 || column.header !== '')
        .map(asCandidate);
      this.problems.push({ code: 'column.unknown', role, flag: COLUMN_FLAGS[role], asked: name, candidates });
    }
  }

  /** Not asked for, not found, no problem yet. */
  private isOpen(role: ColumnRole): boolean {
    return this.asked[role] === undefined && this.columns[role] === undefined && !this.hasProblem(role);
  }

  private settle(role: ColumnRole, find: (free: readonly SampledColumn[]) => Choice): void {
    if (!this.isOpen(role)) return;
    const choice = find(this.free);
    if (choice.kind === 'one') this.take(role, choice.column, choice.how);
    else if (choice.kind === 'several') this.choose(role, choice.columns);
  }

  private take(role: ColumnRole, column: SampledColumn, how: ColumnEvidence): void {
    this.columns[role] = column.column;
    this.headers[role] = column.header;
    this.how[role] = how;
    this.free = this.free.filter((other) => other !== column);
  }

  private choose(role: ColumnRole, columns: readonly SampledColumn[]): void {
    const candidates = columns.toSorted((a, b) => a.column - b.column).map(asCandidate);
    const code = candidates.length === 1 ? 'column.missing' : 'column.choose';
    this.problems.push({ code, role, flag: COLUMN_FLAGS[role], candidates });
  }

  private missing(role: ColumnRole): void {
    const candidates = nearMisses(this.free, role).map(asCandidate);
    this.problems.push({ code: 'column.missing', role, flag: COLUMN_FLAGS[role], candidates });
  }

  private hasProblem(role: ColumnRole): boolean {
    return this.problems.some((problem) => 'role' in problem && problem.role === role);
  }

  private columnOf(role: ColumnRole): SampledColumn {
    return this.all[this.columns[role]!]!;
  }
}

/** House numbers of which most are missing while the address beside them has most: either may be the better one. */
function isHalfEmptyBeside(number: SampledColumn, address: SampledColumn): boolean {
  const numbers = number.profile.filledShare;
  return numbers < 0.5 && numbers < (address.profile.filledShare * address.profile.addresses) / 2;
}

/** Neither place nor street decides where a row belongs, so that a doubt about them is no reason to stop. */
function withoutDoubt(choice: Choice): Choice {
  return choice.kind === 'several' ? { kind: 'none' } : choice;
}
