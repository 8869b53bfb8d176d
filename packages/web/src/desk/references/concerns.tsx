import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { formatCount, formatShare } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { Concern } from './compare-references.ts';

/** What to know before a reference is put in use, the weightiest first; or that there is nothing. */
export function Concerns({ concerns }: { readonly concerns: readonly Concern[] }): ReactNode {
  const words = useTexts(deskReferencesTexts);
  const describe = useConcernSentence();
  if (concerns.length === 0) {
    return (
      <Notice tone="good" title={words.report.good}>
        {words.report.goodDetail}
      </Notice>
    );
  }
  return (
    <ul className="reference-concerns">
      {concerns.map((concern) => (
        <li key={concern.kind}>
          <span className="reference-concern-weight">
            <StateMark tone={concern.weight}>{words.weights[concern.weight]}</StateMark>
          </span>
          {describe(concern)}
        </li>
      ))}
    </ul>
  );
}

function useConcernSentence(): (concern: Concern) => string {
  const { concerns: words } = useTexts(deskReferencesTexts);
  const { language } = useLanguage();
  return (concern) => {
    switch (concern.kind) {
      case 'invalid-rows':
        return words.invalidRows(concern.count, formatShare(concern.share, language));
      case 'contested':
        return words.contested(concern.count, formatShare(concern.share, language));
      case 'without-group':
        return words.withoutGroup(concern.count, formatShare(concern.share, language));
      case 'fewer-addresses':
        return words.fewer(concern.count, formatShare(concern.share, language));
      case 'more-addresses':
        return words.more(concern.count, formatShare(concern.share, language));
      case 'unknown-groups':
        return words.unknown(
          Object.entries(concern.rows)
            .map(([group, count]) => words.rows(group, formatCount(count, language)))
            .join(', '),
        );
      case 'unused-groups':
        return words.unused(concern.groups.join(', '));
      case 'groups-gone':
        return words.gone(concern.groups.join(', '));
      case 'groups-new':
        return words.new(concern.groups.join(', '));
      case 'groups-moved':
        return words.moved(
          concern.groups
            .map(({ group, before, after }) =>
              words.move(group, formatShare(before, language), formatShare(after, language)),
            )
            .join('; '),
        );
      default:
        return words[concern.kind];
    }
  };
}
