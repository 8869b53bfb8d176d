import type { ReactNode, RefObject } from 'react';

/** Fields that are sent together. Sent while something in them is wrong, it leads to the first that says so. */
export function Form({
  onSend,
  isWide = false,
  ref,
  children,
}: {
  /** What goes wrong on the way is shown by whoever sends. */
  readonly onSend: () => unknown;
  /** Whether its parts are sections of their own. */
  readonly isWide?: boolean;
  readonly ref?: RefObject<HTMLFormElement | null>;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <form
      className={isWide ? 'stack-wide' : 'stack'}
      noValidate
      ref={ref}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        onSend();
        // The fields say what is wrong once they are drawn anew.
        setTimeout(() => form.querySelector<HTMLElement>(WRONG)?.focus());
      }}
    >
      {children}
    </form>
  );
}

const WRONG = '[data-invalid] input, [data-invalid] textarea, input[data-invalid], textarea[data-invalid]';
