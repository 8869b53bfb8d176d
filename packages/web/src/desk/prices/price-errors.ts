import { deskPricesTexts } from '../../texts/desk-prices.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { DraftError } from './price-draft.ts';

/** Says what is wrong with a field of a draft. */
export function useDraftErrors(): (error: DraftError | undefined) => string | undefined {
  const words = useTexts(deskPricesTexts).errors;
  const { language } = useLanguage();
  return (error) => {
    if (error === undefined) return undefined;
    switch (error.kind) {
      case 'unclear':
        return words.unclear(error.whole, error.broken.replace(/[.,]/, language === 'nl' ? ',' : '.'));
      case 'too-precise':
        return words.tooPrecise(error.decimals);
      case 'too-high':
        return words.tooHigh(formatCount(error.most, language));
      case 'not-rising':
        return words.notRising(formatCount(error.above, language));
      case 'before-start':
        return words.beforeStart;
      default:
        return words[error.kind];
    }
  };
}
