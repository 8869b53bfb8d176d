import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { useTexts } from '../../texts/language.tsx';
import type { RegionConflict } from './region-changes.ts';

const MOST_SHOWN = 6;

/** Says kindly what belongs to somebody already, and what to do about it. */
export function ConflictNotice({ conflicts }: { readonly conflicts: readonly RegionConflict[] }): ReactNode {
  const words = useTexts(deskRegionsTexts).form;
  if (conflicts.length === 0) return null;
  const isOwn = conflicts.every(({ provider }) => provider === undefined);
  const more = conflicts.length - MOST_SHOWN;
  return (
    <Notice tone="attention" title={words.conflictsTitle}>
      <ul>
        {conflicts.slice(0, MOST_SHOWN).map(({ what, municipality, provider }) => (
          <li key={what}>
            {provider === undefined
              ? words.conflictOwn(what, municipality)
              : words.conflict(what, municipality, provider)}
          </li>
        ))}
        {more > 0 && <li>{words.conflictMore(more)}</li>}
      </ul>
      <p>{isOwn ? words.conflictOwnAdvice : words.conflictAdvice}</p>
    </Notice>
  );
}
