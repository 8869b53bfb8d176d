import { OUTCOMES } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Block, ForecastReport } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';

/** What will an enrichment bring? Without a register: how to come by one. */
export function forecastBlocks(paper: CheckPaper): Block[] {
  const { report, texts, numbers } = paper;
  const { forecast: words } = texts;
  const heading: Block = { kind: 'heading', level: 2, text: words.question };
  const { forecast } = report;
  if (forecast === null) {
    return [heading, { kind: 'paragraph', text: words.none }, { kind: 'list', items: words.how }];
  }
  const { willMatch, mayMatch, willNotMatch, register } = forecast;
  const sums = [
    { label: words.willMatch, value: willMatch },
    { label: words.mayMatch, value: mayMatch },
    { label: words.willNotMatch, value: willNotMatch },
  ];
  return [
    heading,
    { kind: 'paragraph', text: words.answer(willMatch, report.rows, numbers.share(willMatch, report.rows)) },
    {
      kind: 'bars',
      caption: words.caption,
      rows: sums.map((row) => ({
        ...row,
        shown: numbers.count(row.value),
        share: numbers.share(row.value, report.rows),
      })),
      full: report.rows,
    },
    ...(mayMatch === 0 ? [] : [{ kind: 'paragraph', text: words.mayMatchExplained } as const]),
    { kind: 'paragraph', text: words.register(register.name, register.addresses) },
    ...(paper.isShort ? [] : [outcomeTable(forecast, paper)]),
  ];
}

function outcomeTable(forecast: ForecastReport, { report, texts, numbers, language }: CheckPaper): Block {
  const { forecast: words } = texts;
  const { outcomes } = catalogue(language);
  return {
    kind: 'table',
    caption: words.outcomes,
    head: [{ label: words.outcome }, { label: words.rows, numeric: true }, { label: words.meaning }],
    rows: OUTCOMES.filter((outcome) => forecast.outcomes[outcome] > 0).map((outcome) => [
      outcomes[outcome].label,
      numbers.count(forecast.outcomes[outcome]),
      outcomes[outcome].meaning,
    ]),
    totals: [texts.total, numbers.count(report.rows), ''],
  };
}
