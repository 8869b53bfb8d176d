import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { AudienceReport, BaseFacts, GroupInBase } from '../audience-report.ts';
import { en } from './en.ts';
import { formatValue } from './format-value.ts';
import { nl } from './nl.ts';
import type { ReportBlock, Value, ValueKind } from './report-document.ts';
import type { ReportWords } from './report-words.ts';

const WORDS: Readonly<Record<Language, ReportWords>> = { nl, en };

/** The words of a language and the numbers of a report as it writes them: what every section is told with. */
export class ReportTeller {
  readonly report: AudienceReport;
  readonly language: Language;
  readonly words: ReportWords;

  constructor(report: AudienceReport, language: Language) {
    this.report = report;
    this.language = language;
    this.words = WORDS[language];
  }

  /** Whether no group has a figure that may be seen. */
  get isAllHidden(): boolean {
    return this.report.groups.every(({ share }) => share === null);
  }

  /** Whether persons are customers told apart by their ID; without IDs they are rows. How many there are may be hidden all the same. */
  get hasCustomers(): boolean {
    return this.report.files.some(({ hasIds }) => hasIds);
  }

  /** Of a section or table, for links and sheets: the title's own words. */
  id(section: keyof ReportWords['sections']): string {
    return slug(this.words.sections[section]);
  }

  shown(value: Value, kind: ValueKind): string {
    return formatValue(value, kind, this.language);
  }

  count(value: number | null): string {
    return this.shown(value, 'count');
  }

  share(value: number | null): string {
    return this.shown(value, 'share');
  }

  /** A part of a whole as percentage points, without a sign: 0.059 is "5.9". */
  points(value: number): string {
    return this.shown(Math.abs(value) * 100, 'decimal');
  }

  day(iso: string): string {
    return catalogue(this.language).delivery.day(iso);
  }

  baseName({ base, label, pc4 }: BaseFacts): string {
    const kind = base.split(':', 1)[0];
    if (kind === 'nl' || kind === 'province' || kind === 'municipality' || kind === 'catchment') {
      return this.words.base(kind, label, this.count(pc4));
    }
    return this.words.base('pc4', label, this.count(pc4));
  }

  /** What an index comes to in words: "42% more often than in Rotterdam". */
  byHowMuch(index: number, there: string): string {
    const { moreBy, timesAsOften, lessBy } = this.words.key;
    if (index >= 199.5) return timesAsOften(this.shown(index / 100, 'decimal'), there);
    const percent = this.shown(Math.abs(Math.round(index) - 100), 'count');
    return index >= 100 ? moreBy(`${percent}%`, there) : lessBy(`${percent}%`, there);
  }

  /** 'n/a' in the language's own way. */
  cell(value: number | null | 'n/a'): Value {
    return value === 'n/a' ? this.words.notApplicable : value;
  }

  difference({ holds, index }: GroupInBase): Value {
    if (index === 'n/a') return this.words.notApplicable;
    if (holds === null || index === null) return null;
    const { more, less, chance } = this.words.differences;
    if (!holds) return chance;
    return index >= 100 ? more : less;
  }

  /** What a dot means, under tables that have one. */
  hiddenNote(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
    const hasHidden = blocks.some(
      (block) =>
        (block.kind === 'table' || block.kind === 'chart') &&
        [...block.table.rows, block.table.totals ?? []].some((row) => row.includes(null)),
    );
    return hasHidden ? [{ kind: 'paragraph', text: this.words.hiddenNote(this.count(this.report.minimum)) }] : [];
  }
}

/** A title for links and names of sheets: small letters, digits and dashes. */
export function slug(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
