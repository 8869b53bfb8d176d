import { useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import { isWished, todayHere } from './order-period.ts';
import type { OrderWords, WordErrors } from './question-words.tsx';

/** What is missing of a question, and the way to the first of it. */
export function useWordErrors(
  { purpose, selection, period }: OrderWords,
  { hasPeriod }: { readonly hasPeriod: boolean },
): { readonly errors: WordErrors; readonly focusFirst: (form: { readonly current: HTMLElement | null }) => void } {
  const { words } = useTexts(questionTexts);
  const errors: WordErrors = {
    ...(purpose.trim() === '' && { purpose: words.purposeMissing }),
    ...(selection.trim() === '' && { selection: words.selectionMissing }),
    ...(hasPeriod &&
      !isWished(period, todayHere()) && {
        period: period.kind === 'since' ? words.sinceMissing : words.periodMissing,
      }),
  };
  return {
    errors,
    // The fields say what is wrong once they are drawn anew.
    focusFirst: (form) => setTimeout(() => form.current?.querySelector<HTMLElement>(FIRST_WRONG)?.focus()),
  };
}

const FIRST_WRONG =
  'textarea[aria-invalid], input[aria-invalid]:not([type=radio]), [role=radiogroup][aria-invalid] input';
