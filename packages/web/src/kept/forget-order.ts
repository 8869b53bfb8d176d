import { forgetFile } from './kept-file.ts';
import type { KeptKind } from './kept-file.ts';
import { forgetWords } from './use-kept.ts';

/** The compiler sees to it that no kind is left out. */
const KINDS: Readonly<Record<KeptKind, true>> = {
  export: true,
  key: true,
  delivery: true,
  manifest: true,
  repairs: true,
};

/** Forgets what this browser kept of an order, files and words. What cannot be forgotten was never kept. */
export async function forgetOrder(order: string): Promise<void> {
  forgetWords((name) => name.endsWith(`:${order}`));
  await Promise.allSettled(Object.keys(KINDS).map((kind) => forgetFile(order, kind as KeptKind)));
}
