import { useEffect, useState } from 'react';
import { keptFile } from '../../kept/kept-file.ts';
import type { LoadBackFiles } from '../../table/load-back/load-back-files.ts';

const KINDS = ['export', 'key', 'manifest'] as const;

/** The files of an order that this browser kept; undefined while nobody has looked. */
export function useKeptFiles(order: string): LoadBackFiles | undefined {
  const [files, setFiles] = useState<LoadBackFiles>();
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const kept = await Promise.all(KINDS.map(async (kind) => [kind, await keptFile(order, kind)] as const));
      const found = kept.flatMap(([kind, file]) =>
        file === undefined ? [] : [[kind, { name: file.name, read: () => Promise.resolve(file.blob) }] as const],
      );
      if (isCurrent) setFiles(Object.fromEntries(found));
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [order]);
  return files;
}
