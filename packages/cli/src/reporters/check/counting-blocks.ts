import { RECORD_CLASSES } from '@verrijk/core';
import type { Block } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';

/** How many records are there, and how many of them count? */
export function countingBlocks(paper: CheckPaper): Block[] {
  const { report, texts, numbers } = paper;
  const { counting: words } = texts;
  const { records, billable, notBillable, households } = report.counting;
  const counts = { billable, ...notBillable };
  return [
    { kind: 'heading', level: 2, text: words.question },
    { kind: 'paragraph', text: words.answer(billable, records) },
    {
      kind: 'bars',
      caption: words.caption,
      rows: RECORD_CLASSES.filter((name) => !paper.isShort || counts[name] > 0).map((name) => ({
        label: words.classes[name],
        value: counts[name],
        shown: numbers.count(counts[name]),
        share: numbers.share(counts[name], records),
      })),
      full: records,
    },
    { kind: 'paragraph', text: words.households(households) },
    ...(paper.isShort || report.identity.verdict === 'none' || households === 0 ? [] : [perHousehold(paper)]),
  ];
}

function perHousehold({ report, texts, numbers }: CheckPaper): Block {
  const { counting: words } = texts;
  const { customersPerHousehold: sizes, households } = report.counting;
  return {
    kind: 'table',
    caption: words.perHousehold,
    head: [
      { label: words.customersThere },
      { label: words.addresses, numeric: true },
      { label: words.share, numeric: true },
    ],
    rows: sizes.flatMap(({ customers, households: there }, at) => {
      if (there === 0) return [];
      const number = numbers.count(customers);
      const isMore = at > 0 && at === sizes.length - 1;
      return [[isMore ? words.orMore(number) : number, numbers.count(there), numbers.share(there, households)]];
    }),
    totals: [texts.total, numbers.count(households), ''],
  };
}
