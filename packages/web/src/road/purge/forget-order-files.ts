import { forgetFile } from '../../kept/kept-file.ts';
import type { KeptKind } from '../../kept/kept-file.ts';

/** The compiler sees to it that no kind is left out. */
const KINDS: Readonly<Record<KeptKind, true>> = {
  export: true,
  key: true,
  delivery: true,
  manifest: true,
  repairs: true,
};

/** Forgets what this browser kept of an order. What cannot be forgotten was never kept. */
export async function forgetOrderFiles(order: string): Promise<void> {
  await Promise.allSettled(Object.keys(KINDS).map((kind) => forgetFile(order, kind as KeptKind)));
}
