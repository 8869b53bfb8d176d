import { escapeXml } from '@verrijk/files';
import { inkOn } from '../../charts/contrast.ts';
import type { ReportChart, ValueKind } from '../../document/report-document.ts';
import { axisEnds } from './axis-ends.ts';
import type { AxisEnds } from './axis-ends.ts';
import { chartData, officeColour } from './chart-data.ts';
import type { ChartColumn, PlottedSeries } from './chart-data.ts';
import { CHART_SHEET, rangeOf } from './chart-workbook.ts';
import { FONT, INK, LINE, MUTED } from '../slide-look.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;
const MANY_CATEGORIES = 14;

/** How numbers stand along the axis, and beside bars. */
const FORMATS: Readonly<Record<ValueKind, readonly [axis: string, label: string]>> = {
  text: ['General', 'General'],
  count: ['#,##0', '#,##0'],
  share: ['0%', '0.0%'],
  index: ['0', '0'],
  decimal: ['0.0', '0.0'],
  money: ['"€" #,##0', '"€" #,##0.00'],
  days: ['0', '0'],
  points: ['+0;-0;0', '+0.0;-0.0;0.0'],
};
/** Parts too small for a number go without. */
const STACKED_SHARE = '[>=0.05]0%;""';

/**
 * The chart part (ECMA-376 part 1, 21.2) of a native chart with horizontal bars, whose numbers stand in the workbook
 * beside it. Intervals and ranges are error bars: thin for intervals, thick over pale bars for ranges.
 */
export function chartPart(chart: ReportChart, locale: string): string {
  const { columns, series } = chartData(chart);
  const isStacked = chart.kind === 'stacked';
  const bars =
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    series.map((plotted, i) => seriesElement(chart, plotted, i, columns)).join('') +
    `<c:gapWidth val="45"/><c:overlap val="${isStacked ? 100 : -5}"/>${axisIds()}</c:barChart>`;
  const size = (chart.categories.length > MANY_CATEGORIES ? 9 : 12) * 100;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/>` +
    `<c:lang val="${locale}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>` +
    `${bars}${categoryAxis(chart)}${valueAxis(chart, axisEnds(chart))}</c:plotArea>${series.length > 1 ? legend() : ''}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textLook(INK, size)}` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}

function seriesElement(
  chart: ReportChart,
  { name, colour, values, reach }: PlottedSeries,
  index: number,
  columns: readonly ChartColumn[],
): string {
  const count = chart.categories.length;
  const points = (chart.colours ?? []).map((pointColour, i) => {
    const look = fill(officeColour(pointColour), chart.kind, reach !== undefined);
    return `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${look}</c:dPt>`;
  });
  const categories = chart.categories.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${CHART_SHEET}!${rangeOf(values + 1, 0, 0)}</c:f><c:strCache><c:ptCount val="1"/>` +
    `<c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `${fill(colour, chart.kind, reach !== undefined)}<c:invertIfNegative val="0"/>${points.join('')}${labels(chart, colour, reach !== undefined)}` +
    (reach === undefined ? '' : errorBars(chart, columns, reach)) +
    `<c:cat><c:strRef><c:f>${CHART_SHEET}!${rangeOf(0, 1, count)}</c:f><c:strCache><c:ptCount val="${count}"/>` +
    `${categories.join('')}</c:strCache></c:strRef></c:cat><c:val>${numbers(columns, values)}</c:val></c:ser>`
  );
}

function errorBars(
  { kind }: ReportChart,
  columns: readonly ChartColumn[],
  { minus, plus }: NonNullable<PlottedSeries['reach']>,
): string {
  const width = kind === 'ranges' ? 38_100 : 15_875;
  return (
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/>' +
    `<c:noEndCap val="${kind === 'ranges' ? 1 : 0}"/>` +
    `<c:plus>${numbers(columns, plus)}</c:plus><c:minus>${numbers(columns, minus)}</c:minus>` +
    `<c:spPr><a:ln w="${width}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:ln></c:spPr></c:errBars>`
  );
}

function numbers(columns: readonly ChartColumn[], column: number): string {
  const { values } = columns[column]!;
  const points = values.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`));
  return (
    `<c:numRef><c:f>${CHART_SHEET}!${rangeOf(column + 1, 1, values.length)}</c:f><c:numCache>` +
    `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

/** Numbers beside bars, or in the parts of stacked ones; where lines stand, numbers would stand through them. */
function labels({ kind, unit }: ReportChart, colour: string, hasLines: boolean): string {
  const isShown = !hasLines && (kind !== 'stacked' || unit === 'share');
  const format = kind === 'stacked' ? STACKED_SHARE : FORMATS[unit][1];
  const look = kind === 'stacked' ? textLook(officeColour(inkOn(`#${colour}`)), 1100) : textLook(INK, 1100);
  const shown = isShown
    ? `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
      `${look}<c:dLblPos val="${kind === 'stacked' ? 'ctr' : 'outEnd'}"/>`
    : '';
  return (
    `<c:dLbls>${shown}<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Categories from top to bottom, their names left of the lowest value wherever the bars begin. */
function categoryAxis({ baseline }: ReportChart): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${outline(MUTED)}<c:crossAx val="${VALUE_AXIS}"/>` +
    (baseline === undefined ? '<c:crosses val="autoZero"/>' : `<c:crossesAt val="${baseline}"/>`) +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis({ unit }: ReportChart, ends: AxisEnds | undefined): string {
  const most = ends === undefined ? '' : `<c:max val="${ends.max}"/><c:min val="${ends.min}"/>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${most}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="b"/><c:majorGridlines>${outline(LINE)}</c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(FORMATS[unit][0])}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function axisIds(): string {
  return `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
}

function legend(): string {
  return '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
}

/** Paler where lines stand on it. */
function fill(colour: string, kind: ReportChart['kind'], hasLines: boolean): string {
  const paleness = hasLines ? `<a:alpha val="${kind === 'ranges' ? 45_000 : 70_000}"/>` : '';
  return `<c:spPr><a:solidFill><a:srgbClr val="${colour}">${paleness}</a:srgbClr></a:solidFill></c:spPr>`;
}

function outline(colour: string): string {
  return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`;
}

/** `size` in hundredths of a point. */
function textLook(colour: string, size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${colour}"/>` +
    `</a:solidFill><a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
  );
}
