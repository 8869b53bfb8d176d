import { StringItemScanner } from '../strings/string-item-scanner.ts';
import type { BitSet } from './bit-set.ts';

/** How many shared strings no cell refers to, or hold more than is shown: what was deleted from a sheet may still stand there. */
export async function countUnusedStrings(chunks: AsyncIterable<Uint8Array>, used: BitSet): Promise<number> {
  const scanner = new StringItemScanner();
  let unused = 0;
  const count = (): void => {
    while (scanner.next()) {
      const isEmpty = scanner.isPlain && scanner.textStart === scanner.textEnd;
      if (!isEmpty && !used.has(scanner.index - 1)) unused++;
    }
  };
  for await (const chunk of chunks) {
    scanner.window.append(chunk);
    count();
  }
  scanner.end();
  count();
  return unused;
}
