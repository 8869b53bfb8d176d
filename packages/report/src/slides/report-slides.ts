import type pptxgenjs from 'pptxgenjs';
import { READING_WORDS } from '../document/reading-words.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { chartPart } from './chart/chart-part.ts';
import { chartWorkbook } from './chart/chart-workbook.ts';
import { mendPackage } from './mend-package.ts';
import { CELL_MARGIN } from './plan/plan-table.ts';
import type { PlannedSlide, SlideItem, TableItem, TextItem } from './plan/planned-slide.ts';
import { ACCENT, COVER_TITLE, FILLS, FONT, INK, LINE, MUTED, SLIDE, SLIDE_NUMBER, TITLE } from './slide-look.ts';
import type { Box } from './slide-look.ts';
import { planSlides } from './plan/slide-plan.ts';
import { INSET } from './plan/text-fit.ts';

type Presentation = pptxgenjs.default;
type Slide = pptxgenjs.default.Slide;
type Border = pptxgenjs.default.BorderProps;

const MASTER = 'Report';
const COVER = 'Cover';
const POINTS_PER_INCH = 72;
// What XML cannot hold.
const NOT_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A report as a PowerPoint file, 16:9: its charts are native and can be edited, their text alternatives stand behind
 * them and in the speaker's notes. The same report is the same file, byte for byte.
 */
export async function makeReportSlides(document: ReportDocument): Promise<Uint8Array> {
  const legal = withLegalTexts(document);
  const { locale } = READING_WORDS[legal.language];
  const slides = planSlides(legal);
  const presentation = await newPresentation();
  presentation.defineLayout({ name: MASTER, width: SLIDE.w, height: SLIDE.h });
  presentation.layout = MASTER;
  presentation.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(presentation, COVER, COVER_TITLE);
  defineMaster(presentation, MASTER, TITLE);
  for (const [i, slide] of slides.entries()) drawSlide(presentation, i === 0 ? COVER : MASTER, slide);
  const written = await presentation.write({ outputType: 'uint8array' });
  const charts = slides.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'chart' ? [item.chart] : [])));
  return mendPackage(written as Uint8Array, {
    title: legal.title,
    description: legal.warning ?? '',
    locale,
    charts: await Promise.all(
      charts.map(async (chart) => ({ part: chartPart(chart, locale), workbook: await chartWorkbook(chart) })),
    ),
  });
}

/** It takes a while to load, which who asks for another form need not wait for. */
async function newPresentation(): Promise<Presentation> {
  const { default: imported } = await import('pptxgenjs');
  // Its types say that it is CommonJS, though what is imported is a module.
  const PptxGenJS = imported as unknown as typeof pptxgenjs.default;
  return new PptxGenJS();
}

function withLegalTexts(document: ReportDocument): ReportDocument {
  const legal = (_: string, value: unknown): unknown => {
    return typeof value === 'string' ? value.replace(NOT_IN_XML, '\ufffd') : value;
  };
  return JSON.parse(JSON.stringify(document), legal) as ReportDocument;
}

function defineMaster(presentation: Presentation, name: string, title: Box): void {
  presentation.defineSlideMaster({
    title: name,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: SLIDE.w, h: 0.12, fill: { color: ACCENT } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...title,
            fontFace: FONT,
            bold: true,
            color: INK,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
    slideNumber: { ...SLIDE_NUMBER, fontFace: FONT, fontSize: 10, color: MUTED, align: 'right' },
  });
}

function drawSlide(presentation: Presentation, masterName: string, { title, items, notes }: PlannedSlide): void {
  const slide = presentation.addSlide({ masterName });
  slide.addText(title.text, { placeholder: 'title', ...title.box, fontSize: title.size, ...INSETS });
  for (const item of items) drawItem(presentation, slide, item);
  if (notes !== undefined) slide.addNotes(notes);
}

const INSETS = {
  margin: [INSET.x, INSET.x, INSET.y, INSET.y].map((inch) => inch * POINTS_PER_INCH) as [
    number,
    number,
    number,
    number,
  ],
} as const;

function drawItem(presentation: Presentation, slide: Slide, item: SlideItem): void {
  switch (item.kind) {
    case 'text':
      slide.addText(item.text, textOptions(item));
      break;
    case 'chart':
      // Only its place: the chart itself comes into the package afterwards, see `mendPackage`.
      slide.addChart(presentation.ChartType.bar, [{ name: '-', labels: ['-'], values: [1] }], {
        ...item.box,
        objectName: item.name,
        altText: item.alternative,
      });
      break;
    case 'table':
      drawTable(slide, item);
  }
}

function textOptions({
  box,
  size,
  colour,
  fill,
  isBold,
  isBullet,
  isCentred,
}: TextItem): pptxgenjs.default.TextPropsOptions {
  return {
    ...box,
    ...INSETS,
    fontFace: FONT,
    fontSize: size,
    color: colour,
    bold: isBold === true,
    align: isCentred === true ? 'center' : 'left',
    valign: fill === undefined ? 'top' : 'middle',
    wrap: true,
    fit: 'none',
    ...(fill !== undefined && { fill: { color: fill } }),
    ...(isBullet === true && { bullet: { indent: 18 } }),
  };
}

function drawTable(slide: Slide, { box, name, rows, widths, heights, size }: TableItem): void {
  const border = { type: 'solid', color: LINE, pt: 0.75 } as const;
  const none = { type: 'none' } as const;
  const drawn = rows.map((row, r) =>
    row.map(({ text, isRight, isBold }) => ({
      text,
      options: {
        bold: isBold,
        align: isRight ? ('right' as const) : ('left' as const),
        border: [none, none, border, none] as [Border, Border, Border, Border],
        ...(r === 0 && { fill: { color: FILLS.plain } }),
      },
    })),
  );
  slide.addTable(drawn, {
    ...box,
    colW: [...widths],
    rowH: [...heights],
    objectName: name,
    fontFace: FONT,
    fontSize: size,
    color: INK,
    valign: 'middle',
    margin: [CELL_MARGIN.y, CELL_MARGIN.x, CELL_MARGIN.y, CELL_MARGIN.x],
    autoPage: false,
  });
}
