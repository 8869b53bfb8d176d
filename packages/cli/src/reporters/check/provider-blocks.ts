import type { Block, PriceReport } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';

/** Who does it, and what does it cost? */
export function providerBlocks(paper: CheckPaper): Block[] {
  const { report, texts } = paper;
  const { provider: words } = texts;
  return [
    { kind: 'heading', level: 2, text: words.question },
    ...provider(paper),
    ...(report.price === null
      ? [{ kind: 'paragraph', text: words.noPrice(report.counting.billable) } as const]
      : price(report.price, paper)),
  ];
}

function provider({ report, texts }: CheckPaper): Block[] {
  const { provider: words } = texts;
  if (report.provider === null) return [{ kind: 'paragraph', text: words.none }];
  const { name, because, municipality, contact } = report.provider;
  const reason = because === 'elsewhere' ? words.because.elsewhere : words.because[because](municipality ?? '');
  return [
    { kind: 'paragraph', text: words.answer(name) },
    { kind: 'paragraph', text: [reason, ...(contact === '' ? [] : [words.contact(contact)])].join(' ') },
  ];
}

function price(report: PriceReport, { texts, numbers, amounts }: CheckPaper): Block[] {
  const { provider: words } = texts;
  const { currency } = report;
  const money = (cents: number): string => amounts.money(cents, currency);
  const lines = report.lines.map(({ kind, records, perRecord, cents }) =>
    kind === 'tier'
      ? [words.tier, numbers.count(records), amounts.price(perRecord, currency), money(cents)]
      : [words[kind], '', '', money(cents)],
  );
  return [
    {
      kind: 'table',
      caption: words.caption(report.priceList),
      head: [
        { label: words.item },
        { label: words.records, numeric: true },
        { label: words.perRecord, numeric: true },
        { label: words.amount, numeric: true },
      ],
      rows: [
        ...lines,
        [words.net, numbers.count(report.records), '', money(report.netCents)],
        [words.vat(amounts.percentage(report.vatPercentage)), '', '', money(report.vatCents)],
      ],
      totals: [words.gross, '', '', money(report.totalCents)],
    },
    report.isValid
      ? { kind: 'paragraph', text: words.indication }
      : { kind: 'note', tone: 'attention', text: words.expired },
  ];
}
