import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { HIDDEN_VALUE } from '../../document/format-value.ts';
import type { ChartBlock, ReportDocument, ReportSection } from '../../document/report-document.ts';
import { READING_WORDS } from '../../document/reading-words.ts';
import { HIDDEN_NOTE, planTable } from './plan-table.ts';
import { planTexts } from './plan-texts.ts';
import type { PlannedSlide, SlideItem, TextItem } from './planned-slide.ts';
import { ACCENT, CONTENT, COVER_TITLE, FILLS, INK, KICKER, MUTED, TITLE, WARNING } from '../slide-look.ts';
import { boxHeight, fittingSize } from './text-fit.ts';

/** What a chart leaves to how it is to be read. */
const HIGHEST_WORDS = 1.1;
const TITLE_SIZES = [28, 24, 20, 16] as const;
const COVER_SIZES = [40, 36, 32, 28, 24, 20] as const;
const WARNING_SIZES = [12, 11, 10, 9, 8, 7] as const;

/** All slides of a report, in order. */
export function planSlides(document: ReportDocument): PlannedSlide[] {
  const slides = [
    planCover(document),
    ...withOwnTitles(document.sections.flatMap((section) => planSection(section, document))),
  ];
  const { warning } = document;
  if (warning === undefined) return slides;
  const size = fittingSize(warning, WARNING, WARNING_SIZES, true);
  const mark: TextItem = {
    kind: 'text',
    box: WARNING,
    text: warning,
    size,
    colour: INK,
    fill: FILLS.attention,
    isBold: true,
  };
  return slides.map((slide) => ({ ...slide, items: [...slide.items, mark] }));
}

function planCover({ title, subtitle, footer }: ReportDocument): PlannedSlide {
  const box = { ...COVER_TITLE, y: 3.55, h: 1.1 };
  const footerBox = { ...COVER_TITLE, y: 6.1, h: 0.6 };
  return {
    title: { text: title, box: COVER_TITLE, size: fittingSize(title, COVER_TITLE, COVER_SIZES, true) },
    items: [
      { kind: 'text', box, text: subtitle, size: fittingSize(subtitle, box, [20, 18, 16, 14, 12]), colour: ACCENT },
      {
        kind: 'text',
        box: footerBox,
        text: footer,
        size: fittingSize(footer, footerBox, [12, 11, 10, 9]),
        colour: MUTED,
      },
    ],
  };
}

/** The words of a section first, then its charts and tables, each chart with its table behind it. */
function planSection(section: ReportSection, { language }: ReportDocument): PlannedSlide[] {
  const slides = planTexts(section).map((items) => slideOf(section.title, items));
  const kicker: TextItem = {
    kind: 'text',
    box: KICKER,
    text: section.title,
    size: fittingSize(section.title, KICKER, [12, 11, 10, 9, 8], true),
    colour: ACCENT,
    isBold: true,
  };
  for (const block of section.blocks) {
    if (block.kind === 'chart') slides.push(planChart(block, language, kicker));
    if (block.kind !== 'chart' && block.kind !== 'table') continue;
    for (const item of planTable(block.table, language)) {
      const hasHidden = item.rows.some((row) => row.some(({ text }) => text === HIDDEN_VALUE));
      slides.push(slideOf(block.table.caption, [kicker, item, ...(hasHidden ? [hiddenNote(language)] : [])]));
    }
  }
  return slides;
}

function planChart(block: ChartBlock, language: Language, kicker: TextItem): PlannedSlide {
  const { chart, caption, alternative } = block;
  const { noBar, range } = READING_WORDS[language];
  const isComplete = chart.series.every(({ values }) => values.every((value) => value !== null));
  const sentences = [block.howToRead, ...(chart.kind === 'ranges' ? [range] : []), ...(isComplete ? [] : [noBar])];
  const words = `${catalogue(language).page.howToRead}: ${sentences.join(' ')}`;
  const size = fittingSize(words, { ...CONTENT, h: HIGHEST_WORDS }, [14, 13, 12, 11, 10, 9, 8]);
  const height = boxHeight(words, CONTENT.w, size);
  const chartBox = { ...CONTENT, h: CONTENT.h - height - 0.1 };
  const textBox = { ...CONTENT, y: CONTENT.y + CONTENT.h - height, h: height };
  const items: SlideItem[] = [
    kicker,
    { kind: 'chart', box: chartBox, chart, name: caption, alternative },
    { kind: 'text', box: textBox, text: words, size, colour: MUTED },
  ];
  return { ...slideOf(caption, items), notes: `${alternative} ${words}` };
}

function hiddenNote(language: Language): TextItem {
  const text = READING_WORDS[language].hidden;
  const size = fittingSize(text, HIDDEN_NOTE, [11, 10, 9, 8]);
  return { kind: 'text', box: HIDDEN_NOTE, text, size, colour: MUTED };
}

function slideOf(title: string, items: readonly SlideItem[]): PlannedSlide {
  return { title: { text: title, box: TITLE, size: fittingSize(title, TITLE, TITLE_SIZES, true) }, items };
}

/** Titles that differ, so that slides can be told apart by them. */
function withOwnTitles(slides: readonly PlannedSlide[]): PlannedSlide[] {
  const seen = new Map<string, number>();
  return slides.map((slide) => {
    const { text } = slide.title;
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? slide : { ...slide, title: slideOf(`${text} (${times})`, []).title };
  });
}
