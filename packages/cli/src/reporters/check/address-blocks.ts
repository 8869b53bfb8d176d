import type { Block, FindingReport } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';
import { findingSentence } from './finding-sentence.ts';

/** Examples of a finding behind its sentence in a terminal. */
const FEW = 2;

/** Are the addresses right? What needs repair with where it stands, then what else was noticed. */
export function addressBlocks(paper: CheckPaper): Block[] {
  const { report, texts } = paper;
  const { addresses: words } = texts;
  const noticed = report.findings.filter(({ code, count }) => count > 0 && !code.startsWith('id.'));
  const repairs = noticed.filter(({ severity }) => severity !== 'note');
  const notes = noticed.filter(({ severity }) => severity === 'note');
  const listed = repairs.filter((finding) => paper.isShort || !hasValues(finding));
  return [
    { kind: 'heading', level: 2, text: words.question },
    { kind: 'paragraph', text: repairs.length === 0 ? words.good : words.repair },
    ...(listed.length === 0 ? [] : [listOf(listed, paper)]),
    ...repairs.filter((finding) => !listed.includes(finding)).map((finding) => exampleTable(finding, paper)),
    ...(repairs.length === 0 ? [] : [whereAllAre(paper)]),
    ...(notes.length === 0
      ? []
      : ([{ kind: 'heading', level: 3, text: words.notes }, listOf(notes, paper)] satisfies Block[])),
  ];
}

function whereAllAre({ texts, errorsFile }: CheckPaper): Block {
  const { errorsFile: written, howErrors } = texts.addresses;
  return { kind: 'paragraph', text: errorsFile === undefined ? howErrors : written(errorsFile) };
}

function listOf(findings: readonly FindingReport[], paper: CheckPaper): Block {
  const items = findings.map((finding) => `${sentence(finding, paper)} ${inLine(finding, paper)}`.trimEnd());
  return { kind: 'list', items };
}

/** What was noticed, and for how many rows the repair is certain. */
function sentence(finding: FindingReport, { texts, language }: CheckPaper): string {
  const noticed = findingSentence(finding, language);
  return finding.repairable === 0 ? noticed : `${noticed} ${texts.addresses.repairable(finding.repairable)}`;
}

/** “(rij 14, kolom C: “3O11 AB” → “3011AB”)”. */
function inLine({ examples: all }: FindingReport, { texts, numbers }: CheckPaper): string {
  const shown = all.slice(0, FEW).map(({ row, column, value, proposal }) => {
    const where = texts.cell(numbers.count(row), column);
    if (value === undefined) return where;
    return `${where}: “${value}”${proposal === undefined ? '' : ` → “${proposal}”`}`;
  });
  return shown.length === 0 ? '' : `(${shown.join('; ')})`;
}

function hasValues({ examples: all }: FindingReport): boolean {
  return all.some(({ value }) => value !== undefined);
}

function exampleTable(finding: FindingReport, paper: CheckPaper): Block {
  const { texts, numbers } = paper;
  const { value, proposal, noProposal } = texts.addresses;
  return {
    kind: 'table',
    caption: sentence(finding, paper),
    head: [{ label: texts.row, numeric: true }, { label: texts.column }, { label: value }, { label: proposal }],
    rows: finding.examples.map((example) => [
      numbers.count(example.row),
      example.column,
      example.value ?? '',
      example.proposal ?? noProposal,
    ]),
  };
}
