import type { ReactNode } from 'react';
import { Facts } from '../../design/facts.tsx';
import { deskTermsTexts } from '../../texts/desk-terms.ts';
import { useTexts } from '../../texts/language.tsx';
import type { Terms } from './terms-draft.ts';

/** The terms, for who may look but not change. */
export function TermsFacts({ terms }: { readonly terms: Terms }): ReactNode {
  const words = useTexts(deskTermsTexts);
  const names = [
    'contact',
    'workingDays',
    'quoteDays',
    'deliveryForm',
    'conditions',
    'analystReferral',
    'mostPurgeDays',
  ] as const;
  return (
    <Facts
      facts={names.map((name) => [
        words[name],
        terms[name] === '' ? undefined : <span className="terms-text">{terms[name]}</span>,
      ])}
    />
  );
}
