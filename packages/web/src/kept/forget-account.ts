import { forgetFiles } from './kept-file.ts';
import { forgetWords } from './use-kept.ts';

/** Forgets what this browser kept for whoever is signed in, but what the columns of their exports are called. */
export async function forgetAccount(): Promise<void> {
  forgetWords((name) => !name.startsWith('columns:'));
  // What cannot be forgotten was never kept.
  await forgetFiles().catch(() => undefined);
}
