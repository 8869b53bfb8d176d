import type { ProducedFile } from './engine-task.ts';
import type { TakeFile } from './run-engine.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import type { KeyScope } from '../vault/vault.ts';

/** Bytes that are kept back until there is a chunk's worth. */
const ENOUGH = 512 * 1024;

/** Files in the making, which are nobody's until they are sealed. */
export interface OutputFiles {
  readonly take: TakeFile;
  /** Writes what was kept back; there comes no more. */
  flush(): Promise<void>;
  /** Makes all of them files of the scope, in the transaction of the result. */
  seal(tx: Transaction): Promise<void>;
}

/** Keeps what the engine makes, piece by piece, each in a transaction of its own. */
export function outputFiles(
  { store, vault }: Pick<Service, 'store' | 'vault'>,
  party: string,
  scope: KeyScope,
): OutputFiles {
  const writers: { flush(): Promise<void>; readonly file: () => string | undefined }[] = [];
  return {
    take: (produced) => {
      const writer = outputWriter(produced);
      writers.push(writer);
      return writer.write;
    },
    flush: async () => {
      for (const writer of writers) await writer.flush();
    },
    seal: async (tx) => {
      for (const writer of writers) {
        const file = writer.file();
        if (file !== undefined) await vault.seal(tx, file);
      }
    },
  };

  function outputWriter({ purpose, name, mediaType }: ProducedFile): {
    write(this: void, bytes: Uint8Array): Promise<void>;
    flush(): Promise<void>;
    file(): string | undefined;
  } {
    let file: string | undefined;
    let offset = 0;
    let kept: Uint8Array[] = [];
    let size = 0;
    const flush = async (): Promise<void> => {
      if (size === 0) return;
      const bytes = Buffer.concat(kept, size);
      kept = [];
      size = 0;
      offset = await store.asParty(party, async (tx) => {
        file ??= await vault.begin(tx, { scope, purpose, name, mediaType });
        return vault.append(tx, file, offset, bytes);
      });
    };
    return {
      flush,
      file: () => file,
      write: async (bytes) => {
        // The engine may use its memory again.
        kept.push(Uint8Array.from(bytes));
        size += bytes.length;
        if (size >= ENOUGH) await flush();
      },
    };
  }
}
