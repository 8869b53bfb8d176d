import type { BarRow, Block, NamedColumn, PeriodReport } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';

/** Who was active? Without a date column: which there are to choose from. */
export function periodBlocks(paper: CheckPaper): Block[] {
  const { report, texts } = paper;
  const { period: words } = texts;
  const heading: Block = { kind: 'heading', level: 2, text: words.question };
  const { period, dateCandidates } = report;
  if (period === null) {
    const names = dateCandidates.map((column) => columnName(column, paper)).join(', ');
    return [heading, { kind: 'paragraph', text: names === '' ? words.none : words.several(names) }];
  }
  return [heading, ...activity(period, paper), { kind: 'list', items: remarks(period, paper) }];
}

function activity(period: PeriodReport, { report, texts, numbers, amounts }: CheckPaper): Block[] {
  const { period: words } = texts;
  const { years, since, counts } = period;
  if (period.newest === null) return [{ kind: 'paragraph', text: words.nobody }];
  const whole = counts === 'customers' ? report.identity.customers : report.rows;
  const toRow = (label: string, active: number): BarRow => ({
    label,
    value: active,
    shown: numbers.count(active),
    share: numbers.share(active, whole),
  });
  const rows = [
    ...years.map((one) => toRow(words.years(one.years, amounts.day(one.from)), one.active)),
    ...(since === null ? [] : [toRow(words.since(amounts.day(since.from)), since.active)]),
  ];
  return [
    { kind: 'paragraph', text: words.answer(years[0]?.active ?? 0, whole, counts) },
    { kind: 'bars', caption: words.caption[counts], rows, full: whole },
  ];
}

function remarks(period: PeriodReport, paper: CheckPaper): string[] {
  const { report, texts, amounts } = paper;
  const { period: words } = texts;
  const { oldest, newest, empty, unreadable, inFuture, how } = period;
  const { date } = report.columns;
  return [
    ...(date === undefined ? [] : [words.column(columnName(date, paper))]),
    ...(how === 'content' ? [words.byContent] : []),
    ...(oldest === null || newest === null ? [] : [words.span(amounts.day(oldest), amounts.day(newest))]),
    ...(empty === 0 ? [] : [words.empty(empty)]),
    ...(unreadable === 0 ? [] : [words.unreadable(unreadable)]),
    ...(inFuture === 0 ? [] : [words.inFuture(inFuture)]),
  ];
}

/** “kolom F “Laatste bezoek””. */
function columnName({ letter, header }: NamedColumn, { texts }: CheckPaper): string {
  const column = `${texts.column.toLowerCase()} ${letter}`;
  return header === '' ? column : `${column} “${header}”`;
}
