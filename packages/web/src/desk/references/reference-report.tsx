import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import type { DataColumn } from '../../design/data-table.tsx';
import { Facts } from '../../design/facts.tsx';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { formatCount, formatShare } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { compareGroups } from './compare-references.ts';
import type { Concern, GroupComparison, Reference, ReferenceReport as Report } from './compare-references.ts';
import { Concerns } from './concerns.tsx';

/** What was found in a source, in words and figures, beside the one that is in use. */
export function ReferenceReport({
  report,
  concerns,
  inUse,
}: {
  readonly report: Report;
  readonly concerns: readonly Concern[];
  /** Another one, to compare with. */
  readonly inUse: Reference | undefined;
}): ReactNode {
  const words = useTexts(deskReferencesTexts).report;
  return (
    <>
      <section className="stack">
        <h2>{words.noteTitle}</h2>
        <Concerns concerns={concerns} />
        <InvalidRows report={report} />
      </section>
      <section className="stack">
        <h2>{words.title}</h2>
        <ReadFacts report={report} />
      </section>
      <section>
        <Groups report={report} inUse={inUse} />
      </section>
    </>
  );
}

function InvalidRows({ report: { invalidRows, invalidRowNumbers } }: { readonly report: Report }): ReactNode {
  const words = useTexts(deskReferencesTexts).report;
  if (invalidRowNumbers.length === 0) return null;
  const isMore = invalidRows > invalidRowNumbers.length;
  return <p className="quiet">{words.invalidRows(invalidRowNumbers.join(', '), isMore)}</p>;
}

function ReadFacts({ report }: { readonly report: Report }): ReactNode {
  const words = useTexts(deskReferencesTexts).report;
  const { language } = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const part = (value: number, of: number): string =>
    value === 0 || of === 0 ? count(value) : words.percentage(count(value), formatShare(value / of, language));
  const { rows, addresses, groups, repeated, contested, invalidRows, withoutGroup, areas } = report;
  return (
    <Facts
      facts={[
        [words.rows, count(rows)],
        [words.addresses, count(addresses)],
        [words.groups, count(Object.keys(groups).length)],
        [words.repeated, count(repeated)],
        [words.contested, part(contested, addresses)],
        [words.invalid, part(invalidRows, rows)],
        [words.withoutGroup, part(withoutGroup, addresses)],
        [words.areas, count(areas)],
        [words.model, [report.name, report.edition].filter((each) => each !== '').join(' ')],
      ]}
    />
  );
}

function Groups({ report, inUse }: { readonly report: Report; readonly inUse: Reference | undefined }): ReactNode {
  const words = useTexts(deskReferencesTexts).groups;
  const { language } = useLanguage();
  const other = inUse?.report ?? undefined;
  const share = (value: number | undefined): string =>
    value === undefined ? words.none : formatShare(value, language);
  const beside: readonly DataColumn<GroupComparison>[] = [
    { id: 'before', header: words.before, isNumeric: true, cell: ({ shareBefore }) => share(shareBefore) },
    {
      id: 'difference',
      header: words.difference,
      isNumeric: true,
      cell: ({ before = 0, after = 0 }) => signed(after - before, language),
    },
  ];
  return (
    <DataTable
      caption={inUse === undefined ? words.title : words.titleBeside(inUse.name)}
      rows={compareGroups(report, other)}
      rowKey={({ group }) => group}
      columns={[
        { id: 'group', header: words.group, cell: ({ group }) => group },
        {
          id: 'addresses',
          header: words.addresses,
          isNumeric: true,
          cell: ({ after }) => (after === undefined ? words.none : formatCount(after, language)),
        },
        { id: 'share', header: words.share, isNumeric: true, cell: ({ shareAfter }) => share(shareAfter) },
        ...(other === undefined ? [] : beside),
      ]}
    />
  );
}

function signed(difference: number, language: 'nl' | 'en'): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${formatCount(Math.abs(difference), language)}`;
}
