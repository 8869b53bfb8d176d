import { parseManifest } from '@verrijk/core';
import type { DeliveryManifest } from '@verrijk/core';
import { useEffect, useState } from 'react';
import { forgetFile, keepFile, keptFile } from '../../kept/kept-file.ts';
import type { Preparation } from '../../local/local-engine.ts';

interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** A delivery that was made on this computer, with what belongs to it at home. */
export interface MadeDelivery {
  readonly manifest: DeliveryManifest;
  readonly delivery: NamedBlob;
  readonly key: NamedBlob | undefined;
  readonly repairs: NamedBlob | undefined;
  /** Whether a reload finds it again. */
  readonly isKept: boolean;
}

export interface KeptDelivery {
  /** Undefined where nothing was made here. */
  readonly made: MadeDelivery | undefined | 'reading';
  readonly keep: (preparation: Preparation) => Promise<void>;
}

/** The delivery of an order as it was made in this browser. It stays until the order is destroyed. */
export function useKeptDelivery(order: string): KeptDelivery {
  const [made, setMade] = useState<KeptDelivery['made']>('reading');
  useEffect(() => {
    let isLeft = false;
    void readDelivery(order).then((read) => !isLeft && setMade(read));
    return () => {
      isLeft = true;
    };
  }, [order]);
  return {
    made,
    keep: async (preparation) => {
      const { delivery, key, repairs } = preparation;
      const manifest = parseManifest(await preparation.manifest.blob.text());
      const isKept = await keepDelivery(order, preparation);
      setMade({ manifest, delivery, key, repairs, isKept });
    },
  };
}

/** What is left of a delivery at home once it is delivered: what it was, and the key to it. */
export function useKeptProof(order: string): Pick<MadeDelivery, 'manifest' | 'key'> | undefined | 'reading' {
  const [proof, setProof] = useState<ReturnType<typeof useKeptProof>>('reading');
  useEffect(() => {
    let isLeft = false;
    const read = async (): Promise<void> => {
      const [manifest, key] = [await keptFile(order, 'manifest'), await keptFile(order, 'key')];
      const next = manifest && { manifest: parseManifest(await manifest.blob.text()), key };
      if (!isLeft) setProof(next);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [order]);
  return proof;
}

async function readDelivery(order: string): Promise<MadeDelivery | undefined> {
  const [manifestFile, delivery, key, repairs] = await Promise.all(
    (['manifest', 'delivery', 'key', 'repairs'] as const).map((kind) => keptFile(order, kind)),
  );
  if (manifestFile === undefined || delivery === undefined) return undefined;
  const manifest = parseManifest(await manifestFile.blob.text());
  const isWhole = delivery.blob.size === manifest.file.bytes && manifest.pseudonymised === (key !== undefined);
  return isWhole ? { manifest, delivery, key, repairs, isKept: true } : undefined;
}

/** The key first and the manifest last: whatever breaks off, what is found again belongs together. Says whether the browser keeps it. */
async function keepDelivery(order: string, { delivery, key, repairs, manifest }: Preparation): Promise<boolean> {
  try {
    await forgetFile(order, 'manifest');
    for (const [kind, file] of [['key', key] as const, ['repairs', repairs] as const]) {
      if (file === undefined) await forgetFile(order, kind);
      else await keepFile(order, kind, file);
    }
    await keepFile(order, 'delivery', delivery);
    await keepFile(order, 'manifest', manifest);
    return true;
  } catch {
    // No room, or a window that keeps nothing: it goes from memory.
    return false;
  }
}
