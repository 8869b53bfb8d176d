import type { Block, FindingReport } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';
import { findingText } from './finding-text.ts';

/** Examples of a finding behind its sentence in a terminal. */
const FEW = 2;
/** Examples of a finding on the web page: enough to find it in the file. */
const SOME = 3;

/** Are the addresses right? What needs repair with where it stands, then what works as it is. */
export function addressBlocks(paper: CheckPaper): Block[] {
  const { report, texts, isShort } = paper;
  const { addresses: words } = texts;
  const noticed = report.findings.filter(({ code }) => !code.startsWith('id.'));
  const repairs = noticed.filter(({ severity }) => severity !== 'note');
  const notes = noticed.filter(({ severity }) => severity === 'note');
  const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
  return [
    heading(2, words.question),
    { kind: 'paragraph', text: repairs.length === 0 ? words.good : words.repair },
    ...(repairs.length === 0 ? [] : [isShort ? listOf(repairs, paper) : overview(words.toRepair, repairs, paper)]),
    ...(notes.length === 0
      ? []
      : isShort
        ? [heading(3, words.notes), listOf(notes, paper)]
        : [overview(words.toImprove, notes, paper)]),
    ...(isShort ? [] : examples(noticed, paper)),
    ...whereAllAre(paper),
  ];
}

/** Where all rows to repair are, those with something about their ID among them. */
function whereAllAre({ report, texts, errors }: CheckPaper): Block[] {
  const { errorList, howErrors } = texts.addresses;
  if (report.findings.length === 0) return [];
  const text = errors === undefined ? howErrors : errorList(errors.file, errors.rows, errors.left);
  return [{ kind: 'paragraph', text }];
}

function listOf(findings: readonly FindingReport[], paper: CheckPaper): Block {
  const { texts, language } = paper;
  const items = findings.map((finding) =>
    [
      findingText(finding, language).sentence(finding.count),
      ...(finding.repairable === 0 ? [] : [texts.addresses.repairable(finding.repairable, finding.count)]),
      ...(finding.examples.length === 0 ? [] : [inLine(finding, paper)]),
    ].join(' '),
  );
  return { kind: 'list', items };
}

/** “(rij 14, kolom C: “3O11 AB” → “3011AB”)”. */
function inLine({ examples: all }: FindingReport, { texts, numbers }: CheckPaper): string {
  const shown = all.slice(0, FEW).map(({ row, column, value, proposal }) => {
    const where = texts.cell(numbers.count(row), column);
    if (value === undefined) return where;
    return `${where}: “${value}”${proposal === undefined ? '' : ` → “${proposal}”`}`;
  });
  return `(${shown.join('; ')})`;
}

function overview(
  caption: string,
  findings: readonly FindingReport[],
  { texts, numbers, language }: CheckPaper,
): Block {
  const { addresses: words } = texts;
  return {
    kind: 'table',
    caption,
    head: [
      { label: words.finding },
      { label: words.rows, numeric: true },
      { label: words.certain, numeric: true },
      { label: words.advice },
    ],
    rows: findings.map((finding) => {
      const { label, advice } = findingText(finding, language);
      return [label, numbers.count(finding.count), numbers.count(finding.repairable), advice];
    }),
  };
}

/** The first cells of each kind in one table, so that they can be looked up in the file. */
function examples(findings: readonly FindingReport[], { texts, numbers, language }: CheckPaper): Block[] {
  const { addresses: words } = texts;
  const rows = findings.flatMap((finding) =>
    finding.examples
      .slice(0, SOME)
      .map(({ row, column, value, proposal }) => [
        numbers.count(row),
        column,
        value ?? words.nothing,
        proposal ?? words.noProposal,
        findingText(finding, language).label,
      ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.examples,
      head: [
        { label: texts.row, numeric: true },
        { label: texts.column },
        { label: words.value },
        { label: words.proposal },
        { label: words.finding },
      ],
      rows,
    },
  ];
}
