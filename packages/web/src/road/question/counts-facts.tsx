import { CHECK_FINDING_CODES } from '@verrijk/core';
import type { CheckFindingCode } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Facts } from '../../design/facts.tsx';
import { formatCount, formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';

/** What an organisation says of its file. */
export type Counts = NonNullable<OrderView['counts']>;

/** Every figure of the counts of an order, in words. */
export function CountsFacts({ counts }: { readonly counts: Counts }): ReactNode {
  const { send: words } = useTexts(questionTexts);
  const { language } = useLanguage();
  const { figures } = words;
  const { counting, identity, period, findings } = counts;
  const count = (n: number): string => formatCount(n, language);
  const hasIds = identity.verdict !== 'none';
  const sentences = catalogue(language).check.findings;
  return (
    <div className="stack">
      <Facts
        facts={[
          [figures.today, formatDate(counts.today, language)],
          [figures.rows, count(counting.records)],
          [figures.billable, count(counting.billable)],
          ...(['double', 'foreign', 'po-box', 'incomplete', 'invalid'] as const).map(
            (each) => [figures[each], count(counting.notBillable[each])] as const,
          ),
          [figures.customers, hasIds ? count(identity.customers) : undefined],
          [figures.missing, hasIds ? count(identity.missing) : undefined],
          [figures.duplicate, hasIds ? count(identity.duplicate) : undefined],
          [figures.households, count(counting.households)],
          ...(period?.years ?? []).map(({ years, from, active }) => [words.years(years, from), count(active)] as const),
          [period?.since ? words.since(period.since.from) : '', period?.since ? count(period.since.active) : undefined],
        ]}
      />
      {findings.length > 0 && (
        <>
          <p className="quiet">{words.findings}</p>
          <Facts
            facts={findings.flatMap((finding) =>
              isKnown(finding.code) ? [[sentences[finding.code].label, count(finding.count)] as const] : [],
            )}
          />
        </>
      )}
    </div>
  );
}

function isKnown(code: string): code is CheckFindingCode {
  return (CHECK_FINDING_CODES as readonly string[]).includes(code);
}
