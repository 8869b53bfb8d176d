import type { Count } from '../audience-report.ts';
import { CountSystem } from '../suppression/count-system.ts';

/** All counts of a report by name: written in first, then read back, as far as they may be shown. */
export class CountBook {
  readonly system: CountSystem = new CountSystem();
  private readonly values = new Map<string, number>();
  private hidden: ReadonlySet<string> | undefined;

  /** A count that is published unless it must be hidden. */
  cell(id: string, value: number): void {
    this.values.set(id, value);
    this.system.cell(id, value);
  }

  /** A count that everybody knows. */
  known(id: string, value: number): void {
    this.values.set(id, value);
    this.system.known(id, value);
  }

  /** Cells that add up to another one. */
  parts(id: string, value: number, parts: readonly (readonly [id: string, value: number])[]): void {
    this.cell(id, value);
    for (const [part, count] of parts) this.cell(part, count);
    this.system.sum(
      id,
      parts.map(([part]) => part),
    );
  }

  /** Settles which counts are hidden; nothing can be written in afterwards. */
  close(minimum: number): ReadonlySet<string> {
    this.hidden = this.system.hide(minimum);
    return this.hidden;
  }

  /** A count as the report may show it. */
  count(id: string): Count {
    const value = this.values.get(id);
    if (value === undefined || this.hidden === undefined) throw new Error(`No count to read called ${id}`);
    return this.hidden.has(id) ? null : value;
  }
}

/** A figure made of counts: hidden when one of them is. */
export function figure<Result>(
  counts: readonly Count[],
  make: (...counts: readonly number[]) => Result,
): Result | null {
  return counts.every((count) => count !== null) ? make(...counts) : null;
}
