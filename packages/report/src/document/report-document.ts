import type { Language } from '@verrijk/core/messages';

/**
 * A report in words, figures and charts, for one language: what HTML, PDF, PowerPoint and the workbook are all made of, so that no form
 * says anything that another does not.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** The mark of fictional data, or anything else that must not be missed. */
  readonly warning?: string;
  /** The first says in words what stands out and how sure it is; the last tells method and sources. */
  readonly sections: readonly ReportSection[];
  readonly footer: string;
}

/** A chapter of the report. */
export interface ReportSection {
  /** For links and sheet names: letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly blocks: readonly ReportBlock[];
}

/** What a section is made of. */
export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'note'; readonly tone: 'good' | 'attention'; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly KeyFigure[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | ChartBlock;

/** One number that a director remembers. */
export interface KeyFigure {
  readonly value: string;
  readonly label: string;
}

/** A picture, the same in words and in figures, and how to read it. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: ReportChart;
  readonly caption: string;
  /** What the picture says, for who cannot see it. */
  readonly alternative: string;
  readonly howToRead: string;
  readonly table: ReportTable;
}

/** How a number is written: a share is 0..1 and shown in percent. */
export type ValueKind = 'text' | 'count' | 'share' | 'index' | 'decimal' | 'money' | 'days' | 'points';

/** `null` is hidden for being too small; a text is shown as it is ("n.v.t."). */
export type Value = number | string | null;

/** A table with typed values, so that every form can write them in its own way. */
export interface ReportTable {
  /** For sheet names: letters, digits and dashes. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly header: string; readonly kind: ValueKind }[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Value[])[];
  readonly totals?: readonly Value[];
}

/** Hidden values are left out of the picture. */
export interface ReportChart {
  /** `bars`: one value a category, perhaps several series side by side; `stacked`: parts of a whole; `ranges`: low, middle, high. */
  readonly kind: 'bars' | 'stacked' | 'ranges';
  readonly unit: ValueKind;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Colours by category instead of by series, where there is one series. */
  readonly colours?: readonly string[];
  /** Where the bars begin, when not at 0: an index begins at 100. */
  readonly baseline?: number;
}

/** One value a category. */
export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** Intervals around the values, or the ends of ranges. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
}
