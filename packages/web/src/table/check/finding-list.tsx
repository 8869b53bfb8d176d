import { CHECK_FINDING_CODES } from '@verrijk/core';
import type { CheckFindingCode } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { FindingReport } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { checkTexts } from '../../texts/check.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** What was noticed: on how many rows, what to do about it, and the first cells where it stands. */
export function FindingList({ findings }: { readonly findings: readonly FindingReport[] }): ReactNode {
  const { language } = useLanguage();
  const { addresses: words } = useTexts(checkTexts);
  const sentences = catalogue(language).check.findings;
  return (
    <ul className="check-findings">
      {findings.filter(isKnown).map((finding) => {
        const { code, count, repairable, examples } = finding;
        return (
          <li key={code}>
            <p>
              <strong>{sentences[code].sentence(count)}</strong>
            </p>
            <p className="check-findings-advice">
              {repairable > 0 && `${words.repairable(repairable, count)} `}
              {sentences[code].advice}
            </p>
            {examples.some(({ value }) => value !== undefined) && (
              <Disclosure summary={words.examples}>
                <Examples finding={finding} caption={sentences[code].label} />
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Examples({ finding, caption }: { readonly finding: FindingReport; readonly caption: string }): ReactNode {
  const { language } = useLanguage();
  const { addresses: words } = useTexts(checkTexts);
  return (
    <DataTable
      caption={caption}
      rows={finding.examples}
      rowKey={({ row, column }) => `${row} ${column}`}
      columns={[
        { id: 'row', header: words.row, cell: ({ row }) => formatCount(row, language) },
        { id: 'column', header: words.column, cell: ({ column }) => column },
        { id: 'value', header: words.value, cell: ({ value }) => value || <i>{words.nothing}</i> },
        {
          id: 'proposal',
          header: words.proposal,
          cell: ({ proposal }) => (proposal === undefined ? <i>{words.noProposal}</i> : <strong>{proposal}</strong>),
        },
      ]}
    />
  );
}

function isKnown(finding: FindingReport): finding is FindingReport & { readonly code: CheckFindingCode } {
  return (CHECK_FINDING_CODES as readonly string[]).includes(finding.code);
}
