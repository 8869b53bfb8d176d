import { JUST_NOW } from '../../orders/next-step.ts';
import { deskTexts } from '../../texts/desk.ts';
import { formatDuration } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** How long ago an order came where it is: "9 dagen geleden". */
export function useAgeWords(): (seconds: number) => string {
  const { card: words } = useTexts(deskTexts);
  const { language } = useLanguage();
  return (seconds) => (seconds < JUST_NOW ? words.now : words.ago(formatDuration(seconds, language)));
}
