import type { Block } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';
import { findingText } from './finding-text.ts';

const MOST_ROWS = 5;
/** What the bars show already. */
const COUNTED = ['id.missing', 'id.duplicate'];

/** Can these customers be found again? Without an ID: what fits better, and how to get one. */
export function identityBlocks(paper: CheckPaper): Block[] {
  const { report, texts } = paper;
  const { identity: words } = texts;
  const { verdict, customers } = report.identity;
  const heading: Block = { kind: 'heading', level: 2, text: words.question };
  if (verdict === 'none') {
    return [
      heading,
      { kind: 'paragraph', text: words.none },
      { kind: 'note', tone: 'attention', text: words.audienceReport },
      { kind: 'heading', level: 3, text: words.howTitle },
      { kind: 'list', items: words.how },
    ];
  }
  if (verdict === 'good') return [heading, { kind: 'paragraph', text: words.good(customers) }];
  return [heading, { kind: 'paragraph', text: words.repair(customers) }, ...accountOfRows(paper), ...remarks(paper)];
}

function accountOfRows({ report, texts, numbers }: CheckPaper): Block[] {
  const { identity: words } = texts;
  const { customers, duplicate, missing } = report.identity;
  const rows = [
    { label: words.customers, value: customers },
    { label: words.duplicate, value: duplicate },
    { label: words.missing, value: missing },
  ];
  if (duplicate + missing === 0) return [];
  return [
    {
      kind: 'bars',
      caption: words.caption,
      rows: rows.map((row) => ({
        ...row,
        shown: numbers.count(row.value),
        share: numbers.share(row.value, report.rows),
      })),
      full: report.rows,
    },
  ];
}

/** Which rows lack an ID or share one, and what else is the matter with the IDs, with what to do about it. */
function remarks({ report, texts, numbers, language }: CheckPaper): Block[] {
  const { identity: words } = texts;
  const { shared, missing, missingRows, duplicate, duplicateRows } = report.identity;
  const listed = missingRows.slice(0, MOST_ROWS).map(numbers.count);
  const pairs = duplicateRows
    .slice(0, MOST_ROWS)
    .map(({ row, first }) => words.repeats(numbers.count(row), numbers.count(first)));
  const others = report.findings.filter(({ code }) => code.startsWith('id.') && !COUNTED.includes(code));
  const items = [
    ...(shared > 0 ? [words.shared(shared)] : []),
    ...(pairs.length > 0 ? [words.duplicateRows(pairs.join(', ') + (duplicate > pairs.length ? ' …' : ''))] : []),
    ...(listed.length > 0 ? [words.missingRows(texts.rowNumbers(listed, missing > listed.length))] : []),
    ...others.map((finding) => {
      const { sentence, advice } = findingText(finding, language);
      return `${sentence(finding.count)} ${advice}`;
    }),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
