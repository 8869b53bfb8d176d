import { catalogue } from '@verrijk/core/messages';
import type { PageSentences } from '@verrijk/core/messages';
import type { BarsBlock, Block, Page, StepsBlock } from '@verrijk/steps';
import { barChart, figureWidths, labelWidth } from './bar-chart.ts';
import { factList } from './fact-list.ts';
import { paintFor } from './paint.ts';
import type { Paint } from './paint.ts';
import { tableText } from './table-text.ts';
import { wrapText } from './wrap-text.ts';
import type { Outlet } from './world.ts';

const INDENT = '  ';

/** The page for a terminal: what it says is the same, in the same order. Ends with a line end. */
export function formatPageText(page: Page, outlet: Outlet): string {
  const { page: words } = catalogue(page.language);
  const paint = paintFor(outlet);
  const width = outlet.columns;
  const lines = [
    ...wrapText(page.title, width).map(paint.bold),
    ...(page.lead === undefined ? [] : wrapText(page.lead, width)),
    ...(page.warning === undefined
      ? []
      : ['', ...wrapText(`${words.warning}: ${page.warning}`, width).map(paint.yellow)]),
    ...page.blocks.flatMap((block, at) => [
      ...(isApart(block, page.blocks[at - 1]) ? [''] : []),
      ...formatBlock(block, words, paint, width),
    ]),
    ...(page.footer === undefined ? [] : ['', ...wrapText(page.footer, width).map(paint.dim)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether an empty line goes before a block: not straight below a heading, and not between the likes. */
function isApart(block: Block, before: Block | undefined): boolean {
  if (before === undefined || block.kind === 'heading') return true;
  return before.kind !== 'heading' && !(before.kind === block.kind && block.kind === 'note');
}

function formatBlock(block: Block, words: PageSentences, paint: Paint, width: number): string[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? wrapText(block.text, width).map(paint.bold) : indented(block.text, width);
    case 'paragraph':
      return indented(block.text, width);
    case 'list':
      return block.items.flatMap((item) => hanging('- ', item, width));
    case 'steps':
      return formatSteps(block, paint, width);
    case 'key-figures':
      return factList(
        block.figures.map(({ label, value }) => [label, value] as const),
        width,
      );
    case 'facts':
      return factList(
        block.facts.map(({ label, value }) => [label, value] as const),
        width,
      );
    case 'table':
      return [...indented(block.caption, width), ...tableText(block, paint, width)];
    case 'figure':
      return [...formatBlock(block.table, words, paint, width), ...indented(block.howToRead, width).map(paint.dim)];
    case 'bars':
      return formatBars(block, paint, width);
    case 'note': {
      const [first = '', ...rest] = indented(`${words.tones[block.tone]}: ${block.text}`, width);
      const colour = { good: paint.green, attention: paint.yellow, stop: paint.red }[block.tone];
      return [first.replace(words.tones[block.tone], colour), ...rest];
    }
  }
}

function formatSteps({ items }: StepsBlock, paint: Paint, width: number): string[] {
  return items.flatMap(({ text, done, explanation }) => [
    ...hanging(done ? '[x] ' : '[ ] ', text, width).map(done ? paint.green : (line) => line),
    ...(done || explanation === undefined ? [] : hanging('    ', explanation, width).map(paint.dim)),
  ]);
}

function formatBars({ caption, rows, full }: BarsBlock, paint: Paint, width: number): string[] {
  const charted = rows.map(({ label, value, shown, share }) => ({
    label,
    value,
    figures: share === undefined ? [shown] : [shown, share],
  }));
  const whole = full ?? Math.max(1, ...rows.map(({ value }) => value));
  const shape = { width, labels: labelWidth(charted), figures: figureWidths(charted), full: Math.max(1, whole) };
  return [...indented(caption, width), ...barChart(charted, { ...shape, paint: paint.cyan })];
}

function indented(text: string, width: number): string[] {
  return hanging('', text, width);
}

/** Wrapped text behind a mark, later lines below the text. */
function hanging(mark: string, text: string, width: number): string[] {
  const blank = ' '.repeat(mark.length);
  return wrapText(text, Math.max(8, width - INDENT.length - mark.length)).map(
    (line, at) => `${INDENT}${at === 0 ? mark : blank}${line}`,
  );
}
