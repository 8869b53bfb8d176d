import { keptFile, ordersWith } from './kept-file.ts';
import { keptWords } from './use-kept.ts';

/** Key files that are in this browser and, as far as anybody said, nowhere else: without them nothing can be loaded back. */
export async function keysAtRisk(): Promise<readonly { readonly name: string; readonly blob: Blob }[]> {
  const orders = await ordersWith('key');
  const unsaved = orders.filter((order) => !wasSaved(keptWords(`key-keeping:${order}`)));
  const keys = await Promise.all(unsaved.map((order) => keptFile(order, 'key')));
  return keys.filter((key) => key !== undefined);
}

function wasSaved(keeping: unknown): boolean {
  return typeof keeping === 'object' && keeping !== null && 'isSaved' in keeping && keeping.isSaved === true;
}
