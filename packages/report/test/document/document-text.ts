import { formatValue } from '../../src/document/format-value.ts';
import type { ReportBlock, ReportDocument, ReportTable } from '@verrijk/report';

/** All that a document says, a line each: to compare with, and to read. */
export function documentText(document: ReportDocument): string {
  const table = ({ caption, columns, rows, totals }: ReportTable): string[] => [
    `[${caption}]`,
    columns.map(({ header }) => header).join(' | '),
    ...[...rows, ...(totals === undefined ? [] : [totals])].map((row) =>
      row.map((value, at) => formatValue(value, columns[at]!.kind, document.language)).join(' | '),
    ),
  ];
  const block = (one: ReportBlock): string[] => {
    switch (one.kind) {
      case 'paragraph':
        return [one.text];
      case 'note':
        return [`! ${one.text}`];
      case 'list':
        return one.items.map((item) => `- ${item}`);
      case 'figures':
        return one.figures.map(({ value, label }) => `${value}: ${label}`);
      case 'table':
        return table(one.table);
      case 'chart':
        return [`<${one.caption}>`, one.alternative, `? ${one.howToRead}`, ...table(one.table)];
    }
  };
  const lines = document.sections.flatMap(({ title, lead, blocks }) => [
    '',
    `# ${title}`,
    ...(lead === undefined ? [] : [lead]),
    ...blocks.flatMap(block),
  ]);
  return [document.title, document.subtitle, document.warning ?? '', ...lines, '', document.footer, ''].join('\n');
}
