import { SERIES_COLOURS } from '../../charts/group-colours.ts';
import type { AnswersReport } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportSection, ReportTable } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';

/** What the groups say; undefined without a survey. */
export function answersSection(teller: ReportTeller): ReportSection | undefined {
  const { words, report } = teller;
  if (report.answers === null) return undefined;
  const { joined, answers, questions } = report.answers;
  const blocks: ReportBlock[] = questions.map((question, at) => questionBlock(teller, question, at));
  if (blocks.some(({ kind }) => kind === 'chart')) blocks.push({ kind: 'paragraph', text: words.answers.overlap });
  blocks.push(...teller.hiddenNote(blocks));
  return {
    id: teller.id('answers'),
    title: words.sections.answers,
    lead: words.answers.lead(teller.count(joined), teller.count(answers)),
    blocks,
  };
}

function questionBlock(
  teller: ReportTeller,
  { question, kind, scale, groups }: AnswersReport['questions'][number],
  at: number,
): ReportBlock {
  const { words, report } = teller;
  const unit = kind === 'nps' ? 'index' : 'decimal';
  const table: ReportTable = {
    id: slug(`${words.sections.answers}-${at + 1}`),
    caption: question,
    columns: [
      { header: words.heads.group, kind: 'text' },
      { header: words.heads.answers, kind: 'count' },
      { header: kind === 'nps' ? words.heads.nps : words.heads.mean, kind: unit },
      { header: words.heads.low, kind: unit },
      { header: words.heads.high, kind: unit },
    ],
    rows: groups.map(({ name, answers, mean, low, high }) => [name, answers, mean, low, high]),
  };
  const sorted = largestFirst(groups, ({ mean }) => mean);
  if (sorted.length === 0) return { kind: 'table', table };
  const [most, mean] = sorted[0]!;
  const [least, leastMean] = sorted.at(-1)!;
  const shown = (value: number | null): string => teller.shown(value, unit);
  const interval = [most.name, shown(mean), shown(most.low), shown(most.high)] as const;
  return {
    kind: 'chart',
    chart: {
      kind: 'bars',
      unit,
      categories: groups.map(({ name }) => name),
      series: [
        {
          name: kind === 'nps' ? words.heads.nps : words.heads.mean,
          colour: SERIES_COLOURS[0],
          values: groups.map((group) => group.mean),
          low: groups.map(({ low }) => low),
          high: groups.map(({ high }) => high),
        },
      ],
      colours: report.groups.map(({ colour }) => colour),
    },
    caption: question,
    alternative: words.answers.ratingAlternative(most.name, shown(mean), least.name, shown(leastMean)),
    howToRead:
      kind === 'nps'
        ? words.answers.npsHow(...interval)
        : words.answers.ratingHow(...interval, teller.shown(scale, 'index')),
    table,
  };
}
