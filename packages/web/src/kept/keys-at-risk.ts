import { keptKeys } from './kept-file.ts';
import type { KeptKey } from './kept-file.ts';
import { keptWords } from './use-kept.ts';

/** Key files that are in this browser and, as far as anybody said, nowhere else: without them nothing can be loaded back. */
export async function keysAtRisk(): Promise<readonly KeptKey[]> {
  const keys = await keptKeys();
  const areSaved = await Promise.all(keys.map(wasSaved));
  return keys.filter((_, index) => areSaved[index] !== true);
}

/** Whether the key was saved that belongs to the delivery as it is now; the one of a delivery that was made before is another. */
async function wasSaved({ order, manifest }: KeptKey): Promise<boolean> {
  const keeping = keptWords(`key-keeping:${order}`);
  if (typeof keeping !== 'object' || keeping === null || manifest === undefined) return false;
  const { of, isSaved } = keeping as { readonly of?: unknown; readonly isSaved?: unknown };
  return isSaved === true && typeof of === 'string' && of !== '' && (await manifest.text()).includes(of);
}
