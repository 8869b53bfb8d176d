import { CellKind, formatColumnLetter } from '@verrijk/core';
import type { ColumnDetection, RuleName } from '@verrijk/core';
import { createDelimitedWriter } from '@verrijk/files';
import type { ByteSink, DelimitedWriter } from '@verrijk/files';
import type { Repair } from './repair-address.ts';

/** The list of repaired cells, for the own organisation alone: it holds parts of addresses. */
export class RepairList {
  /** Repaired cells by rule. */
  readonly counts: Partial<Record<RuleName, number>> = {};
  private readonly writer: DelimitedWriter;
  private readonly describeRule: (rule: RuleName) => string;
  private readonly columns: ColumnDetection['columns'];

  constructor(sink: ByteSink, describeRule: (rule: RuleName) => string, { columns }: ColumnDetection) {
    // Excel knows UTF-8 by its mark; this list is for people.
    this.writer = createDelimitedWriter(sink, {
      headers: ['Rij', 'Kolom', 'Was', 'Wordt', 'Regel'],
      separator: ';',
      lineEnd: '\r\n',
      byteOrderMark: true,
    });
    this.describeRule = describeRule;
    this.columns = columns;
  }

  async write(repairs: readonly Repair[]): Promise<void> {
    for (const { row, role, before, after, rule } of repairs) {
      this.counts[rule] = (this.counts[rule] ?? 0) + 1;
      const texts = [String(row), formatColumnLetter(this.columns[role]!), before, after, this.describeRule(rule)];
      await this.writer.writeRow(texts.map((text) => ({ kind: CellKind.text, text })));
    }
  }

  async finish(): Promise<void> {
    await this.writer.finish();
  }
}
