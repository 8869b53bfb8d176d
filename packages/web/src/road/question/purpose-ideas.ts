/** Whether a purpose says this already. */
export function hasIdea(purpose: string, sentence: string): boolean {
  return purpose.includes(sentence);
}

/** The purpose with a sentence more, on a line of its own. */
export function withIdea(purpose: string, sentence: string): string {
  const before = purpose.trim();
  return before === '' ? sentence : `${before}\n${sentence}`;
}

/** The purpose without it; what was typed around it stays. */
export function withoutIdea(purpose: string, sentence: string): string {
  return purpose
    .replace(sentence, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
