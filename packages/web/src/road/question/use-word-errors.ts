import { dutchDay } from '../../orders/dutch-days.ts';
import { useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import { parseKeepDays } from './keep-days.ts';
import { isWished } from './order-period.ts';
import type { OrderWords, WordErrors } from './question-words.tsx';

/** What is missing of a question. */
export function useWordErrors(
  { purpose, selection, period, keepDays = '' }: OrderWords,
  { hasPeriod }: { readonly hasPeriod: boolean },
): WordErrors {
  const { words } = useTexts(questionTexts);
  return {
    ...(purpose.trim() === '' && { purpose: words.purposeMissing }),
    ...(selection.trim() === '' && { selection: words.selectionMissing }),
    ...(parseKeepDays(keepDays) === 'wrong' && { keepDays: words.keepDaysWrong }),
    ...(hasPeriod &&
      !isWished(period, dutchDay()) && {
        period: period.kind === 'since' ? words.sinceMissing : words.periodMissing,
      }),
  };
}
