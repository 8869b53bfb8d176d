import type { ReportChart } from '../../document/report-document.ts';
import type { Box } from '../slide-look.ts';

/** A slide before it is drawn: what stands on it, and where. */
export interface PlannedSlide {
  readonly title: { readonly text: string; readonly box: Box; readonly size: number };
  readonly items: readonly SlideItem[];
  /** For the speaker, and for who cannot see the chart. */
  readonly notes?: string;
}

export type SlideItem = TextItem | ChartItem | TableItem;

export interface TextItem {
  readonly kind: 'text';
  readonly box: Box;
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly fill?: string;
  readonly isBold?: boolean;
  readonly isBullet?: boolean;
  readonly isCentred?: boolean;
}

export interface ChartItem {
  readonly kind: 'chart';
  readonly box: Box;
  readonly chart: ReportChart;
  readonly name: string;
  readonly alternative: string;
}

export interface TableItem {
  readonly kind: 'table';
  readonly box: Box;
  readonly name: string;
  /** The first row is the header. */
  readonly rows: readonly (readonly TableCell[])[];
  /** In inches. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly size: number;
}

export interface TableCell {
  readonly text: string;
  readonly isRight: boolean;
  readonly isBold: boolean;
}
