import type { ReportBlock, ReportSection } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';

/** How it was counted, from what, and, for who makes reports on the command line, what else could be in it. */
export function methodSection(teller: ReportTeller, isOnPage: boolean): ReportSection {
  const { words, report } = teller;
  const { method, heads } = words;
  const { name, edition, addresses } = report.reference;
  const absent = [
    ...(report.behaviour === null ? [method.missingParts.behaviour] : []),
    ...(report.answers === null ? [method.missingParts.answers] : []),
    ...(report.comparison === null ? [method.missingParts.comparison] : []),
    ...(report.where.whiteSpots === null ? [method.missingParts.whiteSpots] : []),
  ];
  const blocks: ReportBlock[] = [
    {
      kind: 'list',
      items: [
        ...method.paragraphs(teller.count(report.minimum)),
        ...(teller.hasCustomers ? [] : [method.noIds]),
        method.reference(name, edition, teller.count(addresses)),
        ...(report.fictional ? [method.fictional] : []),
        method.owner,
      ],
    },
    {
      kind: 'table',
      table: {
        id: slug(method.files),
        caption: method.files,
        columns: [
          { header: heads.file, kind: 'text' },
          { header: heads.rows, kind: 'count' },
          { header: method.ids, kind: 'text' },
        ],
        rows: report.files.map((file) => [file.name, file.rows, file.hasIds ? method.yesIds : method.noIdsCell]),
      },
    },
    ...(isOnPage || absent.length === 0 ? [] : [{ kind: 'list' as const, items: absent }]),
  ];
  return { id: teller.id('method'), title: words.sections.method, blocks };
}
