/** Takes whoever sent a form that is not right to the first field that is wrong, once it is shown to be. */
export function focusFirstError(form: HTMLFormElement): void {
  setTimeout(() => {
    const wrong = '[data-invalid] input, [data-invalid] textarea, input[data-invalid], textarea[data-invalid]';
    form.querySelector<HTMLElement>(wrong)?.focus();
  });
}
