import { catalogue } from '@verrijk/core/messages';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import type { ChosenRole } from './column-choice.ts';

/** What each role is called. */
export function useRoleNames(): Readonly<Record<ChosenRole, string>> {
  const { language } = useLanguage();
  const { date } = useTexts(tableTexts).columns;
  return { ...catalogue(language).roles, date };
}
